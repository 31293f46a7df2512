package org.mandatebot.ask;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.ask.Answer.NotInText;
import org.mandatebot.ask.Answer.Quoted;
import org.mandatebot.ask.Passages.Hit;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;

/// Knows one resolution and answers questions on it.
final class Counsel {
  private static final double ENOUGH = 0.38;
  /// Who was or is something, or what may be done to whom, rather than who has to do something.
  private static final Pattern WHO_IS = Pattern.compile(
      "(?<!\\w)(?:who(?:m)? (?:can|could|may|might|must|should|will) (?:be|not|get|receive)|qui (?:peut|peuvent|doit|doivent|pourrait|pourraient) etre|who(?:'s|m)? (?:is|are|was|were|has|have|had|got|did)(?! (?:to|asked|told|expected|supposed|required|requested|urged|tasked))|qui (?:est|sont|etait|etaient|a|ont|fut)(?! (?:charge|cense|tenu|prie|invite)\\w*))(?!\\w)");
  /// How long the mandate lasts yet, rather than what is due before it ends.
  private static final Pattern COUNTDOWN = Pattern.compile(
      "(?<!\\w)(?:how many|combien de) (?:\\w+ )?(?:days|weeks|months|jours|semaines|mois)(?!\\w).*(?<!\\w)mandate?(?!\\w)");
  /// As resolutions print it.
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final double NEARLY = 0.15;
  private static final int SHORT = 900;
  private static final int MOST_PARTS = 3;
  private static final int CONSIDERED = 5;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+(?=\\p{Lu})");
  private static final Pattern ORDER = Pattern
      .compile("(?<!\\w)(?:(?:ignore[sz]?|forget|disregard|override|oublie[sz]?|"
          + "neglige[sz]?)\\b.*\\b(?:instructions?|rules?|prompts?|consignes?|regles?|directives?)|system prompt|bot token|"
          + "(?:(?:your|tes|vos|hidden|secret) )+(?:instructions|prompt|token|consignes|rules)|pretend (?:to be|you)|(?:you are|you're|ur|tu es) now|(?:developer|debug|god|admin|root) mode|mode (?:developpeur|debug|admin)|environment variables?|variables d'environnement|jailbreak|fais comme si)(?!\\w)");
  /// What a paragraph says itself, rather than what is said of it.
  private static final Pattern READ = Pattern.compile(
      "(?<!\\w)(?:(?:what|que|qu'est-ce que|quoi) .*(?:says?|said|reads?|dit|enonce)|text of|wording|quote|texte)(?!\\w)");
  private static final Pattern OTHER_RESOLUTION = Pattern
      .compile("(?<!\\w)(?:res(?:olution)?\\.?|unscr|s/res/|resolution n[o°]?)\\s*(\\d{4})(?!\\d)");

  private final Resolution resolution;
  /// of paragraphs that are too long to be quoted whole
  private final Map<ParagraphId, List<Clause>> clauses = new HashMap<>();
  private final Passages passages;
  private final Understanding understanding;
  private final Schedules schedules;
  private final Glossary glossary;
  private final Sections sections;
  private final Overviews overviews;
  private final TaskLists taskLists;
  private final Unsaid unsaid;
  private final Fitting fitting;

  Counsel(Resolution resolution, Vocabulary vocabulary) {
    this.resolution = resolution;
    Phrases texts = new Phrases();
    vocabulary.concepts()
        .forEach(concept -> concept.text().forEach(phrase -> texts.add(phrase, Language.EN, concept.id())));
    this.passages = new Passages(resolution, texts);
    Actors actors = new Actors(resolution);
    this.understanding = new Understanding(resolution, vocabulary, texts, passages, actors);
    this.glossary = new Glossary(resolution);
    this.schedules = new Schedules(resolution, actors, understanding);
    this.sections = new Sections(resolution);
    this.overviews = new Overviews(resolution, actors);
    this.taskLists = new TaskLists(resolution, actors, understanding);
    this.unsaid = new Unsaid(resolution, passages, actors);
    this.fitting = new Fitting(resolution, passages, schedules);
    resolution.paragraphs().values().stream().filter(paragraph -> paragraph.text().length() > SHORT)
        .forEach(paragraph -> clauses.put(paragraph.id(), Clauses.of(paragraph.text()).stream()
            .map(words -> new Clause(words, passages.passage(paragraph, words))).toList()));
  }

  /// @param itself as if it were a passage of its own
  private record Clause(String words, Passages.Passage itself) {
  }

