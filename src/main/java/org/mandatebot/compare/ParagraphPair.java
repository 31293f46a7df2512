package org.mandatebot.compare;

import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;

/// A paragraph and what became of it.
public sealed interface ParagraphPair {

  /// The same words under the same id.
  record Same(Paragraph was, Paragraph is) implements ParagraphPair {
  }

  /// The same words under another id.
  record Moved(Paragraph was, Paragraph is) implements ParagraphPair {
  }

  /// Other words, perhaps under another id.
  ///
  /// @param words all of them, in order
  /// @param brief the changed ones with a few around them
  record Reworded(Paragraph was, Paragraph is, List<Piece> words, List<Piece> brief) implements ParagraphPair {
    public Reworded {
      words = List.copyOf(words);
      brief = List.copyOf(brief);
    }
  }

  record New(Paragraph is) implements ParagraphPair {
  }

  record Gone(Paragraph was) implements ParagraphPair {
  }

  default Optional<Paragraph> before() {
    return switch (this) {
      case Same(Paragraph was, Paragraph _) -> Optional.of(was);
      case Moved(Paragraph was, Paragraph _) -> Optional.of(was);
      case Reworded reworded -> Optional.of(reworded.was);
      case New _ -> Optional.empty();
      case Gone(Paragraph was) -> Optional.of(was);
    };
  }

  default Optional<Paragraph> after() {
    return switch (this) {
      case Same(Paragraph _, Paragraph is) -> Optional.of(is);
      case Moved(Paragraph _, Paragraph is) -> Optional.of(is);
      case Reworded reworded -> Optional.of(reworded.is);
      case New(Paragraph is) -> Optional.of(is);
      case Gone _ -> Optional.empty();
    };
  }

  /// Its lasting name in a comparison: the id after, or that before with a minus when it is gone.
  default String key() {
    return after().map(Paragraph::id).map(ParagraphId::value)
        .orElseGet(() -> "-" + before().orElseThrow().id().value());
  }

  /// Whether it is of the preamble, as it stands last.
  default boolean preambular() {
    return after().or(this::before).orElseThrow().id().preambular();
  }

  default boolean differs() {
    return !(this instanceof Same);
  }
}
