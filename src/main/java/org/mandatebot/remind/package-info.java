/// Who wants to hear of what, when, and what became of every reminder.
///
/// A chat has [org.mandatebot.remind.Subscription]s, each a scope of one resolution, and
/// [org.mandatebot.remind.Preferences]. The [org.mandatebot.remind.Planner] makes of them every rung
/// of every occurrence with its instant; [org.mandatebot.remind.Difference] compares that with what is stored. Whatever
/// changes what is wanted (subscribe, mute, prefer, suspend, a reload) is written in one transaction with the change of
/// the plan. [org.mandatebot.remind.Reminders] does all this, [org.mandatebot.remind.Sender] sends what is due.
///
///     a reminder   planned   -> sending    claimed by a delivery
///                  sending   -> sent       accepted; or merged: its occurrence came with a nearer rung of it
///                            -> planned    not accepted, or nobody knows
///                            -> abandoned  the platform refuses the message for good
///                  planned  <-> suspended  the chat cannot be written to; it can again
///                  any open  -> cancelled  not wanted any more; planned again only if it is ahead when it is wanted again
///
///     a delivery   sending   -> sent | wait | unreachable | gone | moved | refused    the platform's answer
///                            -> unknown    it left and no answer came; or the process that sent it ended, or was taken
///                                          for ended, before it recorded
///
/// What is promised. Each reminder is planned once, for chat, occurrence and rung name it for ever: what was sent is never
/// sent again, not after unsubscribing and subscribing, nor by a clock that starts again earlier. What was planned goes
/// out however late: all that is due for a chat is one message, and what a suspended chat missed follows once it resumes.
/// What was past when it was first wanted is not planned. Every message is sent at least once; twice only when the
/// platform's answer was lost, or a process ended between the platform's acceptance and our record, for Telegram takes no
/// key to recognize a repetition by. Such a delivery is recorded as unknown. One that was taken over can no longer record
/// anything.
///
/// A platform lets the bot into a chat, or not, as a whole: suspending, resuming and moving reach every topic of it. What a
/// deleted topic was to be reminded of, its chat's main conversation is.
///
/// Nobody is reminded of a resolution unasked: when one is loaded that carries on a mandate, whoever subscribes to the old
/// one is asked once ([org.mandatebot.remind.Succession]), by a reminder that is planned and sent like any other.
///
/// Whether something is due is asked again every round; nothing rests on a notice that could be missed.
@NullMarked
package org.mandatebot.remind;

import org.jspecify.annotations.NullMarked;