  Answer answer(String text, List<String> context, LocalDate today) {
    Language language = Words.language(text);
    Optional<Answer.SmallTalk.Topic> pleasantry = SmallTalk.of(understanding.spellOut(text, language), language);
    if (pleasantry.isPresent())
      return new Answer.SmallTalk(pleasantry.get(), resolution);
    Optional<Answer> section = sections.of(text);
    if (section.isPresent())
      return section.get();
    Optional<Answer> followUp = context.isEmpty() ? Optional.empty() : followUp(text, language, context, today);
    return followUp.orElseGet(() -> answer(withoutOrders(text), language, today));
  }

  private Answer answer(String text, Language language, LocalDate today) {
    References.Found references = References.find(text, resolution);
    if (references.foreign().isPresent()
        && (READ.matcher(Windows.fold(text)).find() || !spokenOf(references.foreign().get(), references.ids())))
      return new Answer.OtherResolution(references.foreign().get(), resolution.symbol());
    Optional<String> other = otherResolution(text);
    if (other.isPresent())
      return new Answer.OtherResolution(other.get(), resolution.symbol());
    boolean own = !references.ids().isEmpty() && references.foreign().isEmpty();
    Question question = understanding.read(own ? references.rest() : text, language);
    if (own)
      return referred(references, question, today);
    Optional<Windows.Found> window = COUNTDOWN.matcher(Windows.fold(text)).find()
        ? Optional.empty()
        : Windows.find(text, today, resolution.mandateEnd());
    boolean due = question.asks(Kind.DUE) && window.isPresent(); // whatever else is said beside it
    if (!due && (!question.topics().isEmpty() || unsaid.by(question)))
      return notInText(question);
    if (question.asks(Kind.SYMBOL))
      return found(question, today);
    Optional<Answer> expansion = question.asks(Kind.EXPAND) ? glossary.meaning(question) : Optional.empty();
    return expansion.or(() -> window.flatMap(found -> happened(found.window(), question)))
        .or(() -> overviews.of(question, window, today)).or(() -> schedules.due(question, window, today))
        .or(() -> Fitting.past(question) ? Optional.empty() : schedules.named(question, window, today))
        .or(() -> TaskLists.asksOf(question) ? tasks(question) : Optional.empty())
        .or(() -> question.asks(Kind.LIST) && !question.asks(Kind.DEFINE)
            ? Optional.empty()
            : glossary.meaning(question))
        .or(() -> tasks(question)).orElseGet(() -> found(question.without(ahead(window)), today));
  }

  /// The words for a span of days that the text, which is older, does not speak of.
  private Set<String> ahead(Optional<Windows.Found> window) {
    return Schedules.said(window.filter(found -> found.window().isAfter(resolution.adopted())));
  }

  /// What the text says of a day that was before it.
  private Optional<Answer> happened(Windows.Window window, Question question) {
    if (question.asks(Kind.DUE) || !window.isDay() || !window.to().isBefore(resolution.adopted()))
      return Optional.empty();
    String day = DATE.format(window.from());
    List<Quoted> saying = resolution.paragraphs().values().stream().filter(paragraph -> paragraph.text().contains(day))
        .limit(MOST_PARTS).map(paragraph -> Quoted.all(resolution, paragraph)).toList();
    return saying.isEmpty() ? Optional.empty() : Optional.of(new Answer.Found(saying, List.of()));
  }

  /// The question without sentences that give the bot orders: to it they are just text.
  private static String withoutOrders(String text) {
    return Stream.of(SENTENCE_END.split(text)).filter(sentence -> !ORDER.matcher(Windows.fold(sentence)).find())
        .collect(Collectors.joining(" "));
  }

  private Optional<String> otherResolution(String text) {
    var matcher = OTHER_RESOLUTION.matcher(Windows.fold(text));
    while (matcher.find()) {
      String number = matcher.group(1);
      if (!spokenOf(number) && !number.startsWith("20"))
        return Optional.of(number);
    }
    return Optional.empty();
  }

  /// Whether the text itself refers to another resolution.
  private boolean spokenOf(String number) {
    return resolution.paragraphs().values().stream().anyMatch(paragraph -> paragraph.text().contains(number));
  }

  /// Whether the text itself refers to the paragraphs of another resolution: "paragraph 13 of resolution 2391".
  private boolean spokenOf(String number, List<ParagraphId> ids) {
    return resolution.paragraphs().values().stream().map(Paragraph::text).anyMatch(
        text -> text.contains(number) && ids.stream().allMatch(id -> text.contains("paragraph " + id.value() + " of")));
  }

  Answer referred(References.Found references, Question question, LocalDate today) {
    for (ParagraphId id : references.ids())
      if (resolution.paragraph(id).isEmpty())
        return Answer.NoSuchParagraph.of(id, last(id), resolution);
    ParagraphId first = references.ids().getFirst();
    if (references.ids().size() == 1 && unsaid.mentions(question))
      return mention(first, question);
    if (question.asks(Kind.WHEN) || question.asks(Kind.CONTENTS))
      return schedules.of(first, question, today).orElseGet(() -> text(references.ids()));
    return text(references.ids());
  }

