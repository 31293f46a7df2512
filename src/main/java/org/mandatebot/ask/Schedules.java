package org.mandatebot.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.ask.Answer.Entry;
import org.mandatebot.ask.Answer.Quoted;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.ask.Stems.Stem;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Answers what is due, and when a named thing is.
final class Schedules {
  private static final double NAMED = 0.7;
  /// Two that are named this much alike may both be meant.
  private static final double CLOSE = 0.02;
  /// Beside a span of days, words that tell less than this do not say what is asked about.
  private static final double EVERYDAY = 0.75;
  /// How much rather a deadline with a date is meant.
  private static final double DATED = 0.1;
  private static final Set<String> TIME_WORDS = stems(
      "due deadline date day week month year next second third fourth thing upcoming coming left remaining until till often "
          + "long time first last every calendar submit owe hand new york ny soon soonest earliest now today tomorrow current still "
          + "already pass overdue late miss after focus contain include cover fill run before end quarter anything leave take "
          + "work plan send worry behind adoption adopted today's moment",
      "deuxième troisième quatrième échéance limite butoir rendre remettre partir fin jour semaine mois prochain premier "
          + "fréquence combien année dernier soumettre envoyer venir avant déjà encore tomber hors délai adoption");
  private static final Set<String> REPORT_WORDS = stems("report letter council sg owe",
      "rapport rapports lettre lettres conseil sg dû dus due dues devoir rendre remettre soumettre présenter année fréquence "
          + "échéance dernière");
  /// What people call deadlines of a kind, whatever their titles: concepts of the vocabulary.
  private static final Map<Deadline.Kind, String> CONCEPTS = Map.of(Deadline.Kind.MANDATE_END, "mandate-end",
      Deadline.Kind.ELECTION, "elections");
  /// Whatever has a date, even where reports are named.
  private static final Pattern ALL = Pattern.compile(
      "(?<!\\w)(?:deadlines?|dates?|anything|everything|due|echeances?|livrables?|deliverables?|elections?|mandate?)(?!\\w)");
  /// What is only to be confirmed: "... is due in December, right?"
  private static final Pattern PREMISE = Pattern.compile(
      "(?<!\\w)(?:right|correct|true|yes|no|ok|isn't it|innit|n'est-ce pas|c'est (?:bien )?ca|non|oui|hein|vrai)\\W*$");
  /// There are fewer letters than reports: it is one of them that is meant, not what is due next.
  private static final Pattern LETTER = Pattern.compile("(?<!\\w)(?:letter|lettre)(?!\\w)");
  private final Resolution resolution;
  private final Actors actors;
  private final Map<Deadline, Set<String>> names = new LinkedHashMap<>();
  private final Map<Deadline, Set<String>> words = new LinkedHashMap<>();
  private final Map<Deadline, Set<String>> concepts = new LinkedHashMap<>();
  private final Phrases aliases = new Phrases();
  /// what is to be done by some time, with its parts
  private final Set<ParagraphId> dated;
  /// every occurrence by date, with the paragraphs that repeat it; and those of reports alone
  private final List<Entry> entries;
  private final List<Entry> ofReports;

  Schedules(Resolution resolution, Actors actors, Understanding understanding) {
    this.resolution = resolution;
    this.actors = actors;
    this.dated = resolution.paragraphs().keySet().stream()
        .filter(id -> resolution.deadlines().stream().anyMatch(deadline -> id.within(deadline.paragraph())))
        .collect(Collectors.toSet());
    this.entries = sorted();
    this.ofReports = entries.stream().filter(entry -> entry.occurrence().deadline().about().kind().isReport()).toList();
    for (Deadline deadline : resolution.deadlines()) {
      Names also = deadline.about().also();
      Set<String> stems = new HashSet<>();
      Set<String> named = new HashSet<>();
      for (Language language : Language.values()) {
        List<String> all = new ArrayList<>(also.in(language));
        all.add(deadline.about().title().in(language));
        all.forEach(name -> {
          Stems.of(name, language).stream().map(Stem::stem).forEach(stems::add);
          aliases.add(name, language, deadline.id());
        });
        named.addAll(understanding.read(deadline.about().title().in(language), language).concepts());
        also.in(language).forEach(name -> named.addAll(whole(understanding.read(name, language))));
      }
      Optional.ofNullable(CONCEPTS.get(deadline.about().kind())).ifPresent(named::add);
      Set<String> body = new HashSet<>();
      Stems.of(deadline.about().ground().quote(), Language.EN).stream().map(Stem::stem).forEach(body::add);
      names.put(deadline, stems);
      words.put(deadline, body);
      concepts.put(deadline, named);
    }
  }

