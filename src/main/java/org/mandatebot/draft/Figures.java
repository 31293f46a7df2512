package org.mandatebot.draft;

import java.util.ArrayList;
import java.util.List;
import org.mandatebot.draft.Wording.Sign;
import org.mandatebot.mandate.ParagraphId;

/// Finds numbers with what they count: "13,289 military personnel", "30 per cent". Numbers of dates, paragraphs,
/// resolutions and documents are none.
final class Figures {
  private static final int UNIT_WORDS = 3;

  private Figures() {
  }

  static List<Draft.Figure> in(ParagraphId paragraph, Text text, Wording wording) {
    List<Draft.Figure> figures = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      if (!Dates.digits(text.word(at)))
        continue;
      int last = last(text, at);
      int unit = unit(text, last, wording);
      if (unit > last && !named(text, at, wording))
        figures.add(new Draft.Figure(paragraph, text.original.substring(text.start(at), text.end(last)),
            text.original.substring(text.start(last + 1), text.end(unit)),
            text.original.substring(text.start(at), text.end(unit))));
      at = last;
    }
    return figures;
  }

  /// The last word of a number in groups: "13,289", "3 250", "1.5".
  private static int last(Text text, int first) {
    int last = first;
    while (Dates.digits(text.word(last + 1)) && grouped(text, last))
      last++;
    return last;
  }

  private static boolean grouped(Text text, int at) {
    String between = text.between(at, at + 1);
    return between.equals(".") || (text.word(at + 1).length() == 3 && (between.equals(",") || between.equals(" ")));
  }

  /// The last word of the unit behind a number: lower-case words up to a small one.
  private static int unit(Text text, int number, Wording wording) {
    int at = number;
    while (at + 1 < text.size() && at - number < UNIT_WORDS && between(text.between(at, at + 1), at == number)
        && !Dates.digits(text.word(at + 1)) && !text.capital(at + 1)
        && !wording.words().small().contains(text.word(at + 1))
        && !wording.words().months().containsKey(text.word(at + 1)))
      at++;
    return text.word(at).length() < 3 && at > number ? number : at;
  }

  private static boolean between(String between, boolean first) {
    return between.equals(" ") || (first && between.equals("-"));
  }

  /// Whether the number is a name: of a paragraph, a resolution, an annex, a document.
  private static boolean named(Text text, int at, Wording wording) {
    Sign before = wording.words().signs().get(text.word(at - 1));
    if (before == Sign.PARAGRAPH || before == Sign.RESOLUTION)
      return true;
    if (at > 0 && text.end(at - 1) == text.start(at))
      return true;
    String gap = at == 0 ? "" : text.between(at - 1, at);
    return gap.contains("/") || gap.equals("-") || wording.words().months().containsKey(text.word(at - 1));
  }
}
