package org.mandatebot.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;

/// Four resolutions with a date in each of ten paragraphs, as many as S/RES/2584 (2021) has, and what chats subscribe to.
///
/// @param first the first date; the others follow three weeks apart
record FourMandates(LocalDate first) {
  private static final List<String> SYMBOLS = List.of("S/RES/2584 (2021)", "S/RES/2573 (2021)", "S/RES/2579 (2021)",
      "S/RES/2567 (2021)");
  /// Of a hundred chats one subscribes to a whole resolution, each other to one paragraph of one.
  static final List<Subscription> SUBSCRIPTIONS = IntStream.range(0, 400)
      .mapToObj(
          i -> new Subscription(SYMBOLS.get(i % 4), i < 4 ? new Scope.All() : new Scope.Of(paragraph(1 + i / 4 % 10))))
      .toList();

  Revision revision() {
    return revision("before", deadlines(SYMBOLS.getFirst()));
  }

  /// In one of the resolutions a date has moved, one is gone, and another paragraph has a second one.
  Revision changed() {
    String symbol = SYMBOLS.getFirst();
    List<Deadline> deadlines = new ArrayList<>(deadlines(symbol));
    deadlines.set(3, deadline(symbol, "4", 4, first.plusWeeks(10)));
    deadlines.remove(6);
    deadlines.add(deadline(symbol, "new", 9, first.plusWeeks(20)));
    return revision("after", deadlines);
  }

  private Revision revision(String checksum, List<Deadline> deadlines) {
    return new Revision(checksum, Stream.concat(Stream.of(resolution(SYMBOLS.getFirst(), deadlines)),
        SYMBOLS.stream().skip(1).map(symbol -> resolution(symbol, deadlines(symbol)))).toList());
  }

  private static Resolution resolution(String symbol, List<Deadline> deadlines) {
    return new Resolution(symbol, LocalDate.of(2021, 6, 29), Language.EN, symbol, Optional.empty(), Map.of(), List.of(),
        List.of(), List.of(), deadlines, List.of());
  }

  private List<Deadline> deadlines(String symbol) {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(i -> deadline(symbol, String.valueOf(i), i, first.plusWeeks(3L * i - 3))).toList();
  }

  private static Deadline deadline(String symbol, String name, int paragraph, LocalDate date) {
    return new Deadline.Fixed(new Deadline.About("report-" + name, new Bilingual("Report " + name, "Rapport " + name),
        Names.NONE, Deadline.Kind.REPORT, new Citation(symbol, paragraph(paragraph), "a report"), List.of(), List.of(),
        List.of(), Optional.empty()), date);
  }

  private static ParagraphId paragraph(int number) {
    return new ParagraphId(String.valueOf(number));
  }
}