  /// The concepts that a name means as a whole.
  private static List<String> whole(Question name) {
    return name.concepts().stream()
        .filter(concept -> name.content().stream().allMatch(token -> token.concepts().contains(concept))).toList();
  }

  private static Set<String> stems(String english, String french) {
    return Stream.concat(Stems.of(english, Language.EN).stream(), Stems.of(french, Language.FR).stream())
        .map(Stem::stem).collect(Collectors.toSet());
  }

  /// What falls due in the span of days that a question names, or next.
  Optional<Answer> due(Question question, Optional<Windows.Found> window, LocalDate today) {
    String folded = question.text();
    boolean cue = question.asks(Kind.DUE) || (window.isPresent() && question.asks(Kind.REPORT));
    if (!cue && window.isEmpty())
      return Optional.empty();
    Set<String> said = said(window);
    Optional<Actor> debtor = question.actor()
        .filter(actor -> resolution.deadlines().stream().anyMatch(deadline -> deadline.about().who().contains(actor)));
    List<Token> specific = actors.without(debtor, question.content()).stream()
        .filter(token -> !said.contains(Windows.fold(token.word()))).filter(token -> !generic(token))
        .filter(token -> !token.concepts().isEmpty() || token.tells() > EVERYDAY).toList();
    if (window.isEmpty()
        ? LETTER.matcher(folded).find()
        : !cue && window.get().window().to().isBefore(resolution.adopted()))
      return Optional.empty();
    boolean all = window.isPresent() && question.asks(Kind.DUE) && ALL.matcher(folded).find()
        && !PREMISE.matcher(folded).find();
    if (!all && !specific.isEmpty() && best(shares(question, specific)).isPresent())
      return Optional.empty();
    Optional<Deadline> mistaken = window.map(Windows.Found::window).filter(Windows.Window::isDay)
        .filter(day -> within(day, false).isEmpty())
        .flatMap(
            none -> best(shares(question, specific.stream().filter(token -> !token.concepts().isEmpty()).toList())))
        .filter(deadline -> deadline.about().kind().isReport() == question.asks(Kind.REPORT));
    if (mistaken.isPresent()) // "due on 31 August, isn't it?"
      return mistaken.map(deadline -> schedule(deadline, question, today));
    boolean ahead = window.filter(found -> !found.window().to().isBefore(today)).isPresent();
    boolean about = !ahead || specific.stream().anyMatch(token -> !token.concepts().isEmpty());
    if (!specific.isEmpty() && (window.isEmpty() || (about && !cue)))
      return Optional.empty();
    boolean reports = question.asks(Kind.REPORT) && !ALL.matcher(folded).find();
    return Optional.of(window.map(found -> due(found, reports, today)).orElseGet(() -> due(today)));
  }

