/// What a resolution asks of whom by when. Plain Java: no framework, no I/O.
///
/// A [org.mandatebot.mandate.Resolution] is its [org.mandatebot.mandate.Paragraph]s in the order of the text, each with a
/// [org.mandatebot.mandate.ParagraphId], and what a person curated from them: actors, tasks, deadlines, terms. Every
/// curated entry has a [org.mandatebot.mandate.Citation], its ground: words that stand in the paragraph it names.
///
/// A [org.mandatebot.mandate.Deadline] is a rule, an [org.mandatebot.mandate.Occurrence] one date of it. Months are
/// calendar months counted from the anchor. How far the text carries a date is its basis: stated, computed, assumed or
/// undated; a computed or assumed date is never shown as if the text printed it.
@NullMarked
package org.mandatebot.mandate;

import org.jspecify.annotations.NullMarked;