  /// The parts of a paragraph that speak of all that it was asked for, or that it does not.
  Answer mention(ParagraphId id, Question question) {
    List<Quoted> saying = resolution.paragraphs().values().stream().filter(paragraph -> paragraph.id().within(id))
        .filter(paragraph -> says(paragraph, question)).map(paragraph -> quoted(paragraph, question)).toList();
    if (saying.isEmpty())
      return new Answer.NotInParagraph(id, nearest(passages.search(question, 3)));
    return new Answer.Found(saying.stream().limit(MOST_PARTS).toList(),
        saying.stream().skip(MOST_PARTS).limit(MOST_PARTS).map(Quoted::paragraph).toList());
  }

  /// Whether a paragraph itself speaks of all that a question is about.
  boolean speaks(ParagraphId id, Question question) {
    return resolution.paragraph(id).filter(paragraph -> says(paragraph, question)).isPresent();
  }

  private boolean says(Paragraph paragraph, Question question) {
    Passages.Passage itself = passages.passage(paragraph, paragraph.text());
    return unsaid.said(question).stream().allMatch(token -> itself.speaksOf(token));
  }

  /// The last paragraph at the place where `id` would stand.
  private ParagraphId last(ParagraphId id) {
    ParagraphId above = id;
    while (above.parent().isPresent() && resolution.paragraph(above.parent().get()).isEmpty())
      above = above.parent().get();
    Optional<ParagraphId> parent = above.parent();
    boolean preambular = above.preambular();
    return resolution
        .paragraphs().keySet().stream().filter(other -> other.parent().equals(parent)
            && other.preambular() == preambular && !other.equals(ParagraphId.TITLE))
        .reduce((one, two) -> two).or(() -> parent).orElse(ParagraphId.TITLE);
  }

  Answer paragraph(ParagraphId id) {
    return resolution.paragraph(id).isPresent()
        ? text(List.of(id))
        : Answer.NoSuchParagraph.of(id, last(id), resolution);
  }

  Answer text(List<ParagraphId> ids) {
    Set<Quoted> quoted = new LinkedHashSet<>();
    List<Paragraph> left = List.of();
    for (ParagraphId id : ids) {
      List<Paragraph> whole = resolution.paragraphs().values().stream().filter(paragraph -> paragraph.id().within(id))
          .toList();
      boolean tooLong = whole.stream().mapToInt(paragraph -> paragraph.text().length()).sum() > 3 * SHORT;
      (tooLong ? whole.subList(0, 1) : whole).forEach(paragraph -> quoted.add(Quoted.all(resolution, paragraph)));
      if (tooLong && ids.size() == 1)
        left = resolution.parts(id);
    }
    Optional<Quoted> twin = ids.size() > 1
        ? Optional.empty()
        : resolution.paragraph(ids.getFirst())
            .flatMap(paragraph -> resolution.paragraphs().values().stream()
                .filter(twinOf -> twinOf.parent().equals(paragraph.parent())
                    && twinOf.printed().equals(Optional.of(paragraph.label())))
                .findFirst())
            .map(paragraph -> Quoted.all(resolution, paragraph));
    return new Answer.Text(List.copyOf(quoted), left, twin);
  }

  private Optional<Answer> tasks(Question question) {
    return taskLists.of(question);
  }

  private Answer found(Question question, LocalDate today) {
    List<Hit> hits = passages.search(question, 6);
    if (hits.isEmpty() || hits.getFirst().coverage() < ENOUGH)
      return new NotInText(resolution, nearest(hits));
    List<Hit> fitting = this.fitting.of(question, hits);
    if (fitting.isEmpty() || fitting.getFirst().coverage() < ENOUGH)
      return new NotInText(resolution, nearest(hits));
    Hit best = question.asks(Kind.LIST) ? listed(fitting) : fitting.getFirst();
    if (question.asks(Kind.WHEN) && !Fitting.past(question)) {
      Optional<Answer> schedule = schedules.meant(best.passage().paragraph().id(), question, today);
      if (schedule.isPresent())
        return schedule.get();
      if (question.asks(Kind.BY_WHEN) && !Fitting.soon(best.passage().paragraph()))
        return new NotInText(resolution, nearest(hits));
    }
    if (!question.asks(Kind.COUNT)) {
      Optional<Answer> report = schedules.with(best.passage().paragraph(), today);
      if (report.isPresent())
        return report.get();
    }
    if (isListed(best.passage().paragraph(), question))
      return text(List.of(best.passage().paragraph().id()));
    List<Quoted> quoted = new ArrayList<>();
    List<Paragraph> also = new ArrayList<>();
    for (Hit hit : fitting)
      if (hit.equals(best)
          || (quoted.size() < 2 && hit.score() > 0.85 * best.score() && hit.coverage() >= best.coverage() - 0.1))
        quoted.add(quoted(hit.passage().paragraph(), question));
      else if (hit.score() > 0.5 * best.score() && also.size() < 3)
        also.add(hit.passage().paragraph());
    return new Answer.Found(quoted, also,
        question.asks(Kind.WHO) && !WHO_IS.matcher(question.text()).find()
            ? asked(best.passage().paragraph(), question)
            : List.of());
  }

