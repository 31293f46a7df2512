/// Telegram's Bot API: long polling or a webhook in, rate-limited sending out. Without `telegram.token` none of this room exists.
///
/// In: [Receiver] polls and stores every batch in the [org.mandatebot.chat.Inbox] before the next poll acknowledges it; or
/// [WebhookController] stores what Telegram brings before it answers. So an update is either with Telegram (for 24 hours) or with us. [Worker] takes what is stored, in order within a
/// chat and in parallel between chats, has [Updates] say what it means, hands it to the conversation and marks it
/// handled. A kill at any point repeats at most the message being handled; none is lost.
///
/// Of several instances on one database one is on [Duty]: it polls and answers, so that a chat's replies keep their order.
/// All of them take what the webhook brings, and all send reminders. Whoever was killed is replaced within 17 seconds.
///
/// Out: [TelegramChat] words a reply, cuts it into [Parts], waits its turn at [Pace] and says what became of it. Telegram
/// offers no idempotency key, so a message whose answer did not arrive is sent again: it may come twice, never not at all.
/// [Departure] tells it from one that never left. A send is repeated here within `telegram.limits.patience` only. A
/// reminder's later attempts are the sender's of reminders; a reply's are those of [Errand], which keeps the reply ready
/// for up to 24 hours. A restart meanwhile handles the update anew.
///
/// Faults: what of reminders holds while Telegram or the database is broken is promised in `remind`. Here, an update is
/// acknowledged only once it is stored, so with a full or an absent database it stays with Telegram (`ReceiverTest`,
/// `WebhookTest`); polling outlives anything Telegram may answer, and asks less often meanwhile (`ReceiverTest`); a reply that
/// cannot leave is kept and sent later (`WorkerTest`); whoever says something that cannot be stored is told to say it again.
///
/// Files: a document in a private chat is passed on by its id, and fetched only when the conversation wants it; no more of
/// it is read than is allowed, whatever Telegram says its size is.
///
/// Decisions:
/// * Of a received update only its number is read before it is stored ([Batch]), and later only the fields that matter. So
///   no new kind of update, no field of a newer Bot API and no rubbish can stop the polling.
/// * The library polls, but [Receiver] watches it: it stops silently when a consumer throws, forgets updates that a
///   consumer failed to store, and passes over numbers that restart lower after a quiet week.
/// * [Line] knows whether Telegram is reached by polling, [Sending] whether it takes messages: each logs when that ends and
///   when it is back, and `/health` shows it. The service itself stays up.
/// * A message for a topic that is deleted or closed goes to the main chat and says so; what was stored of the topic
///   follows it there.
/// * The token is part of every URL. No exception of the HTTP client leaves this room with its message, and the library's
///   own loggers are off in `config/logback.xml`.
/// * [Pace] counts a message from its beginning until some time after its end, so that the limits hold in any stretch of
///   time, however slow the line is, for all instances together ([org.mandatebot.chat.Traffic]). A token bucket, such as
///   Bucket4j's, counts when a message left: one that lets 30 go at once lets nearly 60 arrive within a second, and one
///   that spaces them is refused as soon as one is held up by a 30th of a second.
/// * Waiting is measured by the machine's clock, not the service's: a rehearsal clock does not speed Telegram up.
@Configuration
@NullMarked
@Requires(property = "telegram.token", pattern = ".+")
package org.mandatebot.telegram;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
