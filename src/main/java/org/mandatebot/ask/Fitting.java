package org.mandatebot.ask;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.ask.Passages.Hit;
import org.mandatebot.ask.Passages.Passage;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Tells which paragraphs can answer a kind of question at all: one with a number for "how many", with a date or a period
/// for "when", with a sum for "how much money".
/// What each paragraph has is looked up once.
final class Fitting {
  private static final Pattern COUNTED = Pattern
      .compile("(?<!\\w)(?:how many|number of|combien d(?:e |es |')|nombre (?:exact |precis |total )?d(?:e |es |'))"
          + "\\s*(?:(?:extra|more|additional|new|other|autres?|nouveaux|nouvelles) )?(?!(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?)\\b)(\\w+)");
  /// What only a sum of money answers, and what only a percentage does.
  private static final Pattern MONEY_ASKED = Pattern.compile(
      "(?<!\\w)(?:how much (?:\\w+ )?(?:cash|money|funds?|funding)|how much (?:did|does|do|has|have|will) .*(?<!\\w)(?:pay|paid|pays|contribut\\w*|chip\\w*|donat\\w*|owes?|spen[dt]|pledged|raised|disbursed|collected)|(?:what'?s|how much(?: is)?) left in|(?:total|exact|annual) (?:value|amounts?|costs?)|(?:cash|dollar) amounts?|(?:in|en) (?:usd|us dollars|dollars|euros|cfa)|(?:what(?:'?s| is)|quel est|how big is|size of|taille de) (?:the |le |our |notre |l[ae] )?(?:(?:annual|total|annuel) )?budget|(?<!extra |additional )budget\\W*\\?|combien (?!d['e]).*(?<!\\w)(?:paie|paient|payer?|verse\\w*|contribue\\w*|depens\\w+)|(?:how much|what) (?:do|does|did|would|will) .*(?<!\\w)costs?|costs? (?:us|them|\\w+) per|montants?|combien (?:\\w+ ){0,4}cout\\w+|combien (?:d'argent|de fonds|de fric|de sous))(?!\\w)");
  private static final Pattern MONEY = Pattern.compile("[$€]|\\b(?:dollars|euros|francs)\\b");
  private static final Pattern SHARE_ASKED = Pattern.compile(
      "(?<!\\w)(?:(?:what|which) (?:share|proportion|percentage|per ?cent(?:age)?)|percentage|%|quelle (?:part|proportion)|(?:quel )?pourcentage)(?!\\w)");
  private static final Pattern SHARE = Pattern.compile("%|\\bper ?cent|\\bpour cent");
  /// How soon, where no day is set.
  private static final Pattern SOON = Pattern
      .compile("\\b(?:immediate|without (?:undue |further )?delay|as soon as|swift|expedit|urgent)");
  private static final Pattern DAY_ASKED = Pattern.compile(
      "(?<!\\w)(?:(?:what|which|wich|exact|precise) (?:exact |precise )?(?:dates?|days?)|quel(?:le)?s? (?:dates?|jours?)|dates? (?:exacte|precise)s?|le jour ou)(?!\\w)");
  private static final Pattern DAY = Pattern
      .compile("\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");
  private static final Pattern YEAR_ASKED = Pattern.compile("(?<!\\w)(?:(?:what|which|wich) year|quelle annee)(?!\\w)");
  private static final Pattern YEAR = Pattern.compile("(?<![\\w/])(?<!\\d \\()(?:19|20)\\d\\d(?![\\w/])");
  private static final Pattern COUNTRY_ASKED = Pattern
      .compile("(?<!\\w)(?:(?:which|what) (?:country|nation)|quel pays)(?!\\w)");
  /// When something happened, rather than when it is due.
  private static final Pattern PAST = Pattern.compile(
      "(?<!\\w)(?:when (?:was|were|did)|dates? (?:we|they|he|she) (?:\\w+ed|left|went|got|came)|dates? (?:of|de|du|des|d'|for) .*(?:summit|sommet|meetings?|reunions?|road-?map|feuille de route|arrest\\w*|signature|signing|coup|communique|chart(?:er|e))|c'etait quand|(?:what|which|wich) (?:day|date|year) (?:did|was|were)|(?:agreed|adopted|signed|decided|fixed|set|announced) .*(?<!\\w)(?:which|wich|what) (?:day|date)|le jour ou .*(?:se sont|s'est|a|ont|fu\\w+)|dates? (?:of|when|on which|that) .*(?<!\\w)(?:was|were|took|fixed|set|signed|agreed|adopted)|date (?:\\w+ ){1,3}(?:fixed|signed|adopted|agreed)|"
          + "quand (?:a|ont|avai\\w+|fu\\w+|a-t-\\w+)|quel(?:le)? (?:jour|date) (?:.* )?(?:a|ont|avai\\w+|fut|datent?)(?:-t-\\w+)?(?! (?:partir|compter)\\b)|(?:a|ont) ete .* quel(?:le)? (?:jour|date)|(?:est|sont) (?:parti|arrive|revenu|rentre|reparti)\\w* (?:.* )?(?:quel jour|quand|a quelle date))(?!\\w)");
  /// How many letters before and after a figure tell what it counts.
  private static final int NEAR = 80;
  private static final Pattern FIGURE = Pattern.compile("\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|"
      + "eleven|twelve|sixteen|eighteen|twenty|thirty|hundred|thousand|both|first|second|third)\\b");
  /// Numbers that count nothing: of resolutions and paragraphs, and dates.
  private static final Pattern NO_FIGURE = Pattern.compile(
      "\\d{3,4}(?:/\\d+)* \\(\\d{4}\\)|\\b\\d{4}/\\d{4}/\\d{4}\\b|paragraphs? [\\d, and]+|\\d{1,2}(?:th)? \\p{Lu}\\p{L}+ \\d{4}|\\p{Lu}\\p{L}+ \\d{4}|COVID-19|G5|S/\\S+|first and");
  private static final Pattern SYMBOL = Pattern.compile("S/\\d{4}/\\d+|\\d{3,4} \\(\\d{4}\\)|A/\\d+");
  private static final Pattern TIME = Pattern
      .compile("\\b(?:January|February|March|April|May|June|July|August|September|"
          + "October|November|December)\\b|\\b(?:day|week|month|year)s?\\b|\\b(?:regular|periodic|continuous|annual|quarter)|"
          + "\\b(?:swift|without (?:undue )?delay|immediate|expedited|until|end of)");

