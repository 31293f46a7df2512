package org.mandatebot.mandate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Figure.Kind;

/// Finds figures in English and French texts. Each kind is blotted out once found, so that no number is read twice; first
/// of all those that only name something: resolutions, documents, paragraphs, parts of an agreement.
public final class Figures {
  private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November"
      + "|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
  private static final String COUNT = "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen"
      + "|twenty-four|thirty|sixty|ninety|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|quinze|dix-huit|trente"
      + "|soixante|quatre-vingt-dix)";
  private static final String SPAN = "(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?)\\b";

  private static final String PART = "(?:\\d{1,3}\\b(?![,.]\\d)|\\([a-z]{1,6}\\)|[IVX]+\\b)";
  private static final String AND = "(?:\\h(?:above|below|ci-dessus|ci-dessous))?"
      + "(?:,\\h|\\h?[-–]\\h?|,?\\h(?:and|or|to|et|ou|à)\\h|\\h?)";

  private static final Pattern NAMES = Pattern.compile("\\b[A-Z]{1,4}(?:/[\\w.]+)+(?:\\(\\d+\\))?" // S/PRST/2018/10
      + "|\\b\\d{1,5}\\h?\\(\\d{4}\\)|\\b\\d{3,4}(?:/\\d{3,4})+" // 2374 (2017), 1267/1989/2253
      + "|\\b(?i:resolutions?|résolutions?|comité|committee)\\h+\\d{1,4}\\b(?:\\h?\\(\\d{4}\\))?|\\b\\d{3,4}\\h+(?i:committee|panel|team|sanctions|regime)\\b"
      + "|\\b(?i:paragraph(?:e|s|es)?|annexe?s?|articles?|part(?:ie|ies|s)?|chapters?|chapitres?|sections?|alinéas?"
      + "|titres?|item|phase|level|track)\\h+" + PART + "(?:" + AND + PART + ")*"); // paragraphs 30 (a) (ii)-(iv) and 31
  private static final Pattern DATE = Pattern.compile(
      "\\b\\d{1,2}(?:st|nd|rd|th|er)?\\h?(?:of\\h)?" + MONTH + "(?:,?\\h\\d{4})?\\b|\\b" + MONTH
          + "\\h\\d{1,2}(?:,?\\h\\d{4})?\\b|\\b" + MONTH + "\\h\\d{4}\\b",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern INTERVAL = Pattern.compile(
      "\\b(?:every|each|within|tous\\hles|toutes\\hles|chaque|dans\\hles|dans\\hun\\hdélai\\hde)\\h(?:" + COUNT
          + "\\h)?" + SPAN + "|\\b" + COUNT + "[-\\h]" + SPAN
          + "|\\b(?:quarterly|monthly|biannually|annually|twice\\ha\\hyear|trimestriel(?:le)?s?|semestriel(?:le)?s?)\\b",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A number and up to three words of what it counts; a year alone is no amount.
  private static final Pattern AMOUNT = Pattern.compile(
      "(?<![\\p{L}\\p{N}/.,-])(?!(?:19|20)\\d{2}\\b)(?:(?:US)?\\$|€)?\\d{1,3}(?:(?:[,\\h]\\d{3})+|\\d*(?:\\.\\d+)?)(?:\\h?%"
          + "|(?:[\\h-](?!(?:a|an|and|or|of|to|in|the|for|with|by|on|at|as|from|that|which|who|is|are|et|ou|de|du|des|à|au|aux|en"
          + "|la|le|les|pour|avec|par|qui)\\b)\\p{L}[\\p{L}-]*){1,3}|(?<=[$€][\\d,.]{1,20}))(?![\\p{L}\\p{N}])");

  /// What every span of time has some of. Most paragraphs have none of it, and no number either; to find that out costs
  /// a fraction of looking for either.
  private static final List<String> OF_TIME = List.of("day", "eek", "onth", "year", "uarterly", "nnually", "jour",
      "emaine", "mois", "ans", "un an", "un\u00a0an", "nnée", "rimestriel", "emestriel");

  private Figures() {
  }

  /// In their order; they do not overlap.
  public static List<Figure> in(String text) {
    List<Figure> figures = new ArrayList<>();
    String left = take(NAMES, text, Kind.REFERENCE, figures);
    if (hasDigit(left))
      left = take(DATE, left, Kind.DATE, figures);
    if (OF_TIME.stream().anyMatch(left::contains))
      left = take(INTERVAL, left, Kind.INTERVAL, figures);
    if (hasDigit(left))
      take(AMOUNT, left, Kind.AMOUNT, figures);
    figures.sort(Comparator.comparingInt(Figure::start));
    return figures;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static String take(Pattern pattern, String text, Kind kind, List<Figure> found) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder left = new StringBuilder(text);
    while (matcher.find()) {
      found.add(new Figure(kind, matcher.group(), matcher.start()));
      left.replace(matcher.start(), matcher.end(), "|".repeat(matcher.end() - matcher.start()));
    }
    return left.toString();
  }
}
