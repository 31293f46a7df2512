package org.mandatebot.conversation;

import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;

/// What the bot says next, and in which language.
record Said(Reply reply, Language language) {
}
