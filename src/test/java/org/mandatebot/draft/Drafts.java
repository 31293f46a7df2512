package org.mandatebot.draft;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.source.Document;

/// Small documents for tests, and drafts in one line each.
final class Drafts {
  static final LocalDate ADOPTED = LocalDate.of(2021, 6, 29);

  private Drafts() {
  }

  /// A resolution of operative paragraphs 1, 2, ...; one that begins with "PP" is preambular, with "(" a part.
  static Document document(Language language, String... paragraphs) {
    List<Paragraph> all = new ArrayList<>();
    int operative = 0;
    int preambular = 0;
    for (String words : paragraphs)
      if (words.startsWith("PP "))
        all.add(paragraph(new ParagraphId("PP" + ++preambular), Kind.PREAMBULAR, words.substring(3)));
      else if (words.startsWith("("))
        all.add(paragraph(new ParagraphId(operative + words.substring(0, 3)), Kind.SUB_PARAGRAPH, words.substring(4)));
      else
        all.add(paragraph(new ParagraphId("" + ++operative), Kind.OPERATIVE, words));
    return new Document("S/RES/9999 (2021)", ADOPTED, OptionalInt.empty(), language.code(), all, List.of());
  }

  private static Paragraph paragraph(ParagraphId id, Kind kind, String words) {
    return new Paragraph(id, kind, "", Optional.empty(), List.of(), id.parent(), "", words);
  }

  /// The deadlines of an English text: kind and rule.
  static List<String> english(String... paragraphs) {
    return lines(Draft.of(document(Language.EN, paragraphs)));
  }

  static List<String> french(String... paragraphs) {
    return lines(Draft.of(document(Language.FR, paragraphs)));
  }

  static List<String> lines(Draft draft) {
    return draft.deadlines().stream().map(deadline -> deadline.kind() + " " + rule(deadline.rule())).toList();
  }

  private static String rule(Draft.Rule rule) {
    return switch (rule) {
      case Draft.On(LocalDate date, boolean stated) -> (stated ? "on " : "about ") + date;
      case Draft.Every every -> "every " + every.every() + " from " + every.anchor()
          + (every.assumed() ? " assumed" : "") + every.until().map(" until "::concat).orElse("");
      case Draft.Within within ->
        "in " + within.time() + " from " + within.anchor() + (within.assumed() ? " assumed" : "");
      case Draft.Ahead(var time, String of) -> time + " ahead of " + of;
      case Draft.With(String of) -> "with " + of;
      case Draft.Undated(String words) -> "undated: " + words;
    };
  }

  /// Paragraph and first date, or interval and anchor, of every deadline that has a date.
  static List<String> dated(Draft draft) {
    Map<String, Draft.Deadline> byId = draft.deadlines().stream()
        .collect(Collectors.toMap(Draft.Deadline::id, Function.identity()));
    return draft.deadlines().stream()
        .flatMap(deadline -> date(deadline.rule(), byId).map(date -> deadline.paragraph() + " | " + date).stream())
        .toList();
  }

  private static Optional<String> date(Draft.Rule rule, Map<String, Draft.Deadline> byId) {
    return switch (rule) {
      case Draft.On on -> Optional.of(on.date().toString());
      case Draft.Every every -> Optional.of("P" + (every.every().toTotalMonths() > 0
          ? every.every().toTotalMonths() + "M"
          : every.every().get(ChronoUnit.DAYS) + "D") + " from " + every.anchor());
      case Draft.Within within -> Optional.of(within.anchor().plus(within.time()).toString());
      case Draft.Ahead ahead -> Optional.ofNullable(byId.get(ahead.of())).flatMap(other -> date(other.rule(), byId))
          .map(date -> LocalDate.parse(date).minus(ahead.time()).toString());
      case Draft.With with -> Optional.ofNullable(byId.get(with.of())).flatMap(other -> date(other.rule(), byId));
      case Draft.Undated _ -> Optional.empty();
    };
  }
}
