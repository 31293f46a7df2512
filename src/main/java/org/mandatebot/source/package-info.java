/// UN documents become paragraphs.
///
/// [org.mandatebot.source.MarkdownReader] reads text pasted from a document. Copies have slips that must not reach a
/// reader: page breaks cut paragraphs in two, also before a capital or between list items; a label is printed twice; a
/// list has an empty item or changes its indent. `Blocks` takes the marks off, `Labels` decides what `(i)` and a second
/// `(c)` mean, and every repair is told as a warning with its line. Nothing of the body is dropped.
@NullMarked
package org.mandatebot.source;

import org.jspecify.annotations.NullMarked;
