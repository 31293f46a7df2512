package org.mandatebot.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mandatebot.ask.Answer;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.ParagraphId;

/// Marks one answer against what was expected of it.
final class Marker {
  /// How files of questions tell the two paragraphs apart that are printed as 30(c).
  private static final Pattern MARKED = Pattern.compile("\\*|#[12]$|bis$");

  private Marker() {
  }

  /// What is wrong with an answer; empty if it passes.
  static List<String> faults(Row row, Answer answer, String text) {
    List<String> faults = new ArrayList<>();
    boolean declined = answer.kind() == Answer.Kind.NOT_IN_TEXT;
    if (row.abstain() != declined)
      faults.add(row.abstain() ? "should say that the text does not answer" : "says that the text does not answer");
    String first = answer.citations().stream().findFirst().map(Citation::paragraph).map(ParagraphId::value)
        .orElse("nothing");
    if (!row.gold().isEmpty() && row.gold().stream().noneMatch(gold -> answers(first, gold)))
      faults.add("cites %s first, not %s".formatted(first, String.join(" or ", row.gold())));
    String plain = plain(text);
    row.must().stream().filter(wanted -> !contains(plain, wanted)).forEach(wanted -> faults.add("lacks " + wanted));
    row.mustnot().stream().filter(banned -> contains(plain, banned)).forEach(banned -> faults.add("has " + banned));
    return faults;
  }

  /// Whether the paragraph cited is the expected one or lies below it. 30(c) is printed twice and means the first, which
  /// has nothing below it; what is asked of the second, 30(e), may be named by its printed label.
  private static boolean answers(String cited, String gold) {
    ParagraphId expected = new ParagraphId(MARKED.matcher(gold).replaceAll("").replaceAll("\\.(\\d)", "-$1"));
    return expected.value().equals("30(c)")
        ? cited.equals("30(c)") || cited.equals("30(e)")
        : !cited.equals("nothing") && new ParagraphId(cited).within(expected);
  }

  private static boolean contains(String plain, String wanted) {
    for (String alternative : wanted.split("\\|", -1)) {
      String end = alternative.chars().allMatch(Character::isDigit) ? "(?![\\d.,]*\\d)" : "";
      if (Pattern.compile("(?<!\\w)" + Pattern.quote(plain(alternative)) + end, Pattern.UNICODE_CHARACTER_CLASS)
          .matcher(plain).find())
        return true;
    }
    return false;
  }

  /// Case, white space and the typography of quotation marks and dashes do not matter.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201c\u201d]", "\"").replaceAll("[\u2013\u2014]", "-").replaceAll("\\s+", " ").strip()
        .toLowerCase(Locale.ROOT);
  }
}
