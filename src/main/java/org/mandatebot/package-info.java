/// Mandatebot answers questions about UN mandates with quotes and citations, and reminds of their report dates.
///
/// The rooms, lower ones first; each says in its own `package-info.java` what holds in it:
///
/// * `mandate` - what a resolution asks of whom by when; plain Java
/// * `source` - UN documents become paragraphs
/// * `catalogue` - the resolutions being served: load, validate, compare, go back
/// * `ask` - a question becomes an answer with quotes, or an honest no
/// * `responses` - what the bot can say, and how it is worded (templates in `responses/`)
/// * `chat` - a chat platform seen from inside
/// * `remind` - who wants to hear of what, when, and what became of every reminder
/// * `conversation` - an incoming message becomes a reply
/// * `store` - the database; `telegram`, `web`, `cli` - the other edges, which never import each other
///
/// The core never imports an edge; `HouseTest` holds the whole table. `chat.Chat` takes the language beside the reply,
/// for only the conversation knows it; so `chat` imports `mandate` too. The rehearsal clock stands in `remind`, the room
/// whose promises are rehearsed on it.
@NullMarked
package org.mandatebot;

import org.jspecify.annotations.NullMarked;
