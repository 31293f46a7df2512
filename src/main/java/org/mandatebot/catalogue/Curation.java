package org.mandatebot.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.MandateFile.ActorEntry;
import org.mandatebot.catalogue.MandateFile.DeadlineEntry;
import org.mandatebot.catalogue.MandateFile.RuleEntry;
import org.mandatebot.catalogue.MandateFile.TaskEntry;
import org.mandatebot.catalogue.MandateFile.TermEntry;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Tag;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;
import org.mandatebot.source.Document;

/// Checks what a person curated against the text, entry by entry, and collects every problem rather than the first.
final class Curation {
  private static final Pattern DATE = Pattern.compile("\\d{4}-.*");
  private static final Period OPEN_END = Period.ofYears(5);
  private final Document document;
  private final MandateFile file;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Deadline> deadlines = new LinkedHashMap<>();

  Curation(Document document, MandateFile file, String name) {
    this.document = document;
    this.file = file;
    this.name = name;
    document.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
  }

  List<Problem> problems() {
    return problems;
  }

  /// The resolution as far as it holds; it may be served only if [#problems] is empty.
  Resolution resolution() {
    if (!document.symbol().equals(file.resolution()))
      problem("resolution", "is '" + file.resolution() + "', but the text is " + document.symbol());
    if (document.spoken().isEmpty())
      problem("resolution", "its text is in '" + document.language() + "'; it can be in en or fr");
    file.actors()
        .forEach(entry -> check("actor " + entry.id(), () -> actors.put(unique(actors, entry.id()), actor(entry))));
    file.actors().forEach(this::checkPartOf);
    readDeadlines();
    List<Task> tasks = each(file.tasks(), entry -> "task " + entry.id(), this::task);
    List<Term> terms = each(file.terms(), entry -> "term " + entry.term(), this::term);
    duplicates(tasks.stream().map(Task::id), "task");
    duplicates(terms.stream().map(Term::term), "term");
    List<Tag> tags = file.tags().entrySet().stream().map(tag -> new Tag(tag.getKey(), tag.getValue())).toList();
    List<Deadline> inOrder = file.deadlines().stream().map(entry -> deadlines.get(entry.id())).filter(Objects::nonNull)
        .toList();
    return new Resolution(document.symbol(), document.adopted(), language(),
        Objects.requireNonNullElse(file.mission(), document.symbol()), Optional.ofNullable(file.successorOf()),
        paragraphs, List.copyOf(actors.values()), tags, tasks, inOrder, terms, names(), Map.of());
  }

  private Map<ParagraphId, Names> names() {
    Map<ParagraphId, Names> names = new LinkedHashMap<>();
    file.names().forEach(entry -> check("names " + entry.paragraph(), () -> {
      if (names.put(paragraph(required(entry.paragraph(), "paragraph")).id(), required(entry.also(), "also")) != null)
        throw new Invalid("stands twice");
    }));
    return names;
  }

  private Language language() {
    return document.spoken().orElse(Language.EN);
  }

  private Actor actor(ActorEntry entry) {
    return new Actor(required(entry.id(), "id"), required(entry.name(), "name"), names(entry.also()),
        Optional.ofNullable(entry.partOf()), ground(entry.paragraph(), entry.quote()));
  }

  private void checkPartOf(ActorEntry entry) {
    if (entry.partOf() != null && !actors.containsKey(entry.partOf()) && !declared(entry.partOf()))
      problem("actor " + entry.id(), "is part of '" + entry.partOf() + "', which is no actor");
  }

  private Task task(TaskEntry entry) {
    for (String tag : entry.tags())
      if (!file.tags().containsKey(tag))
        throw new Invalid("'" + tag + "' is none of the tags");
    return new Task(required(entry.id(), "id"), required(entry.title(), "title"),
        ground(entry.paragraph(), entry.quote()), actors(entry.who()), required(entry.verb(), "verb"), entry.tags());
  }

  private Term term(TermEntry entry) {
    if (Boolean.FALSE.equals(entry.given()) == (entry.expansion() != null))
      throw new Invalid("needs either an expansion or given: false");
    Citation ground = ground(entry.paragraph(), entry.quote());
    if (entry.expansion() != null)
      ground(entry.paragraph(), entry.expansion());
    return new Term(required(entry.term(), "term"), Optional.ofNullable(entry.expansion()), ground, names(entry.also()),
        entry.alsoIn().stream().map(this::paragraph).map(Paragraph::id).toList());
  }

