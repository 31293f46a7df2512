package org.mandatebot.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Understands what leans on the question before: "and the next one", "jusqu'à quand ?", "same for mine clearance".
final class FollowUps {
  private static final Pattern NEIGHBOUR = Pattern.compile(
      "(?:and |et |show |give me |what about |how about |quote |read |ok |then |so |now |puis |alors |montre |donne )*(?:the |le |la )?(?:(next|following|previous|suivant\\w*|precedent\\w*|prochain\\w*)"
          + "(?: one| paragraph| para| paragraphe)?|(?:one|paragraph) (after|before))\\W*(?:please|pls|stp|svp)?\\W*");
  private static final Pattern NUMBER = Pattern.compile(
      "(?:(?:and|et|ok|then|now|puis|what about|how about|same for|meme chose pour|show|read)[ ,]+)+(?:the |le )?(\\d{1,2})\\W*");
  private static final Pattern LABEL = Pattern.compile("(?:and |et )?\\(?([a-z]|[ivx]{1,4})\\)\\W*");
  /// The next date of a series after the one that was told.
  private static final Pattern THEREAFTER = Pattern.compile(
      "(?:and|n|et|ok|then|puis|alors| )*(?:the |le |la |celui |celle )?(?:next|one|prochaine?|suivante?)?(?: one)?"
          + "\\s*(?:after|apres|d'apres|thereafter|following|suivante?)(?: that| this| it| ca| cela| celui-la)?(?: one)?\\W*");
  private static final Pattern LEANING = Pattern
      .compile("^(?:and|n|et|ok|so|but|mais|then|what about|how about|same|also|alors|donc)\\b|"
          + "\\b(?:it|its|that one|this one|them|they|he|she|those|ca|cela|celui-ci|y|en)\\b|^\\W*\\w+\\W*$");
  private static final Pattern DATES = Pattern.compile(
      "\\W*(?:(?:what(?: is|'s)? |the |les |all |toutes les )*(?:overdue|late|deadlines?|echeances?|due(?: dates?)?|(?:due )?next))\\W*");
  private static final Pattern PRONOUN = Pattern.compile("(?<!\\w)(?:it|they|il|elle|on y|y)(?!\\w)");
  /// "What about the other one": the same question about something else.
  private static final Pattern SAME = Pattern
      .compile("^(?:ok|and|n|et| |,)*(?:what about|how about|same for|and (?:for )?the|et (?:pour )?(?:le|la|les|celui|celle)|idem pour|meme chose pour)(?!\\w)");
  /// What is asked about stands in the question before.
  private static final Pattern FOR_IT = Pattern
      .compile("(?<!\\w)(?:for|about|on|of|with|to|in|pour|avec|sur) (?:it|them|that|this|ca|cela|eux)\\W*$");
  private static final double ALONE = 0.6;

  private final Counsel counsel;
  private final Resolution resolution;
  private final Understanding understanding;

  FollowUps(Counsel counsel, Resolution resolution, Understanding understanding) {
    this.counsel = counsel;
    this.resolution = resolution;
    this.understanding = understanding;
  }

  /// The answer, if the question cannot stand alone.
  Optional<Answer> answer(String text, Language language, List<String> context, LocalDate today) {
    String folded = Windows.fold(understanding.spellOut(text, language)).strip();
    String earlier = context.getLast();
    Answer before = counsel.answer(earlier, context.subList(0, context.size() - 1), today);
    Optional<ParagraphId> about = before.citations().stream().map(Citation::paragraph).findFirst();
    if (before instanceof Answer.Schedule(var deadline, var _, var next, var _, var _) && next.isPresent()
        && THEREAFTER.matcher(folded).matches())
      return Optional.of(counsel.thereafter(deadline, next.get(), today));
    Matcher neighbour = NEIGHBOUR.matcher(folded);
    if (neighbour.matches() && about.isPresent())
      return neighbour(about.get(), folded.matches(".*(?:previous|precedent|before).*"))
          .map(id -> counsel.text(List.of(id)));
    Matcher number = NUMBER.matcher(folded);
    if (number.matches() && about.isPresent())
      return Optional.of(another(new ParagraphId(number.group(1)), before, earlier, today));
    Matcher label = LABEL.matcher(folded);
    if (label.matches() && about.isPresent())
      return sibling(about.get(), label.group(1)).map(id -> counsel.text(List.of(id)));
    if (Windows.find(text, today).isPresent() || DATES.matcher(folded).matches())
      return Optional.empty();
    Question question = understanding.read(text, language);
    if (!References.find(text, resolution).ids().isEmpty() || !question.topics().isEmpty())
      return Optional.empty();
    if (question.content().isEmpty())
      return Optional.of(again(question, before, about, today));
    Question asked = understanding.read(earlier, Words.language(earlier));
    if (about.isPresent() && PRONOUN.matcher(folded).find() && counsel.mentions(question))
      return Optional.of(counsel.mention(top(about.get()), question));
    if (SAME.matcher(folded).find() && counsel.coverage(question) >= ALONE)
      return Optional.of(counsel.answer(question.like(asked), today));
    if (FOR_IT.matcher(folded).find())
      return Optional.of(counsel.answer(question.after(asked), today));
    boolean alone = !LEANING.matcher(folded).find()
        || (counsel.coverage(question) >= ALONE && question.content().size() > 1);
    return alone
        ? Optional.empty()
        : Optional.of(counsel.answer(question.after(asked), today));
  }

  /// The same about another paragraph: its date after a date, else its words.
  private Answer another(ParagraphId id, Answer before, String earlier, LocalDate today) {
    Optional<Answer> schedule = before instanceof Answer.Schedule
        ? counsel.schedule(id, understanding.read(earlier, Words.language(earlier)), today)
        : Optional.empty();
    return schedule.orElseGet(() -> counsel.paragraph(id));
  }

  /// Nothing new is named: another kind of question about the same.
  private Answer again(Question question, Answer before, Optional<ParagraphId> about, LocalDate today) {
    if (about.isPresent() && (question.asks(Kind.WHEN) || question.asks(Kind.CONTENTS))) {
      Optional<Answer> schedule = counsel.schedule(about.get(), question, today);
      if (schedule.isPresent())
        return schedule.get();
    }
    return about.map(id -> counsel.text(List.of(id))).orElse(before);
  }

  private static ParagraphId top(ParagraphId id) {
    return id.parent().map(FollowUps::top).orElse(id);
  }

  private Optional<ParagraphId> neighbour(ParagraphId id, boolean backwards) {
    List<ParagraphId> siblings = resolution.paragraphs().keySet().stream()
        .filter(other -> other.parent().equals(id.parent()) && other.preambular() == id.preambular()).toList();
    int at = siblings.indexOf(id) + (backwards ? -1 : 1);
    return at < 0 || at >= siblings.size() ? Optional.empty() : Optional.of(siblings.get(at));
  }

  private Optional<ParagraphId> sibling(ParagraphId id, String label) {
    for (Optional<ParagraphId> above = Optional.of(id); above.isPresent(); above = above.get().parent()) {
      ParagraphId part = above.get().letter(label);
      if (resolution.paragraph(part).isPresent())
        return Optional.of(part);
    }
    return Optional.empty();
  }
}
