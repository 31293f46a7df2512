/// The resolutions being served: load, validate, compare.
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
/// What is served is one whole [org.mandatebot.catalogue.Revision] at a time, named by the checksum of its files and
/// replaced in one step. [org.mandatebot.catalogue.Difference] tells an admin what a replacement would change.
@NullMarked
package org.mandatebot.catalogue;

import org.jspecify.annotations.NullMarked;
