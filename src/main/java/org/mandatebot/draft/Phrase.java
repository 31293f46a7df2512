package org.mandatebot.draft;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Paragraph;

/// Makes a short phrase of the words of a clause: up to a natural boundary, without asides and without a word at its end
/// that leads on.
final class Phrase {
  /// About the longest title that is read at a glance.
  private static final int LONGEST = 72;
  /// No phrase ends before it has said this much.
  private static final int SHORTEST = 18;
  private static final int LATEST_ASIDE = 30;
  /// Where words about time were.
  static final char CUT = '\uFFFC';
  private static final Pattern AROUND = Pattern.compile("(?:, ?|,? and )?" + CUT + "(?:(?:, |,? and )?" + CUT + ")*,?");
  private static final Pattern STOP = Pattern.compile(",(?= |$)|[;:]");
  private final Wording wording;

  Phrase(Wording wording) {
    this.wording = wording;
  }

  /// One line, as it goes on in the middle of a title.
  String inside(String words) {
    return shortened(Paragraph.line(words));
  }

  /// One line with a capital first; `?` of nothing.
  String of(String words) {
    String phrase = shortened(led(Paragraph.line(words)));
    return phrase.isEmpty() ? "?" : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }

  private String shortened(String line) {
    String told = withoutAsides(line);
    return whole(tidy(cut(tidy(told.indexOf(CUT) < 0 ? told : Paragraph.line(AROUND.matcher(told).replaceAll(" "))))));
  }

  /// Without what leads to the verb: "in light of the insecurity, to provide" begins with "provide".
  private String led(String words) {
    String low = low(words);
    Matcher aside = wording.matcher(Cue.LEADING_ASIDE, low.substring(0, Math.min(low.length(), 300)));
    String rest = aside.find() ? words.substring(aside.end()) : words;
    Matcher lead = wording.matcher(Cue.LEADING, low(rest));
    return lead.find() ? rest.substring(lead.end()) : rest;
  }

  /// "make public, including through presentation to the CSA, regular reports" loses what stands between commas, while it
  /// has not said enough.
  private String withoutAsides(String words) {
    String left = words;
    for (int comma = left.indexOf(", "); comma >= 0 && comma < LATEST_ASIDE; comma = left.indexOf(", ", comma + 1)) {
      int next = left.indexOf(", ", comma + 2);
      if (next < comma + SHORTEST + 4 || !wording.says(Cue.ASIDE, low(left.substring(comma + 2))))
        continue;
      left = left.substring(0, comma) + left.substring(next + 1);
      comma--;
    }
    return left;
  }

  private String cut(String words) {
    String low = low(words.substring(0, Math.min(words.length(), 2 * LONGEST)));
    int end = stop(low);
    Matcher hard = wording.matcher(Cue.HARD_BOUNDARY, low.substring(0, end));
    if (hard.find() && hard.start() > 5)
      end = hard.start();
    Matcher boundary = wording.matcher(Cue.BOUNDARY, low.substring(0, end));
    while (boundary.find())
      if (boundary.start() >= SHORTEST) {
        end = boundary.start();
        break;
      }
    return end <= LONGEST
        ? words.substring(0, end)
        : words.substring(0, shorter(low.substring(0, Math.min(low.length(), LONGEST + 9))));
  }

  /// The first punctuation behind which a list does not go on.
  private static int stop(String low) {
    Matcher stop = STOP.matcher(low);
    int end = low.length();
    while (stop.find())
      if (stop.start() >= 2 * SHORTEST || low.charAt(stop.start()) != ',') {
        end = stop.start();
        break;
      }
    return end;
  }

  private int shorter(String low) {
    Matcher preposition = wording.matcher(Cue.PREPOSITION, low);
    int end = -1;
    while (preposition.find())
      if (preposition.start() >= SHORTEST && preposition.start() <= LONGEST)
        end = preposition.start();
    return end > 0 ? end : Math.max(low.lastIndexOf(' ', LONGEST), SHORTEST);
  }

  /// Without words at the end that lead on, and without a bracket that is not closed.
  private String tidy(String words) {
    int end = ended(words, words.length());
    for (int space = words.lastIndexOf(' ', end - 1); space > 0
        && wording.says(Cue.DANGLING, low(words.substring(space + 1, end))); space = words.lastIndexOf(' ', end - 1))
      end = ended(words, space);
    return words.substring(0, end).strip();
  }

  /// Where words end without punctuation.
  private static int ended(String words, int from) {
    int end = from;
    while (end > 0 && " ,;:.(-".indexOf(words.charAt(end - 1)) >= 0)
      end--;
    return end;
  }

  private String whole(String words) {
    int open = words.lastIndexOf('(');
    return open > SHORTEST && words.indexOf(')', open) < 0 ? tidy(words.substring(0, open)) : words;
  }

  private static String low(String words) {
    return Text.fold(words);
  }
}
