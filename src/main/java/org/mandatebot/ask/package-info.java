/// A question becomes an answer with quotes and citations, or an honest no.
@NullMarked
package org.mandatebot.ask;

import org.jspecify.annotations.NullMarked;
