package org.mandatebot.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.mandate.Figure.Kind;

/// Finds figures in English and French texts, from word to word, so that no number is read twice. Of two that begin with one
/// word the first holds: what only names something (resolutions, documents, paragraphs, parts of an agreement), then dates,
/// intervals, amounts.
public final class Figures {
  private static final String MONTH = "january|february|march|april|may|june|july|august|september|october|november"
      + "|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
  private static final String NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen"
      + "|twenty-four|thirty|sixty|ninety|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|quinze|dix-huit|trente"
      + "|soixante|quatre-vingt-dix";
  private static final String COUNT = "(?:\\d{1,3}|" + NUMBER + ")";
  private static final String SPAN = "(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|années?)\\b";
  private static final String EACH = "every|each|within|tous\\hles|toutes\\hles|chaque|dans\\hles|dans\\hun\\hdélai\\hde";
  private static final String RHYTHM = "quarterly|monthly|biannually|annually|twice\\ha\\hyear|trimestriels?"
      + "|trimestrielles?|semestriels?|semestrielles?";

  private static final String NUMBERED = "resolutions?|résolutions?|comité|committee";
  private static final String PARTED = "paragraph|paragraphs|paragraphe|paragraphes|annex|annexe|annexes|articles?"
      + "|part|partie|parties|parts|chapters?|chapitres?|sections?|alinéas?|titres?|item|phase|level|track";
  private static final String PART = "(?:\\d{1,3}\\b(?![,.]\\d)|\\([a-z]{1,6}\\)|[IVX]+\\b)";
  private static final String AND = "(?:\\h(?:above|below|ci-dessus|ci-dessous))?"
      + "(?:,\\h|\\h?[-–]\\h?|,?\\h(?:and|or|to|et|ou|à)\\h|\\h?)";

  private static final String REFERENCE = "[A-Z]{1,4}(?:/[\\w.]+)+(?:\\(\\d+\\))?" // S/PRST/2018/10
      + "|\\d{1,5}\\h?\\(\\d{4}\\)|\\d{3,4}(?:/\\d{3,4})+" // 2374 (2017), 1267/1989/2253
      + "|(?iu:" + NUMBERED + ")\\h+\\d{1,4}\\b(?:\\h?\\(\\d{4}\\))?"
      + "|\\d{3,4}\\h+(?i:committee|panel|team|sanctions|regime)\\b" //
      + "|(?iu:" + PARTED + ")\\h+" + PART + "(?:" + AND + PART + ")*"; // paragraphs 30 (a) (ii)-(iv) and 31
  private static final String DATE = "\\d{1,2}(?:st|nd|rd|th|er)?\\h?(?:of\\h)?(?:" + MONTH + ")(?:,?\\h\\d{4})?\\b" //
      + "|(?:" + MONTH + ")\\h(?:\\d{1,2}(?:,?\\h\\d{4})?|\\d{4})\\b";
  private static final String INTERVAL = "(?:" + EACH + ")\\h(?:" + COUNT + "\\h)?" + SPAN //
      + "|" + COUNT + "[-\\h]" + SPAN + "|(?:" + RHYTHM + ")\\b";
  /// A number and up to three words of what it counts; a year alone is no amount.
  private static final String AMOUNT = "(?<![/.,-])(?!(?:19|20)\\d{2}\\b)(?:(?:US)?\\$|€)?\\d{1,3}"
      + "(?:(?:[,\\h]\\d{3})+|\\d*(?:\\.\\d+)?)(?:\\h?%"
      + "|(?:[\\h-](?!(?:a|an|and|or|of|to|in|the|for|with|by|on|at|as|from|since|within|that|which|who|is|are|et|ou|depuis|dans|de|du|des|à|au|aux|en"
      + "|la|le|les|pour|avec|par|qui)\\b)\\p{L}[\\p{L}-]*){1,3}|(?<=[$€][\\d,.]{1,20}))(?![\\p{L}\\p{N}])";
  private static final Pattern FIGURE = Pattern.compile("(?<REFERENCE>" + REFERENCE + ")|(?<DATE>(?iu:" + DATE
      + "))|(?<INTERVAL>(?iu:" + INTERVAL + "))|(?<AMOUNT>" + AMOUNT + ")");
  private static final List<Kind> KINDS = List.of(Kind.REFERENCE, Kind.DATE, Kind.INTERVAL, Kind.AMOUNT);

  /// The first words, in small letters, of figures that begin with a letter: to look a word up costs a fraction of matching it.
  private static final Set<String> BEGINNINGS = Stream.of(MONTH, NUMBER, EACH, RHYTHM, NUMBERED, PARTED)
      .flatMap(words -> Stream.of(words.split("\\|", -1)))
      .flatMap(word -> word.endsWith("s?") ? Stream.of(word.replace("s?", ""), word.replace("?", "")) : Stream.of(word))
      .map(word -> word.split("-|\\\\h", 2)[0]).collect(Collectors.toUnmodifiableSet());

  private Figures() {
  }

  /// Of the figures only the amounts, in their order.
  public static List<Figure> amounts(String text) {
    return text.chars().anyMatch(Character::isDigit)
        ? in(text).stream().filter(figure -> figure.kind() == Kind.AMOUNT).toList()
        : List.of();
  }

  /// In their order; they do not overlap.
  public static List<Figure> in(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher figure = FIGURE.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (begins(text, at, end) && figure.region(at, text.length()).lookingAt()) {
        figures.add(new Figure(kind(figure), figure.group(), at));
        end = figure.end();
      }
      at = end;
    }
    return figures;
  }

  private static Kind kind(Matcher figure) {
    return KINDS.stream().filter(kind -> figure.start(kind.name()) >= 0).findFirst().orElseThrow();
  }

  /// Behind a run of letters and digits, or behind one other character.
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))
      end++;
    return Math.max(end, start + 1);
  }

  private static boolean begins(String text, int start, int end) {
    char first = text.charAt(start);
    return Character.isDigit(first) || first == '$' || first == '€'
        || (end < text.length() && "/$".indexOf(text.charAt(end)) >= 0)
        || (Character.isLetter(first) && BEGINNINGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT)));
  }
}
