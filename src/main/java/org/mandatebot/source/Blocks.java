package org.mandatebot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The blocks of a Markdown or plain text: lines that belong together, with what is printed before them taken off.
final class Blocks {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\\\?\\.\\s+(.*)", Pattern.DOTALL);
  private static final Pattern LABELLED = Pattern.compile("(?:-\\s+)?\\(([a-z]{1,6})\\)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("[-•–](?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\[((?:[^\\]\\\\]|\\\\.)*)]\\([^)]*\\)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern EMPHASIZED = Pattern.compile("\\*[^*]+\\*");

  private Blocks() {
  }

  /// @param mark what is printed before the words: a number, the letters of a label, `-`, or nothing
  /// @param line where it begins in the file, counted from 1
  /// @param emphasized whether all of it is emphasized, as captions are
  record Block(Kind kind, String mark, String text, int line, boolean emphasized) {

    enum Kind {
      NUMBERED, LABELLED, ITEM, PLAIN
    }

    boolean ends(String punctuation) {
      return !text.isEmpty() && punctuation.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean beginsSmall() {
      return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
  }

  static List<Block> of(String markdown) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int start = 0;
    int number = 0;
    for (String line : COMMENT.matcher(markdown).replaceAll("").split("\\R", -1)) {
      number++;
      String words = line.strip();
      if (words.isEmpty() || startsBlock(words)) {
        add(blocks, open, start);
        start = number;
      }
      if (!words.isEmpty())
        open.append(open.isEmpty() ? "" : " ").append(words);
    }
    add(blocks, open, start);
    return blocks;
  }

  private static boolean startsBlock(String words) {
    return NUMBERED.matcher(words).matches() || LABELLED.matcher(words).matches() || ITEM.matcher(words).matches();
  }

  private static void add(List<Block> blocks, StringBuilder open, int line) {
    if (open.isEmpty())
      return;
    String raw = open.toString();
    open.setLength(0);
    Matcher numbered = NUMBERED.matcher(raw);
    Matcher labelled = LABELLED.matcher(raw);
    Matcher item = ITEM.matcher(raw);
    if (numbered.matches())
      blocks.add(block(Block.Kind.NUMBERED, numbered.group(1), numbered.group(2), line));
    else if (labelled.matches())
      blocks.add(block(Block.Kind.LABELLED, labelled.group(1), labelled.group(2), line));
    else if (item.matches())
      blocks.add(block(Block.Kind.ITEM, "-", item.group(1) == null ? "" : item.group(1), line));
    else
      blocks.add(block(Block.Kind.PLAIN, "", raw, line));
  }

  private static Block block(Block.Kind kind, String mark, String raw, int line) {
    return new Block(kind, mark, plain(raw), line, EMPHASIZED.matcher(raw.strip()).matches());
  }

  /// The words without links, emphasis and escapes.
  private static String plain(String markdown) {
    return LINK.matcher(markdown).replaceAll("$1").replaceAll("\\\\([()\\[\\]*_.])", "$1").replace("*", "").strip();
  }
}
