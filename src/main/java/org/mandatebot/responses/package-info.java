/// What the bot can say ([org.mandatebot.responses.Reply], sealed) and how it is worded
/// ([org.mandatebot.responses.Responses]): all words for readers stand in `responses/en` and `responses/fr`.
///
/// * One file per record, named after it (`NotAllowed` is `not-allowed.peb`), its variables being the record's
///   components; answers are `answer-....peb`. What several share is in `_macros.peb`. All are read at the start, and a
///   missing or broken one stops it with its file and line, so change the wording there and start again.
/// * Templates are Pebble, strict and confined: they see records, dates and an empty `Optional` as null, and can call
///   nothing else of Java. What they print is escaped, so a question with `<b>` or `{{ }}` stays text.
/// * The output is Telegram's HTML (b i u s code pre blockquote). Lines are the template's: a line of nothing but silent
///   tags vanishes, blank lines come one at a time.
/// * `button(label, data)` and `row()` print nothing and collect buttons; data is a command and its words, at most 64
///   bytes. Where a name would be longer, [org.mandatebot.responses.ShortKey] stands for it.
/// * Quotes are verbatim and never shortened; long ones unfold. A date the text prints is shown plain, any other with
///   the rule it was computed by, and an assumed start as assumed.
/// * French has the no-break spaces before `: ; ? !` and inside « » in the files themselves, the singular below 2, and
///   the UN's own terms. A test reads every reply for these rules.
@NullMarked
package org.mandatebot.responses;

import org.jspecify.annotations.NullMarked;
