package org.mandatebot.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.draft.Draft.Reference;
import org.mandatebot.draft.Draft.Reference.Kind;
import org.mandatebot.draft.Wording.Sign;
import org.mandatebot.mandate.ParagraphId;

/// Finds the resolutions, documents and paragraphs a text refers to, and tells its own paragraphs from another text's.
final class References {
  private static final Pattern NUMBERS = Pattern.compile("[ \u00a0]{1,3}(?:\\d{1,3}(?:[ \u00a0]?\\([a-z]{1,5}\\)){0,3}"
      + "(?:,?[ \u00a0]{1,2}(?:and|to|or|et|\u00e0|ou)[ \u00a0](?=\\d)|,[ \u00a0](?=\\d)|[-\u2013](?=\\d))?){1,40}");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})((?:[ \u00a0]?\\([a-z]{1,5}\\)){0,3})");
  private static final Pattern RESOLUTION = Pattern.compile("(\\d{1,4})[ \u00a0]?\\((\\d{4})\\)");
  private static final Pattern DOCUMENT = Pattern
      .compile("\\b[AS]/(?:[A-Z]{2,5}/)?\\d{1,4}(?:/(?:[A-Z][a-z]{2}\\.)?\\d{1,4}){0,2}(?:/Add\\.\\d)?");
  private static final int LIST = 300;
  private final Wording wording;
  private final List<Reference> references = new ArrayList<>();

  References(Wording wording) {
    this.wording = wording;
  }

  List<Reference> found() {
    return List.copyOf(references);
  }

  void read(ParagraphId paragraph, Text text) {
    for (int at = 0; at < text.size(); at++) {
      Sign sign = wording.words().signs().get(text.word(at));
      if (sign == Sign.PARAGRAPH)
        paragraphs(paragraph, text, at);
      else if (sign == Sign.RESOLUTION)
        resolutions(paragraph, text, at);
    }
    if (text.original.indexOf('/') >= 0)
      documents(paragraph, text.original);
  }

  private void paragraphs(ParagraphId paragraph, Text text, int word) {
    int start = text.end(word);
    Matcher numbers = NUMBERS.matcher(text.low).region(start, Math.min(text.low.length(), start + LIST));
    if (!numbers.lookingAt())
      return;
    Matcher other = wording.matcher(Cue.OF_ANOTHER, text.after(numbers.end(), 80, text.low.length()));
    boolean foreign = other.find();
    String resolution = foreign && other.group(1) != null ? symbol(other.group(1)) + " " : "";
    String quote = text.original.substring(text.start(word), numbers.end()).strip();
    Matcher number = NUMBER.matcher(numbers.group());
    while (number.find())
      references.add(new Reference(paragraph, foreign ? Kind.FOREIGN_PARAGRAPH : Kind.OWN_PARAGRAPH,
          resolution + number.group(1) + number.group(2).replaceAll("[ \u00a0]", ""), quote));
  }

  private static String symbol(String resolution) {
    return "S/RES/" + resolution;
  }

  /// "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)"
  private void resolutions(ParagraphId paragraph, Text text, int word) {
    int from = text.end(word);
    Matcher resolution = RESOLUTION.matcher(text.low);
    while (from < text.low.length() && resolution.region(from, Math.min(text.low.length(), from + 40)).find()
        && !strays(text.low.substring(from, resolution.start()))) {
      references
          .add(new Reference(paragraph, Kind.RESOLUTION, symbol(resolution.group(1) + " (" + resolution.group(2) + ")"),
              text.original.substring(resolution.start(), resolution.end())));
      from = resolution.end();
    }
  }

  /// Whether there is more between two resolutions than a comma, "and" or a date.
  private static boolean strays(String between) {
    return between.length() > 30 || between.indexOf(';') >= 0 || between.indexOf('.') >= 0;
  }

  private void documents(ParagraphId paragraph, String text) {
    Matcher document = DOCUMENT.matcher(text);
    while (document.find())
      references.add(new Reference(paragraph, document.group().startsWith("S/RES/") ? Kind.RESOLUTION : Kind.DOCUMENT,
          document.group(), document.group()));
  }
}
