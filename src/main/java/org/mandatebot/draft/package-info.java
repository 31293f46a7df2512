/// The wording of a document becomes drafts of what a person curates: actors, tasks, deadlines, terms, figures and
/// references. Plain Java: no framework, no I/O.
///
/// [org.mandatebot.draft.Draft#of] reads a paragraph once into words (`Text`), cuts it into clauses at its operative
/// verbs (`Clauses`), and looks closer only where a word is a cue: the name of a month (`Dates`), a unit of time
/// (`Periods`), the end of a mandate. The rules are by way of wording, one `Wording` a language; none is for a single
/// resolution. Patterns look at a bounded stretch around their cue, so time grows with the length of the text alone.
///
/// What holds: a quote is contiguous words of its paragraph; a stated date beats a computed one; a date on or before
/// adoption is never due, but an interval may start there; what is told rather than asked ("welcomes", "recalls") is
/// drafted only where the wording makes it due, and then with a doubt. Where a mandate ends, recurring duties end.
@NullMarked
package org.mandatebot.draft;

import org.jspecify.annotations.NullMarked;
