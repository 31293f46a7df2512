/// Who wants to hear of what, when, and what became of every reminder.
///
/// A chat has [org.mandatebot.remind.Subscription]s, each a scope of one resolution with a ladder, [org.mandatebot.remind.Step]s
/// it set itself, and [org.mandatebot.remind.Preferences]. What is open under the revision being served is the
/// [org.mandatebot.remind.Agenda]; the [org.mandatebot.remind.Planner] makes of both every rung
/// with its instant ([org.mandatebot.remind.Rungs]); [org.mandatebot.remind.Difference] compares that with what is stored. Whatever
/// changes what is wanted (subscribe, mute, snooze, settle, prefer, suspend, a reload) is written in one transaction with
/// the change of the plan ([org.mandatebot.remind.Planning]). [org.mandatebot.remind.Sender] sends what is due, as one message
/// ([org.mandatebot.remind.Composer]).
///
///     a reminder   planned   -> sending    claimed by a delivery
///                  sending   -> sent       accepted; or merged: its occurrence came with a nearer rung of it
///                            -> planned    not accepted, or nobody knows
///                            -> abandoned  the platform refuses the message for good
///                  planned  <-> suspended  the chat cannot be written to, or has not said yet whether to go on; it can
///                  suspended -> merged     what a chat missed was told when it came back
///                  any open  -> cancelled  not wanted any more: given up, muted, snoozed, settled, or gone with a reload;
///                                          planned again only if it is ahead when it is wanted again
///
///     a delivery   sending   -> sent | wait | unreachable | gone | moved | refused    the platform's answer
///                            -> unknown    it left and no answer came; or the process that sent it ended, or was taken
///                                          for ended, before it recorded
///
///     an occurrence   open       -> submitted | not required    nothing is left to do, in any chat
///                     open       -> postponed                   open on another day, whose rungs are reminders of their own
///                     any        -> what it was before          undone: only the last that was recorded
///
/// What is promised. Each reminder is planned once, for chat, occurrence, the day it is due, and rung name it for ever: what
/// was sent is never sent again, not after unsubscribing and subscribing, nor by an earlier clock. What was planned goes
/// out however late: all that is due for a chat is one message, which says how late it is and which rungs it stands for.
/// What was past when it was first wanted is not planned. Every message is sent at least once; twice only when the
/// platform's answer was lost, or a process ended between the platform's acceptance and our record, for Telegram takes no
/// key to recognize a repetition by. Such a delivery is recorded as unknown. One that was taken over can no longer record
/// anything. `/ledger` shows each reminder in exactly one state.
///
/// When. A rung is the chat's hour in the chat's zone, so 09:00 stays 09:00 whatever clocks do; a skipped hour moves
/// forward, of a doubled one the first counts. With working days only it goes out on the last one that is not quiet; else
/// on a quiet day it waits for the next one, or goes out on the one before if that would be past the due date; one whose
/// better day has passed goes out on its own. What is put off to such a day comes after it. Quiet hours hold a message
/// that comes up in them until their end, and what is settled meanwhile is not sent; what would be overdue by then is not
/// held. Of daily reminders of what is overdue, and of weekly digests, only the next is planned, in the transaction that
/// records the one before as sent.
///
/// Settling is for every chat: what is recorded in one transaction is brought to the others page by page
/// ([org.mandatebot.remind.Spreading]); what is cut short is done over within seconds. That a date was settled, or this undone, is a
/// reminder of its own ([org.mandatebot.remind.News]), for chats that had heard of the date. A due date that passes proves
/// nothing: it stays open until somebody says otherwise, and late is shown as late. Muting and snoozing are one chat's.
///
/// Limits: 50 subscriptions a chat, 100 steps, ladders of 12 rungs up to 365 days, titles and notes of 200 characters,
/// steps up to 365 days ahead or five years away, postponed by at most three years, overdue snoozed for at most 30 days.
///
/// A platform lets the bot into a chat, or not, as a whole: suspending, resuming and moving reach every topic of it. What a
/// deleted topic was to be reminded of, its chat's main conversation is. A chat that lets the bot in again is told what it
/// missed and asked whether to go on ([org.mandatebot.remind.Return]).
///
/// Nobody is reminded of a resolution unasked: when one is loaded that carries on a mandate, whoever subscribes to the old
/// one is asked once ([org.mandatebot.remind.Succession]), by a reminder that is planned and sent like any other.
///
/// Whether something is due is asked again every round; nothing rests on a notice that could be missed.
///
/// Faults. What is promised while something is broken, and which test holds it to that; in none of them is anything lost:
///
/// * The platform asks to wait (429), fails (5xx), cuts the line, is slow or answers rubbish: the reminder waits as long as it was told,
///   or a little longer after each failure, and others go on. Where no answer came it may arrive twice, and that is recorded as
///   unknown (`StormTest`, `TelegramChatTest`, `ClockworkTest`).
/// * A full disk: what cannot be kept whole is not kept; whoever asked for it is told so. What cannot be recorded is not
///   sent, so reminders wait until there is room (`FullDiskContract`).
/// * A database that is held by somebody else, away or started again: the same, and what people said over Telegram waits
///   (`ConversationTest`). What arrived meanwhile is recorded for up to ten minutes after; only later, or if another process
///   took the chat over, it is sent once more (`SqliteFaultsTest`, `PostgresRestartTest`).
/// * A wrong clock is believed: ahead, a chat gets early, as one message that names the dates, what would have come by then;
///   behind, it gets things late. Once the clock goes back everything is planned anew: what was sent counts as sent, and
///   what follows, the next daily reminder or digest, comes at its time (`ClockContract`). Processes that share a database
///   take each other for dead if their clocks differ by half a minute; then a message may arrive twice, recorded as unknown.
///
/// A reload plans whom the difference of the two revisions concerns ([org.mandatebot.remind.Concern]), provided that
/// everything was planned for the one before; else everybody.
@NullMarked
package org.mandatebot.remind;

import org.jspecify.annotations.NullMarked;
