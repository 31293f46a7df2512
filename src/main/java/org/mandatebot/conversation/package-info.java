/// An incoming message becomes a reply: [org.mandatebot.conversation.Conversation] is the story, on one screen.
///
/// * A message is a command (`/para 19`), or else a question. A button is a command as well (`para:19`), so whatever can
///   be pressed can be typed, and both may be repeated: a second `/subscribe` or press changes nothing and says so.
/// * What a button means is looked up when it is pressed. If that is gone, the button has expired; a button
///   that changes the data names both states that were compared and applies just that, or shows the differences anew.
/// * A reply speaks the chat's language if one is set, else the question's, else the one the sender's app is set to, else
///   English. Commands and their words are understood in both languages and any case, settings by what people call
///   things: a city for its zone, `9h30`, `30,14,7`.
/// * Text is cleaned first: control characters, and those that only turn the direction of writing, are never looked at.
/// * Today is the clock's instant in the chat's zone.
/// * What may be forgotten is kept in memory: a person's last five questions of half an hour, for follow-ups, and how
///   much they sent this minute. Both go by real time, which a rehearsal clock does not speed up.
/// * Nothing a person sends makes it throw. A defect is logged once, without the text or the chat's number; the person
///   gets an apology. An answer that cannot be delivered is logged and dropped: who asked will ask again. Reminders are
///   another matter, see [org.mandatebot.remind].
/// * A file is for the bot only from an admin in private: it is checked aside and waits in memory, for an hour, for its
///   button. From anybody else it is refused as `/reload` is, and words below it are a question.
/// * Who may reload is a setting that no reply reveals; a link (`t.me/NAME?start=para_19`) opens only what is harmless.
@NullMarked
package org.mandatebot.conversation;

import org.jspecify.annotations.NullMarked;