  /// The words that name a span of days.
  static Set<String> said(Optional<Windows.Found> window) {
    return window.map(found -> Stream.of(found.words().split("[^\\p{L}\\d]+")).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /// Whether a word says that something is due, not what.
  static boolean generic(Token token) {
    return token.stems().stream().anyMatch(TIME_WORDS::contains)
        || token.stems().stream().anyMatch(REPORT_WORDS::contains);
  }

  /// A month named without its year is the one of the mandate: "in September" asked in October 2021 is last September.
  private Answer due(Windows.Found found, boolean reports, LocalDate today) {
    Windows.Window before = found.window().yearBefore();
    boolean open = found.window().to().equals(Windows.OPEN) || found.window().from().equals(LocalDate.EPOCH);
    boolean last = !open && !found.exact() && within(found.window(), reports).isEmpty()
        && !within(before, reports).isEmpty();
    return due(last ? before : found.window(), reports, today);
  }

  private List<Entry> within(Windows.Window window, boolean reports) {
    return entries(reports).stream().filter(entry -> window.contains(entry.occurrence().date())).toList();
  }

  private Answer due(Windows.Window window, boolean reports, LocalDate today) {
    List<Entry> all = entries(reports);
    List<Entry> within = within(window, reports);
    LocalDate after = window.to().isBefore(today) ? today : window.to().plusDays(1);
    return new Answer.Due(Optional.of(window.from()).filter(day -> !day.equals(LocalDate.EPOCH)),
        Optional.of(window.to()).filter(day -> !day.equals(Windows.OPEN)), today, within, first(all, after));
  }

  private Answer due(LocalDate today) {
    return new Answer.Due(Optional.empty(), Optional.empty(), today, List.of(), first(entries(false), today));
  }

  /// The entries of the first date from a day on.
  private static List<Entry> first(List<Entry> all, LocalDate from) {
    Optional<LocalDate> date = all.stream().map(entry -> entry.occurrence().date()).filter(day -> !day.isBefore(from))
        .findFirst();
    return all.stream().filter(entry -> date.isPresent() && entry.occurrence().date().equals(date.get())).toList();
  }

  private List<Entry> entries(boolean reports) {
    return reports ? ofReports : entries;
  }

  private List<Entry> sorted() {
    return resolution.occurrences().stream().filter(occurrence -> occurrence.deadline().about().restates().isEmpty())
        .sorted(
            Comparator.comparing(Occurrence::date).thenComparing(occurrence -> occurrence.deadline().about().kind()))
        .map(occurrence -> new Entry(occurrence, alsoIn(occurrence.deadline()))).toList();
  }

  private List<ParagraphId> alsoIn(Deadline deadline) {
    return resolution.deadlines().stream().filter(other -> other.about().restates().equals(Optional.of(deadline.id())))
        .map(Deadline::paragraph).toList();
  }

  /// When the thing is due that a question names.
  Optional<Answer> named(Question question, Optional<Windows.Found> window, LocalDate today) {
    if (!(question.asks(Kind.WHEN) || question.asks(Kind.REPORT) || question.asks(Kind.DUE)
        || question.asks(Kind.CONTENTS)))
      return Optional.empty();
    Set<String> said = said(window);
    List<Token> specific = question.content().stream().filter(token -> !said.contains(Windows.fold(token.word())))
        .filter(token -> token.stems().stream().noneMatch(TIME_WORDS::contains)).toList();
    Map<Deadline, Double> shares = shares(question, specific);
    OptionalInt place = Windows.placeInSeries(question.text());
    if (place.isPresent()) {
      int least = place.getAsInt() == Windows.LAST ? 2 : Math.max(2, place.getAsInt());
      shares.keySet().removeIf(deadline -> deadline.occurrences().size() < least);
    }
    return best(shares).map(deadline -> {
      List<Deadline> close = question.asks(Kind.CONTENTS) ? List.of() : close(shares, deadline);
      return close.isEmpty() ? schedule(deadline, question, today) : clarify(deadline, close, today);
    });
  }

  private static Answer clarify(Deadline best, List<Deadline> others, LocalDate today) {
    return new Answer.Clarify(Stream.concat(Stream.of(best), others.stream())
        .map(deadline -> new Answer.Clarify.Reading(deadline,
            next(deadline, today).or(() -> deadline.occurrences().stream().reduce((first, second) -> second))))
        .toList(), today);
  }

  /// The first date from a day on.
  private static Optional<Occurrence> next(Deadline deadline, LocalDate from) {
    return deadline.occurrences().stream().filter(occurrence -> !occurrence.date().isBefore(from)).findFirst();
  }

  /// The deadline of a paragraph, a dated one if there is.
  Optional<Answer> of(ParagraphId paragraph, Question question, LocalDate today) {
    return in(paragraph)
        .max(Comparator.comparing((Deadline deadline) -> !deadline.dates().isEmpty())
            .thenComparingInt(deadline -> deadline.paragraph().value().length()))
        .map(deadline -> schedule(deadline, question, today));
  }

  /// The deadline that a question of a time means in the paragraph that answers it: one with a date, or of something to be
  /// done; a report that is only made now and then is meant only by who asks for reports.
  Optional<Answer> meant(ParagraphId paragraph, Question question, LocalDate today) {
    return question.asks(Kind.REPORT)
        || in(paragraph).anyMatch(deadline -> !deadline.dates().isEmpty() || !deadline.about().kind().isReport())
            ? of(paragraph, question, today)
            : Optional.empty();
  }

  /// What is set in a paragraph, or in what it is a part of.
  private Stream<Deadline> in(ParagraphId paragraph) {
    return resolution.deadlines().stream().filter(deadline -> paragraph.within(deadline.paragraph()));
  }

  /// Whether a paragraph, or what it is a part of, is to be done by some time.
  boolean isDated(ParagraphId paragraph) {
    return dated.contains(paragraph);
  }

  /// The report or letter that has to tell what a paragraph says, with these words.
  Optional<Answer> with(Paragraph content, LocalDate today) {
    return resolution.deadlines().stream()
        .filter(deadline -> deadline.about().kind().isReport() && !deadline.dates().isEmpty())
        .filter(deadline -> deadline.about().contents().stream().anyMatch(content.id()::within)).findFirst()
        .map(deadline -> new Answer.Schedule(deadline, today, next(deadline, today),
            List.of(Quoted.all(resolution, content)), alsoIn(deadline)));
  }

  private Answer schedule(Deadline deadline, Question question, LocalDate today) {
    List<Quoted> contents = question.asks(Kind.CONTENTS) || question.asks(Kind.LIST)
        ? deadline.about().contents().stream().flatMap(id -> resolution.paragraph(id).stream())
            .map(paragraph -> Quoted.all(resolution, paragraph)).toList()
        : List.of();
    return new Answer.Schedule(deadline, today, meant(deadline, question, today), contents, alsoIn(deadline));
  }

  /// The one that a question names by its place in the series, or else the next.
  private static Optional<Occurrence> meant(Deadline deadline, Question question, LocalDate today) {
    OptionalInt place = Windows.placeInSeries(question.text());
    if (place.isPresent() && place.getAsInt() == Windows.LAST)
      return deadline.occurrences().stream().reduce((first, second) -> second);
    return place.isPresent() && place.getAsInt() <= deadline.occurrences().size()
        ? Optional.of(deadline.occurrences().get(place.getAsInt() - 1))
        : next(deadline, today);
  }

  /// The date after one that was told; that one again if it is the last.
  Answer thereafter(Deadline deadline, Occurrence told, LocalDate today) {
    Occurrence next = next(deadline, told.date().plusDays(1)).orElse(told);
    return new Answer.Schedule(deadline, today, Optional.of(next), List.of(), alsoIn(deadline));
  }

  /// The deadline that the specific words name: most of them stand in its names or in the words it rests on.
  private Optional<Deadline> best(Map<Deadline, Double> shares) {
    return names.keySet().stream().filter(deadline -> shares.getOrDefault(deadline, 0.0) > NAMED)
        .max(Comparator.comparingDouble(deadline -> shares.getOrDefault(deadline, 0.0)));
  }

  /// Other deadlines that are named nearly as well, and fall on other days.
  private List<Deadline> close(Map<Deadline, Double> shares, Deadline best) {
    double least = shares.getOrDefault(best, 0.0) - CLOSE;
    return names.keySet().stream().filter(other -> !other.equals(best) && other.about().restates().isEmpty())
        .filter(other -> shares.getOrDefault(other, 0.0) >= least && !other.dates().equals(best.dates())).toList();
  }

  private Map<Deadline, Double> shares(Question question, List<Token> specific) {
    double all = specific.stream().mapToDouble(Token::weight).sum();
    if (all == 0)
      return new HashMap<>();
    Set<String> called = new HashSet<>();
    aliases.find(question.content().stream().map(token -> token.stems().iterator().next()).toList())
        .forEach(hit -> called.add(hit.meaning()));
    Map<Deadline, Double> shares = new HashMap<>();
    for (Deadline deadline : names.keySet())
      shares.put(deadline,
          specific.stream().mapToDouble(token -> token.weight() * match(deadline, token)).sum() / all
              + (called.contains(deadline.id()) ? 0.5 : 0) + (deadline.about().restates().isEmpty() ? 0.01 : 0)
              + (deadline.dates().isEmpty() ? 0 : DATED) + kind(question, deadline));
    return shares;
  }

  private static double kind(Question question, Deadline deadline) {
    return question.asks(Kind.REPORT) == deadline.about().kind().isReport() ? 0.05 : 0;
  }

  private double match(Deadline deadline, Token token) {
    if (token.stems().stream().anyMatch(names.getOrDefault(deadline, Set.of())::contains))
      return 1;
    if (token.concepts().stream().anyMatch(concepts.getOrDefault(deadline, Set.of())::contains))
      return 1.05;
    return token.stems().stream().anyMatch(words.getOrDefault(deadline, Set.of())::contains) ? 0.7 : 0;
  }
}
