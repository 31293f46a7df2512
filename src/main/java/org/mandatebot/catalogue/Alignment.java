package org.mandatebot.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.source.Document;

/// Which paragraphs of a resolution's texts in two languages are the same: where both have the same operative paragraphs,
/// those that have the same parts. Where one text is newer than the other, the same number may stand before other words.
final class Alignment {
  private final Divided main;
  private final Divided other;

  Alignment(Document main, Document other) {
    this.main = Divided.of(main);
    this.other = Divided.of(other);
  }

  /// @param parts what stands in the same numbered paragraph as a paragraph, itself included
  private record Divided(Set<ParagraphId> operative, Map<ParagraphId, List<ParagraphId>> parts) {
    static Divided of(Document document) {
      Divided divided = new Divided(new HashSet<>(), new HashMap<>());
      List<ParagraphId> together = new ArrayList<>();
      for (Paragraph paragraph : document.paragraphs()) {
        if (paragraph.kind() != Kind.SUB_PARAGRAPH)
          together = new ArrayList<>();
        if (paragraph.kind() == Kind.OPERATIVE)
          divided.operative.add(paragraph.id());
        together.add(paragraph.id());
        divided.parts.put(paragraph.id(), together);
      }
      return divided;
    }
  }

  /// Whether the two texts can be held against each other at all.
  boolean holds() {
    return main.operative.equals(other.operative);
  }

  /// Whether the paragraph of an id is the same in both.
  boolean at(ParagraphId paragraph) {
    return holds()
        && main.parts.getOrDefault(paragraph, List.of()).equals(other.parts.getOrDefault(paragraph, List.of()));
  }
}
