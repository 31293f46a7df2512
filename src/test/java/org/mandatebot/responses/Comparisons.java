package org.mandatebot.responses;

import java.util.List;
import java.util.stream.Stream;
import org.mandatebot.compare.Comparison;
import org.mandatebot.compare.MadeUp;
import org.mandatebot.compare.ParagraphPair;
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
    return List.of(new Reply.Change.Added(LATER), new Reply.Change.Removed("S/RES/2100 (2013)"),
        new Reply.Change.TextAdded(MadeUp.textOnly(EARLIER)), new Reply.Change.TextRemoved(MadeUp.textOnly(LATER)),
        new Reply.Change.Changed(Comparison.of(EARLIER, MadeUp.corrected())));
  }

  static Stream<Reply> all() {
    Stream<Reply> whole = Stream.of(compared(BOTH), new Reply.Compared("9001 9002", BOTH, 1),
        compared(Comparison.of(MadeUp.textOnly(EARLIER), LATER)),
        compared(Comparison.of(EARLIER, MadeUp.textOnly(LATER))),
        compared(Comparison.of(MadeUp.textOnly(EARLIER), MadeUp.textOnly(LATER))),
        compared(Comparison.of(EARLIER, EARLIER)), page(BOTH.reworded(), 1, 2),
        page(BOTH.reworded().subList(0, 1), 2, 2));
    Stream<Reply> paragraphs = BOTH.paragraphs().stream()
        .flatMap(pair -> Stream.of(paragraph(pair, true), paragraph(pair, false)));
    Stream<Reply> refused = Stream.of(Refusal.values())
        .map(refusal -> new Reply.CompareRefused(refusal, Replies.HOSTILE, List.of("9001", "9002")));
    return Stream.of(whole, paragraphs, refused).flatMap(each -> each);
  }

  private static Reply compared(Comparison comparison) {
    return new Reply.Compared("9001 9002", comparison, 8);
  }

  private static Reply page(List<ParagraphPair> pairs, int page, int pages) {
    return new Reply.ComparedParagraphs("9001 9002", BOTH, pairs, page, pages);
  }

  private static Reply paragraph(ParagraphPair pair, boolean whole) {
    return new Reply.ComparedParagraph(BOTH, pair, BOTH.figures(pair), whole);
  }
}
