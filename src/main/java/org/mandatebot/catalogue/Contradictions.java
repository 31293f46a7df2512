package org.mandatebot.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.source.Document;

/// Where the official text in another language has another date, or another span of time, than a deadline rests on: one of
/// the texts was changed and the other was not. A text that has no date there does not contradict one.
final class Contradictions {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private final List<Deadline> deadlines;
  private final Draft draft;
  private final PrintedDates dates;

  Contradictions(List<Deadline> deadlines, Document other, Language language) {
    this.deadlines = deadlines;
    draft = Draft.of(other);
    dates = new PrintedDates(language.locale());
  }

  /// What is wrong with the paragraphs that contradict.
  Map<ParagraphId, String> found() {
    Map<ParagraphId, String> found = new LinkedHashMap<>();
    for (Deadline deadline : deadlines)
      draft.document().paragraphs().stream().filter(each -> each.id().equals(deadline.paragraph())).findFirst()
          .flatMap(paragraph -> against(deadline, paragraph)).ifPresent(what -> found.putIfAbsent(deadline.paragraph(),
              what + ", on which deadline " + deadline.id() + " rests"));
    return found;
  }

  private Optional<String> against(Deadline deadline, Paragraph paragraph) {
    return switch (deadline) {
      case Deadline.Fixed(var _, LocalDate date, boolean stated) -> stated ? date(date, paragraph) : Optional.empty();
      case Deadline.Recurring recurring -> span(recurring.every(), paragraph);
      case Deadline.Offset offset -> span(offset.time(), paragraph);
      case Deadline.Ahead ahead -> span(ahead.time(), paragraph);
      case Deadline.Following _,Deadline.Undated _ -> Optional.empty();
    };
  }

  private Optional<String> date(LocalDate date, Paragraph paragraph) {
    return dates.any(paragraph.text()) && !dates.says(paragraph.text(), date)
        ? Optional.of("has another date than " + DAY.format(date))
        : Optional.empty();
  }

  private Optional<String> span(Period span, Paragraph paragraph) {
    List<Period> printed = draft.deadlines().stream().filter(each -> each.paragraph().equals(paragraph.id()))
        .flatMap(each -> span(each.rule())).map(Period::normalized).toList();
    return printed.isEmpty() || printed.contains(span.normalized())
        ? Optional.empty()
        : Optional.of("has another span of time than " + span);
  }

  private static Stream<Period> span(Draft.Rule rule) {
    return switch (rule) {
      case Draft.Every every -> Stream.of(every.every());
      case Draft.Within within -> Stream.of(within.time());
      case Draft.Ahead ahead -> Stream.of(ahead.time());
      case Draft.On _,Draft.With _,Draft.Undated _ -> Stream.empty();
    };
  }
}
