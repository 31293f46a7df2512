/// The resolutions being served: load and validate.
///
/// A folder of the catalogue holds `text.md`, the document as received, and `mandate.yml`, what a person curated from it.
/// Every entry names its paragraph and quotes the words it rests on; `Curation` looks each quote up in that paragraph, so
/// a model cannot say what the text does not. [org.mandatebot.catalogue.Loader] reads all or nothing: it collects every
/// [org.mandatebot.catalogue.Problem] with file, entry and reason, and one of them means that nothing of it is served.
///
/// What is served is one whole [org.mandatebot.catalogue.Revision] at a time, named by the checksum of its files and
/// replaced in one step. What a replacement would change is told by the room `compare`.
@NullMarked
package org.mandatebot.catalogue;

import org.jspecify.annotations.NullMarked;
