/// What differs between two resolutions, or two states of one: not lines but obligations. Plain Java and one library for
/// the word-by-word part; no I/O.
///
/// [org.mandatebot.compare.Comparison] tells the story: paragraphs are paired by their wording, then everything else is
/// told along those pairs.
///
/// * A paragraph is the same, moved (the same words under another id), reworded (words shown), new or gone. Each has at
///   most one partner, so of a paragraph that was split or merged the larger share is paired and the rest is new or gone.
/// * Two paragraphs are as alike as the words they share, rare words counting for more (`Likeness`). Only paragraphs that
///   share a rare word are looked at, so a text of 1,900 paragraphs takes no 1,900 times 1,900 steps. The likeliest pairs
///   are formed first; where wording leaves it open, the same id, the same parent and the place in the text decide.
/// * Typographic quotes, dashes and spaces are no difference, nor is the mark a paragraph ends with.
/// * Figures (`mandate.Figures`) are read from the text, so they are compared without a model: amounts with their unit,
///   dates, intervals; numbers of resolutions, documents and paragraphs are none.
/// * Tasks, deadlines, actors and terms are matched entry by entry. Titles and topics count only between two states of
///   what is served; between two resolutions only what the Council says does.
/// * Where one side has no model, or a draft while the other was curated ([org.mandatebot.compare.Modelled]), two hands
///   read the texts: what only one of them has is looked up in the other's text, and told only if that does not say it.
/// * Reversing the sides turns new into gone and changes nothing else: no step prefers the earlier text.
@NullMarked
package org.mandatebot.compare;

import org.jspecify.annotations.NullMarked;