  /// Deadlines rest on each other ("until", "with"), so they are read until no more can be.
  private void readDeadlines() {
    duplicates(file.deadlines().stream().map(entry -> String.valueOf(entry.id())), "deadline");
    List<DeadlineEntry> left = new ArrayList<>(file.deadlines());
    Set<String> broken = new HashSet<>();
    while (!left.isEmpty()) {
      left.removeIf(entry -> needs(entry).stream().anyMatch(broken::contains) && isBroken(broken, entry));
      List<DeadlineEntry> ready = left.stream().filter(entry -> deadlines.keySet().containsAll(needs(entry))).toList();
      if (ready.isEmpty()) {
        left.forEach(entry -> problem("deadline " + entry.id(),
            "rests on " + needs(entry) + ", which is missing, wrong or rests on this one"));
        left.clear();
      }
      ready.forEach(
          entry -> check("deadline " + entry.id(), () -> deadlines.put(required(entry.id(), "id"), deadline(entry))));
      ready.stream().filter(entry -> !deadlines.containsKey(String.valueOf(entry.id())))
          .forEach(entry -> isBroken(broken, entry));
      left.removeAll(ready);
    }
    for (Deadline deadline : deadlines.values())
      deadline.about().restates().filter(other -> !deadlines.containsKey(other) && !broken.contains(other))
          .ifPresent(other -> problem("deadline " + deadline.id(), "restates '" + other + "', which is no deadline"));
  }

  /// Notes that what rests on an entry needs no problem of its own.
  private static boolean isBroken(Set<String> broken, DeadlineEntry entry) {
    broken.add(String.valueOf(entry.id()));
    return true;
  }

  private static List<String> needs(DeadlineEntry entry) {
    return entry.rule() == null
        ? List.of()
        : Stream.of(entry.rule().until(), entry.rule().with(), entry.rule().of())
            .filter(id -> id != null && !DATE.matcher(id).matches()).toList();
  }

  private Deadline deadline(DeadlineEntry entry) {
    RuleEntry rule = required(entry.rule(), "rule");
    if (Stream.of(rule.on(), rule.in(), rule.ahead(), rule.every(), rule.with(), rule.undated())
        .filter(Objects::nonNull).count() != 1)
      throw new Invalid("its rule needs exactly one of on, in, ahead, every, with and undated");
    Deadline.About about = new Deadline.About(required(entry.id(), "id"), required(entry.title(), "title"),
        names(entry.also()), kind(required(entry.kind(), "kind")), ground(entry.paragraph(), entry.quote()),
        entry.contents().stream().map(this::paragraph).map(Paragraph::id).toList(), actors(entry.who()),
        actors(entry.to()), Optional.ofNullable(entry.restates()));
    return deadline(rule, about);
  }

  private Deadline deadline(RuleEntry rule, Deadline.About about) {
    if (rule.on() != null)
      return Boolean.FALSE.equals(rule.stated())
          ? new Deadline.Fixed(about, partly(date(rule.on()), about.ground()), false)
          : new Deadline.Fixed(about, stated(date(rule.on()), about.ground()));
    if (rule.in() != null)
      return new Deadline.Offset(about, period(rule.in()), anchor(rule.from()), rule.assumed());
    if (rule.ahead() != null)
      return new Deadline.Ahead(about, period(rule.ahead()), other(required(rule.of(), "of")));
    if (rule.with() != null)
      return new Deadline.Following(about, other(rule.with()));
    if (rule.every() != null)
      return new Deadline.Recurring(about, period(rule.every()), anchor(rule.from()), rule.assumed(), until(rule));
    String words = required(rule.undated(), "undated");
    return new Deadline.Undated(about, ground(about.ground().paragraph().value(), words).quote());
  }

