package org.mandatebot.source;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;

/// A stretch of a document that was printed on its own, with the label before it taken off: what both readers find, and
/// what [Structure] makes paragraphs of.
///
/// @param label how the label counts; empty for what has none
/// @param mark the label as printed: `30.`, `(a)`, `–`
/// @param text without mark-up, white space run together
/// @param line where it begins in the file, counted from 1
/// @param emphasized whether all of it is emphasized, as captions are
record Block(Kind kind, List<Label> label, String mark, String text, int line, boolean emphasized) {

  /// `PREAMBULAR`, `HEADING` and `ANNEX` (the place where one begins, without words) only where the mark-up says so;
  /// `NUMBERED` as operative paragraphs are, `LABELLED` as lists are; `NOTE`, a footnote to the block before it.
  enum Kind {
    PREAMBULAR, NUMBERED, LABELLED, HEADING, ANNEX, NOTE, PLAIN
  }

  Block {
    label = List.copyOf(label);
  }

  static Block plain(Kind kind, String text, int line, boolean emphasized) {
    return new Block(kind, List.of(), "", text, line, emphasized);
  }

  /// @param labels one, or two for a slip such as `58.b)`
  static Block labelled(List<Label> labels, String mark, String text, int line, boolean emphasized) {
    Kind kind = labels.getFirst().style() == Label.Style.NUMBER ? Kind.NUMBERED : Kind.LABELLED;
    return new Block(kind, labels, mark, text, line, emphasized);
  }

  /// @param found a label and the words behind it, as [Label#before] finds them
  static Block labelled(Matcher found, int line, boolean emphasized) {
    String words = Objects.requireNonNullElse(found.group(2), "");
    return labelled(Label.of(found.group(1)), found.group(1), words, line, emphasized);
  }

  boolean ends(String punctuation) {
    return !text.isEmpty() && punctuation.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  boolean beginsSmall() {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /// The number of a [Kind#NUMBERED] block: `30`, or `4.2.1` in annexes.
  String number() {
    return label.getFirst().value();
  }
}
