package org.mandatebot.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;

/// A resolution with a date in each of ten paragraphs, as many as S/RES/2584 (2021) has, and what chats subscribe to in it.
///
/// @param first the first date; the others follow three weeks apart
record TenDates(LocalDate first) {
  /// Of a hundred chats one subscribes to everything, each other to one paragraph.
  static final List<Subscription> SUBSCRIPTIONS = Stream
      .concat(Stream.of(new Scope.All()), IntStream.range(1, 100).mapToObj(i -> new Scope.Of(paragraph(1 + i % 10))))
      .map(scope -> new Subscription(Samples.SYMBOL, scope)).toList();

  Revision revision() {
    return new Revision("before", List.of(Samples.resolution(deadlines())));
  }

  /// A date has moved, one is gone, and another paragraph has a second one.
  Revision changed() {
    List<Deadline> deadlines = new ArrayList<>(deadlines());
    deadlines.set(3, deadline("4", 4, first.plusWeeks(10)));
    deadlines.remove(6);
    deadlines.add(deadline("new", 9, first.plusWeeks(20)));
    return new Revision("after", List.of(Samples.resolution(deadlines)));
  }

  private List<Deadline> deadlines() {
    return IntStream.rangeClosed(1, 10).mapToObj(i -> deadline(String.valueOf(i), i, first.plusWeeks(3L * i - 3)))
        .toList();
  }

  private static Deadline deadline(String name, int paragraph, LocalDate date) {
    return new Deadline.Fixed(new Deadline.About("report-" + name, new Bilingual("Report " + name, "Rapport " + name),
        Names.NONE, Deadline.Kind.REPORT, Samples.cite(paragraph(paragraph).toString(), "a report"), List.of(),
        List.of(Samples.SECRETARY_GENERAL), List.of(Samples.COUNCIL), Optional.empty()), date);
  }

  private static ParagraphId paragraph(int number) {
    return new ParagraphId(String.valueOf(number));
  }
}