  /// A date that is called stated must be in the words that state it.
  private LocalDate stated(LocalDate date, Citation ground) {
    Locale locale = language().locale();
    if (!new PrintedDates(locale).says(ground.quote(), date))
      throw new Invalid("its quote does not say " + date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale)));
    return date;
  }

  /// A date of which only a part is printed: at least its month or its year must be in the words.
  private LocalDate partly(LocalDate date, Citation ground) {
    Locale locale = language().locale();
    String words = ground.quote().toLowerCase(locale);
    if (Stream.of("MMMM", "uuuu")
        .noneMatch(form -> words.contains(date.format(DateTimeFormatter.ofPattern(form, locale)).toLowerCase(locale))))
      throw new Invalid("its quote says neither the month nor the year of " + date);
    return date;
  }

  /// The last day on which a recurring duty may fall. Where the text names no end, the dates of five years are served:
  /// the Council reviews its reporting duties sooner.
  private LocalDate until(RuleEntry rule) {
    if (rule.until() == null)
      return anchor(rule.from()).plus(OPEN_END);
    if (DATE.matcher(rule.until()).matches())
      return date(rule.until());
    List<LocalDate> dates = other(rule.until()).dates();
    if (dates.isEmpty())
      throw new Invalid("'" + rule.until() + "' has no date to end on");
    return dates.getLast();
  }

  private static Deadline.Kind kind(String kind) {
    try {
      return Deadline.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new Invalid("'" + kind + "' is no kind of deadline");
    }
  }

  private Deadline other(String id) {
    return required(deadlines.get(id), "deadline '" + id + "'");
  }

  private LocalDate anchor(@Nullable String from) {
    return "adoption".equals(from) ? document.adopted() : date(required(from, "from"));
  }

  private static LocalDate date(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException impossible) {
      throw new Invalid("'" + date + "' is no date; expected e.g. 2021-07-15");
    }
  }

  private static Period period(String period) {
    try {
      return Period.parse(period);
    } catch (DateTimeException impossible) {
      throw new Invalid("'" + period + "' is no period; expected e.g. P3M or P90D");
    }
  }

  private List<Actor> actors(List<String> ids) {
    if (ids.stream().anyMatch(id -> !actors.containsKey(id) && declared(id)))
      throw new Consequence();
    return ids.stream().map(id -> required(actors.get(id), "actor '" + id + "'")).toList();
  }

  private boolean declared(String actor) {
    return file.actors().stream().anyMatch(entry -> actor.equals(entry.id()));
  }

  private Paragraph paragraph(String id) {
    try {
      Paragraph paragraph = paragraphs.get(new ParagraphId(id));
      if (paragraph != null)
        return paragraph;
    } catch (IllegalArgumentException malformed) {
      throw new Invalid(Objects.requireNonNullElse(malformed.getMessage(), id));
    }
    throw new Invalid("there is no paragraph " + id + " in the text");
  }

  private Citation ground(@Nullable String paragraph, @Nullable String quote) {
    Paragraph found = paragraph(required(paragraph, "paragraph"));
    String words = required(quote, "quote");
    if (words.isBlank())
      throw new Invalid("quote is empty");
    return new Citation(document.symbol(), found.id(),
        found.find(words).orElseThrow(() -> new Invalid("paragraph " + found.id() + " does not say \"" + words + "\"")),
        language());
  }

  private static Names names(@Nullable Names names) {
    return names == null ? Names.NONE : names;
  }

  private static <T> T required(@Nullable T value, String what) {
    if (value == null)
      throw new Invalid(what + " is missing");
    return value;
  }

  private static String unique(Map<String, ?> known, @Nullable String id) {
    if (known.containsKey(required(id, "id")))
      throw new Invalid("the id stands twice");
    return Objects.requireNonNull(id);
  }

  private void duplicates(Stream<String> ids, String what) {
    Set<String> seen = new HashSet<>();
    ids.filter(id -> !seen.add(id)).forEach(id -> problem(what + " " + id, "the id stands twice"));
  }

  private <E, T> List<T> each(List<E> entries, Function<E, String> label, Function<E, T> read) {
    List<T> good = new ArrayList<>();
    entries.forEach(entry -> check(label.apply(entry), () -> good.add(read.apply(entry))));
    return good;
  }

  private void check(String entry, Runnable read) {
    try {
      read.run();
    } catch (Consequence told) {
      // the entry that it rests on has its problem
    } catch (Invalid | IllegalArgumentException invalid) {
      problem(entry, Objects.requireNonNullElse(invalid.getMessage(), "is invalid"));
    }
  }

  private void problem(String entry, String reason) {
    problems.add(new Problem(name, entry, reason));
  }

  /// An entry rests on one that does not hold.
  private static final class Consequence extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// An entry does not hold.
  private static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1;

    Invalid(String reason) {
      super(reason);
    }
  }
}
