package org.mandatebot.responses;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.compare.Comparison;
import org.mandatebot.compare.MadeUp;
import org.mandatebot.compare.ParagraphPair;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Reply.CompareRefused.Refusal;

/// Samples of all that can be said about differences.
final class Comparisons {
  private static final Resolution EARLIER = MadeUp.earlier();
  private static final Resolution LATER = MadeUp.later();
  private static final Comparison BOTH = Comparison.of(EARLIER, LATER);

  private Comparisons() {
  }

  /// A reload that adds a resolution, removes one and changes one.
  static List<Reply.Change> changes() {
    return List.of(new Reply.Change.Added(LATER, Optional.of("S/RES/2584 (2021)")),
        new Reply.Change.Removed("S/RES/2100 (2013)", Optional.empty()),
        new Reply.Change.TextAdded(MadeUp.textOnly(EARLIER)), new Reply.Change.TextRemoved(MadeUp.textOnly(LATER)),
        new Reply.Change.Changed(Comparison.ofStates(EARLIER, MadeUp.corrected())));
  }

  static Stream<Reply> all() {
    Stream<Reply> whole = Stream.of(compared(BOTH), new Reply.Compared("9001 9002", BOTH, 1),
        compared(Comparison.of(MadeUp.textOnly(EARLIER), LATER)),
        compared(Comparison.of(EARLIER, MadeUp.textOnly(LATER))),
        compared(Comparison.of(MadeUp.textOnly(EARLIER), MadeUp.textOnly(LATER))),
        compared(Comparison.of(EARLIER, MadeUp.curated(LATER))),
        compared(Comparison.of(MadeUp.curated(EARLIER), LATER)), compared(Comparison.of(EARLIER, EARLIER)), french(),
        new Reply.ComparedCatalogues(1, 0, List.of(), List.of()),
        new Reply.ComparedCatalogues(3, 2, List.of("S/RES/2100 (2013)"),
            List.of("S/RES/2640 (2022)", "S/RES/2690 (2023)")),
        page(BOTH.reworded(), 1, 2), page(BOTH.reworded().subList(0, 1), 2, 2));
    Stream<Reply> paragraphs = BOTH.paragraphs().stream()
        .flatMap(pair -> Stream.of(paragraph(pair, true), paragraph(pair, false)));
    Stream<Reply> refused = Stream.of(Refusal.values())
        .map(refusal -> new Reply.CompareRefused(refusal, Replies.HOSTILE, List.of("9001", "9002")));
    return Stream.of(whole, paragraphs, refused).flatMap(each -> each);
  }

  /// A paragraph that both have in French.
  private static Reply french() {
    Comparison french = Comparison
        .of(MadeUp.translated(EARLIER, "1|Décide de proroger le mandat jusqu’au 30 juin 2021,"),
            MadeUp.translated(LATER, "2|Décide de proroger le mandat jusqu’au 30 juin 2022,"))
        .in(Language.FR);
    return new Reply.ComparedParagraph(french, french.paragraph("2").orElseThrow(), true);
  }

  private static Reply compared(Comparison comparison) {
    return new Reply.Compared("9001 9002", comparison, 8);
  }

  private static Reply page(List<ParagraphPair> pairs, int page, int pages) {
    return new Reply.ComparedParagraphs("9001 9002", BOTH, pairs, page, pages);
  }

  private static Reply paragraph(ParagraphPair pair, boolean whole) {
    return new Reply.ComparedParagraph(BOTH, pair, whole);
  }
}