  /// Whom a paragraph asks for what a question is about.
  private List<Actor> asked(Paragraph paragraph, Question question) {
    return resolution.tasks().stream().filter(task -> task.paragraph().equals(paragraph.id()))
        .max(Comparator.comparingDouble(task -> question.coverage(passages.passage(paragraph, task.ground().quote()))))
        .map(Task::who).orElse(List.of());
  }

  /// Whether it is to be shown with its parts: words that only introduce them tell nothing alone.
  private boolean isListed(Paragraph paragraph, Question question) {
    return (question.asks(Kind.LIST) || paragraph.text().endsWith(":")) && !resolution.parts(paragraph.id()).isEmpty();
  }

  /// The best that is a list, unless another speaks of clearly more of the question.
  private Hit listed(List<Hit> hits) {
    Hit best = hits.getFirst();
    return hits.stream().filter(hit -> hit.coverage() >= best.coverage() - NEARLY)
        .filter(hit -> !resolution.parts(hit.passage().paragraph().id()).isEmpty()).findFirst().orElse(best);
  }

  private Answer notInText(Question question) {
    return new NotInText(resolution, nearest(passages.search(question, 3)));
  }

  private static List<Paragraph> nearest(List<Hit> hits) {
    return hits.stream().filter(hit -> hit.coverage() > 0.25).limit(3).map(hit -> hit.passage().paragraph()).toList();
  }

  /// A short paragraph whole; of a long one the clauses that speak of the question, and its opening words if none does.
  private Quoted quoted(Paragraph paragraph, Question question) {
    if (paragraph.text().length() <= SHORT)
      return Quoted.all(resolution, paragraph);
    List<Clause> parts = clauses.getOrDefault(paragraph.id(), List.of());
    List<Double> scores = parts.stream().map(clause -> question.coverage(clause.itself)).toList();
    double best = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++)
      if (scores.get(at) >= 0.6 * best)
        pieces.add(parts.get(at).words);
    return new Quoted(resolution.symbol(), paragraph, pieces, false, resolution.language());
  }

  /// Whether it only asks if something is spoken of.
  boolean mentions(Question question) {
    return unsaid.mentions(question);
  }

  /// How a question is understood, and what a search for it finds.
  Why why(String text, List<String> context, LocalDate today) {
    Language language = Words.language(text);
    boolean followUp = !context.isEmpty() && SmallTalk.of(text, language).isEmpty()
        && followUp(text, language, context, today).isPresent();
    Question alone = understanding.read(text, language);
    Question question = followUp
        ? alone.after(understanding.read(context.getLast(), Words.language(context.getLast())))
        : alone;
    return new Why(Why.reading(answer(text, context, today)), followUp,
        question.content().stream().filter(passages::speakOf)
            .map(token -> new Why.Match(token.word(), understanding.textOf(token))).toList(),
        question.content().stream().filter(token -> !passages.speakOf(token)).map(Question.Token::word).distinct()
            .toList(),
        passages.search(question, CONSIDERED).stream()
            .map(hit -> new Why.Considered(hit.passage().paragraph().id(), (int) Math.round(100 * hit.coverage())))
            .toList());
  }

  /// The answer, if the question cannot stand without the ones before.
  Optional<Answer> followUp(String text, Language language, List<String> context, LocalDate today) {
    return new FollowUps(this, resolution, understanding).answer(text, language, context, today);
  }

  Answer answer(Question question, LocalDate today) {
    return schedules.named(question, Windows.find(question.text(), today, resolution.mandateEnd()), today)
        .orElseGet(() -> found(question, today));
  }

  Optional<Answer> schedule(ParagraphId paragraph, Question question, LocalDate today) {
    return schedules.of(paragraph, question, today);
  }

  /// The date of a series that follows one that was told.
  Answer thereafter(Deadline deadline, Occurrence told, LocalDate today) {
    return schedules.thereafter(deadline, told, today);
  }

  double coverage(Question question) {
    List<Hit> hits = passages.search(question, 1);
    return hits.isEmpty() ? 0 : hits.getFirst().coverage();
  }
}
