/// An incoming message becomes a reply: [org.mandatebot.conversation.Conversation] is the story, on one screen.
///
/// * A message is a command (`/para 19`), or else a question. A button is a command as well (`para:19`), so whatever can
///   be pressed can be typed, and both may be repeated: a second `/subscribe` or press changes nothing and says so.
/// * A chat speaks of its own resolution: its choice (`/resolution`), or the default one. A command may name another before
///   its other words (`/subscribe 2531 all`, `para:2531 (2020) 5`), a question anywhere; the reply then says which it is
///   about, and its buttons name it.
/// * What a button means is looked up when it is pressed. If that is gone, the button has expired; a button
///   that changes the data names both states that were compared and applies just that, or shows the differences anew.
/// * A reply speaks the chat's language if one is set, else the question's, else the one the sender's app is set to, else
///   English. Commands and their words are understood in both languages and any case, settings by what people call
///   things: a city for its zone, `9h30`, `30,14,7`.
/// * Text is cleaned first: control characters, and those that only turn the direction of writing, are never looked at.
/// * Today is the clock's instant in the chat's zone.
/// * What may be forgotten is kept in memory: a person's last five questions of half an hour, for follow-ups, and how
///   much they sent this minute (admins are not counted). Both go by real time, which a rehearsal clock does not speed up.
/// * Nothing a person sends makes it throw. A defect is logged once, without the text or the chat's number; the person
///   gets an apology. A reply that cannot leave now is handed back to whoever passed the message on, ready to be sent again
///   ([org.mandatebot.conversation.Unsent]); only what the platform refuses for good is logged and dropped.
/// * A file is for the bot only from an admin in private: it is checked aside and waits in memory, for an hour, for its
///   button. From anybody else it is refused as `/reload` is, and words below it are a question.
/// * In a group only its administrators, who is asked of the platform each time, and whoever made something may change it:
///   a subscription, a step, the settings ([org.mandatebot.conversation.Rights]). Anybody there may settle or snooze a date.
/// * Who may reload is a setting that no reply reveals; a link (`t.me/NAME?start=para_19`) opens only what is harmless.
@NullMarked
package org.mandatebot.conversation;

import org.jspecify.annotations.NullMarked;
