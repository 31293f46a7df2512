/// A chat platform seen from inside: where a conversation is ([org.mandatebot.chat.ChatId]), what comes in
/// ([org.mandatebot.chat.Incoming]), how a reply leaves ([org.mandatebot.chat.Chat]) and what may become of it
/// ([org.mandatebot.chat.SendResult]).
///
/// `Chat.send` takes the reply, not text: the edge words it. So conversation and reminders are tested on records, and a
/// second platform is one more package.
@NullMarked
package org.mandatebot.chat;

import org.jspecify.annotations.NullMarked;
