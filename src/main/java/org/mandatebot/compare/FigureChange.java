package org.mandatebot.compare;

import java.util.Optional;
import org.mandatebot.mandate.Figure;

/// A figure that is another, new or gone; and the paragraphs it stands in.
///
/// @param before empty when it is new
/// @param after empty when it is gone
public record FigureChange(Optional<Figure> before, Optional<Figure> after, ParagraphPair pair) {
}