  private final Schedules schedules;
  /// where the words of a pattern stand
  private final Map<Pattern, Set<ParagraphId>> having;
  /// what stands near each figure of a paragraph
  private final Map<ParagraphId, List<Passage>> counting;

  Fitting(Resolution resolution, Passages passages, Schedules schedules) {
    this.schedules = schedules;
    this.having = Stream.of(MONEY, SHARE, SYMBOL, DAY, YEAR, TIME)
        .collect(toMap(words -> words, words -> resolution.paragraphs().values().stream()
            .filter(paragraph -> words.matcher(paragraph.text()).find()).map(Paragraph::id).collect(toSet())));
    this.counting = resolution.paragraphs().values().stream()
        .collect(toMap(Paragraph::id, paragraph -> nearFigures(paragraph, passages)));
  }

  private static List<Passage> nearFigures(Paragraph paragraph, Passages passages) {
    String text = NO_FIGURE.matcher(paragraph.text()).replaceAll(" ");
    return FIGURE.matcher(text).results()
        .map(figure -> text.substring(Math.max(0, figure.start() - NEAR), Math.min(text.length(), figure.end() + NEAR)))
        .map(near -> passages.passage(paragraph, near)).toList();
  }

  List<Hit> of(Question question, List<Hit> hits) {
    Predicate<Paragraph> fits = by(question);
    return hits.stream().filter(hit -> fits.test(hit.passage().paragraph())).toList();
  }

  private Predicate<Paragraph> by(Question question) {
    String text = question.text();
    if (MONEY_ASKED.matcher(text).find())
      return has(MONEY);
    if (SHARE_ASKED.matcher(text).find())
      return has(SHARE);
    if (question.asks(Kind.SYMBOL))
      return has(SYMBOL);
    if (question.asks(Kind.COUNT) && (!question.asks(Kind.WHEN) || COUNTED.matcher(text).find()))
      return paragraph -> counts(paragraph, question);
    if (YEAR_ASKED.matcher(text).find())
      return has(YEAR);
    if (COUNTRY_ASKED.matcher(text).find())
      return paragraph -> Countries.in(paragraph.text());
    Predicate<Paragraph> dated = paragraph -> schedules.isDated(paragraph.id());
    if (DAY_ASKED.matcher(text).find())
      return past(question) ? has(DAY) : has(DAY).or(dated);
    if (!question.asks(Kind.WHEN))
      return paragraph -> true;
    return past(question) ? has(DAY).or(has(YEAR)) : has(TIME).or(dated);
  }

  private Predicate<Paragraph> has(Pattern words) {
    return paragraph -> having.getOrDefault(words, Set.of()).contains(paragraph.id());
  }

  /// A figure answers only what it counts, which stands near it: how many instructors is not said by how many soldiers.
  private boolean counts(Paragraph paragraph, Question question) {
    Matcher counted = COUNTED.matcher(question.text());
    String noun = counted.find() ? counted.group(1) : "";
    List<Token> what = question.content().stream()
        .filter(token -> Windows.fold(token.word()).equals(noun) || Countries.is(token.word())).toList();
    return counting.getOrDefault(paragraph.id(), List.of()).stream()
        .anyMatch(near -> what.stream()
            .allMatch(token -> token.concepts().isEmpty()
                ? near.speaksOf(token)
                : token.concepts().stream().anyMatch(near.concepts()::contains)));
  }

  /// Whether it is asked when something happened, not when it is due.
  static boolean past(Question question) {
    return !question.asks(Kind.DUE) && PAST.matcher(question.text()).find();
  }

  /// Whether a paragraph says that something is to be done soon, though it sets no day.
  static boolean soon(Paragraph paragraph) {
    return SOON.matcher(paragraph.text()).find();
  }
}
