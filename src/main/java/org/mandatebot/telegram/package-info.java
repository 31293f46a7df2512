/// Telegram's Bot API: long polling in, rate-limited sending out. Without `telegram.token` none of this room exists.
///
/// In: [Receiver] polls and stores every batch in the [org.mandatebot.chat.Inbox] before the next poll acknowledges it,
/// so an update is either with Telegram (for 24 hours) or with us. [Worker] takes what is stored, in order within a
/// chat and in parallel between chats, has [Updates] say what it means, hands it to the conversation and marks it
/// handled. A kill at any point repeats at most the message being handled; none is lost.
///
/// Out: [TelegramChat] words a reply, cuts it into [Parts], waits its turn at [Pace] and says what became of it. Telegram
/// offers no idempotency key, so an answer that did not arrive counts as not sent: a message may come twice, never not
/// at all. Nothing here retries a send but in the few seconds of `telegram.limits.patience`; a reminder's later attempts
/// are its planner's.
///
/// Files: a document in a private chat is passed on by its id, and fetched only when the conversation wants it; no more of
/// it is read than is allowed, whatever Telegram says its size is.
///
/// Decisions:
/// * Of a received update only its number is read before it is stored, and later only the fields that matter. So no new
///   kind of update, and no field of a newer Bot API, can stop the polling.
/// * The library polls, but [Receiver] watches it: it stops silently when a consumer throws, forgets updates that a
///   consumer failed to store, and passes over numbers that restart lower after a quiet week.
/// * [Line] is the one place that knows whether Telegram is reached: it logs when it goes and when it returns, and
///   `/health` shows it. The service itself stays up.
/// * The token is part of every URL. No exception of the HTTP client leaves this room with its message, and the library's
///   own loggers are off in `config/logback.xml`.
/// * [Pace] counts a message from its end, not from its beginning, so that the limits hold however slow the line is.
/// * Waiting is measured by the machine's clock, not the service's: a rehearsal clock does not speed Telegram up.
@Configuration
@NullMarked
@Requires(property = "telegram.token", pattern = ".+")
package org.mandatebot.telegram;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
