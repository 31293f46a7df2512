package org.mandatebot.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Understands what leans on the question before: "and the next one", "jusqu'à quand ?", "same for mine clearance".
final class FollowUps {
  /// The next date of a series after the one that was told.
  private static final Pattern THEREAFTER = Pattern.compile(
      "(?:and|n|et|ok|then|puis|alors| )*(?:the |le |la |celui |celle )?(?:next|one|prochaine?|suivante?)?(?: one)?"
          + "\\s*(?:after|apres|d'apres|thereafter|following|suivante?)(?: that| this| it| ca| cela| celui-la)?(?: one)?\\W*");
  /// What may stand beside a paragraph that the question before is put to again.
  /// What "and 19?" has beside the paragraph; a paragraph alone is no follow-up.
  private static final Pattern SAME = Pattern.compile(
      "\\W*(?:(?:and|et|ok|then|now|puis|what about|how about|same for|meme chose pour)\\b\\W*)+(?:(?:please|pls|svp|stp)\\W*)?");
  private static final Pattern LEANING = Pattern
      .compile("^(?:and|n|et|ok|so|but|mais|then|what about|how about|same|also|alors|donc)\\b|"
          + "\\b(?:it|its|that one|this one|them|they|he|she|those|ca|cela|celui-ci|y|en)\\b|^\\W*\\w+\\W*$");
  private static final Pattern AND = Pattern.compile("^(?:ok|so|alors| |,)*(?:and|n|et|also)(?!\\w)");
  private static final Pattern DATES = Pattern.compile(
      "\\W*(?:(?:what(?: is|'s)? |the |les |all |toutes les )*(?:overdue|late|deadlines?|echeances?|due(?: dates?)?|(?:due )?next))\\W*");
  private static final Pattern PRONOUN = Pattern.compile("(?<!\\w)(?:it|they|il|elle|on y|y)(?!\\w)");
  /// "What about the other one": the same question about something else.
  private static final Pattern LIKEWISE = Pattern.compile(
      "^(?:ok|and|n|et| |,)*(?:what about|how about|same for|and (?:for )?the|et (?:pour )?(?:le|la|les|celui|celle)|idem pour|meme chose pour)(?!\\w)");
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
    References.Found named = References.find(text, resolution);
    References.Found leaning = about.isPresent() ? References.find(text, resolution, about) : named;
    if (!leaning.ids().equals(named.ids()))
      return Optional.of(counsel.referred(leaning, understanding.read(leaning.rest(), language), today));
    if (named.ids().size() == 1 && named.foreign().isEmpty() && SAME.matcher(named.rest()).matches())
      return Optional.of(another(named.ids().getFirst(), before, earlier, today));
    if (Windows.find(text, today, resolution.mandateEnd()).isPresent() || DATES.matcher(folded).matches())
      return Optional.empty();
    Question question = understanding.read(text, language);
    if (!named.ids().isEmpty() || !question.topics().isEmpty())
      return Optional.empty();
    if (question.content().isEmpty())
      return Optional.of(again(question, before, about, today));
    Question asked = understanding.read(earlier, Words.language(earlier));
    if (about.isPresent() && PRONOUN.matcher(folded).find() && counsel.mentions(question))
      return Optional.of(counsel.mention(top(about.get()), question));
    if (about.isPresent() && AND.matcher(folded).find() && counsel.speaks(about.get(), question))
      return Optional.of(counsel.mention(about.get(), question));
    if (LIKEWISE.matcher(folded).find() && counsel.coverage(question) >= ALONE)
      return Optional.of(counsel.answer(question.like(asked), today));
    if (FOR_IT.matcher(folded).find())
      return Optional.of(counsel.answer(question.after(asked), today));
    boolean alone = !LEANING.matcher(folded).find()
        || (counsel.coverage(question) >= ALONE && question.content().size() > 1);
    return alone ? Optional.empty() : Optional.of(counsel.answer(question.after(asked), today));
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
}
