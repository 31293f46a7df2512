package org.mandatebot.mandate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a paragraph: `PP5` preambular, `30` operative, `30(a)(iii)` a labelled sub-paragraph, `4-1` the first
/// item of a list without labels, `31(b)-2` the second body under a lettered heading, `TITLE` the header. What has
/// numbers of its own is kept apart: `Annex I` is its title, `Annex I, 3(a)` a paragraph of it, `Part 2, 1` the first
/// paragraph where the numbers start again; `Note 1` is the first footnote.
public record ParagraphId(String value) {
  private static final String APART = "(?:Annex|Appendix|Attachment|Enclosure|Part)(?: [A-Z0-9]{1,6})?(?:/[1-9]\\d{0,2})?";
  private static final String NUMBER = "\\d{1,20}(?:\\.\\d{1,3}){0,8}";
  private static final Pattern FORM = Pattern.compile("Note [1-9]\\d{0,4}|(?:TITLE|(?:PP)?" + NUMBER + "|" + APART
      + "(?:, " + NUMBER + ")?)(?:\\([A-Za-z0-9]{1,6}\\)|-[1-9]\\d{0,3})*");
  private static final Pattern LAST_PART = Pattern.compile("\\([A-Za-z0-9]+\\)$|-\\d+$|(?<=\\d)\\.\\d+$|, \\d+$");
  public static final ParagraphId TITLE = new ParagraphId("TITLE");

  public ParagraphId {
    if (!FORM.matcher(value).matches())
      throw new IllegalArgumentException(
          "'" + value + "' is no paragraph id; expected e.g. 30, 30(a)(iii), 4-1 or PP5");
  }

  public boolean preambular() {
    return value.startsWith("PP");
  }

  /// The paragraph this one is part of; empty at the top level.
  public Optional<ParagraphId> parent() {
    Matcher last = LAST_PART.matcher(value);
    return last.find() ? Optional.of(new ParagraphId(value.substring(0, last.start()))) : Optional.empty();
  }

  /// Whether this paragraph is `other` or part of it.
  public boolean within(ParagraphId other) {
    return equals(other) || parent().filter(parent -> parent.within(other)).isPresent();
  }

  public ParagraphId letter(String letter) {
    return new ParagraphId(value + "(" + letter + ")");
  }

  public ParagraphId item(int number) {
    return new ParagraphId(value + "-" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
