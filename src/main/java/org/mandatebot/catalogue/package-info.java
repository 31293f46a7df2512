/// The resolutions being served: load, validate, go back.
///
/// A folder of the catalogue holds `text.md`, the document as received, and `mandate.yml`, what a person curated from it.
/// Every entry names its paragraph and quotes the words it rests on; `Curation` looks each quote up in that paragraph, so
/// a model cannot say what the text does not. [org.mandatebot.catalogue.Loader] reads all or nothing: it collects every
/// [org.mandatebot.catalogue.Problem] with file, entry and reason, and one of them means that nothing of it is served.
///
/// `text.fr.md` or `text.fr.xml` beside it is the same resolution in French, aligned by paragraph ids (`Translations`). What
/// was curated rests on the main text; a reader of the other language is shown the whole aligned paragraph, for which of
/// its words answer to a clause cannot be known ([org.mandatebot.mandate.LanguageVersion]).
///
/// Where its paragraph has another date, or span of time, than a deadline rests on (`Contradictions`), `validate` and the
/// preview of a reload say so, and the paragraph is quoted from the main text until somebody saw to it.
///
/// A text that takes the place of another takes the entries of the mandate along: each goes where its words went (`Moves`),
/// what a person wrote or took out stays so, and what is new is added with a mark (`Merge`).
///
/// What is served is one whole [org.mandatebot.catalogue.Revision] at a time, named by the checksum of its files and
/// replaced in one step. [org.mandatebot.catalogue.Difference] tells an admin what a replacement would
/// change, as the room `compare` finds it.
///
/// Where the truth lies ([org.mandatebot.catalogue.History] holds it):
/// * Until something is applied the folder is served as it is at every start, and nothing is kept of it.
/// * What is applied, from the folder, from a file that was sent or from an earlier revision, is kept for good as one more
///   revision ([org.mandatebot.catalogue.Revisions]) with its files. The first to be applied is number 2: number 1 is what
///   was served before, so that one can return to it. The newest is the active one; every instance serves it, also after a
///   restart, whatever lies in its folder.
/// * A folder that differs at a start, or that cannot be read, is told in the log and changes nothing; `/reload` shows how
///   it differs and applies it. So a copied folder overrides nobody, and nobody is stuck.
/// * An active revision that this version cannot read is an error in the log: a running instance keeps what it serves, a
///   starting one serves its folder, until another revision is applied.
/// * Two who apply to the same revision: the second is shown the differences anew ([org.mandatebot.catalogue.History]).
/// * Refused are files that are empty, not text, too large, or broken off: a mandate without the end of its last line, and
///   quotes that are gone from a text. A mandate that was cut between two entries cannot be told from a shorter one; the
///   differences show what it lacks.
/// * A file that was sent ([org.mandatebot.catalogue.Amendment]) belongs to the resolution that it names itself. The text
///   of a resolution that is not served is drafted; the draft is shown, and applied as a revision like any other. In this
///   folder it is not: `/reload` would take it out again, and says so.
@NullMarked
package org.mandatebot.catalogue;

import org.jspecify.annotations.NullMarked;
