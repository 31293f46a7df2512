/// UN documents become paragraphs. [org.mandatebot.source.Documents] is the door.
///
/// Two readers find [Block]s, what was printed on its own: `AkomaNtosoReader` in the UN's mark-up, `MarkdownReader` in text
/// pasted from a document. `Structure` makes paragraphs of them in both cases by the same rules, for the mark-up is no more
/// reliable about what belongs to what than a copy is: `Labels` and `Parts` decide what `(i)` and a second `(c)` mean, `Ids`
/// what a number that is missing or starts again does.
///
/// * Nothing of the body is dropped: every block's words are in a paragraph or in the headings above one. What no rule
///   places follows what stands before it. Headings with nothing below are kept as text, footnotes as paragraphs, the rows
///   of tables as one paragraph each.
/// * Every repair and guess is a warning with its line. In pasted text page breaks cut paragraphs in two, also before a
///   capital or between list items; in mark-up only what begins in lower case after words without an end is joined.
/// * What is a date of adoption is decided by the year in the symbol; what contradicts it is reported.
/// * XML is read without document types and entities; what is no resolution is refused with the reason.
@NullMarked
package org.mandatebot.source;

import org.jspecify.annotations.NullMarked;
