package org.mandatebot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.source.Block.Kind;

/// The blocks of a Markdown or plain text: lines that belong together, with what is printed before them taken off.
final class Blocks {
  private static final Pattern LINK = Pattern.compile("\\[((?:[^\\]\\\\]|\\\\.)*)]\\([^)]*\\)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern EMPHASIZED = Pattern.compile("\\*[^*]+\\*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)", Pattern.DOTALL);
  private static final Pattern NOTE = Pattern.compile("\\[\\^(\\w{1,8})]:\\s*(.*)", Pattern.DOTALL);
  /// In Markdown a label may be escaped (`1\.`), or be an item of a list itself (`- (i)`).
  private static final Pattern ESCAPED_NUMBER = Pattern.compile("(\\d{1,3})\\\\\\.(\\s.*)", Pattern.DOTALL);
  private static final Pattern LABEL_IN_ITEM = Pattern.compile("-\\s+(\\([a-z]{1,6}\\)\\s.*)", Pattern.DOTALL);
  /// What every page of a printed document repeats: symbol, job number, page number.
  private static final Pattern PAGE = Pattern.compile(
      "\\**S/RES/\\d{1,4} ?\\(\\d{4}\\)\\**|\\d{2}-\\d{5}(?: \\([A-Z]\\))?(?:\\s+\\d{1,3}/\\d{1,3})?|\\d{1,3}/\\d{1,3}(?:\\s+\\d{2}-\\d{5})?");

  /// Lines of the header, which stand alone also where no blank line is left between them.
  private static final Pattern ALONE = Pattern.compile(
      "[*_]*(?:(?:Resolution|Résolution)\\s+\\d{1,4}\\s*\\(\\d{4}\\)|(?:The Security Council|Le Conseil de sécurité)[*_]*,)[*_]*");
  private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^\\w{1,8}]");
  private static final Pattern ROW = Pattern.compile("\\|(.*)\\|");
  private static final Pattern RULE_OF_TABLE = Pattern.compile("\\|[-:|\\s]+\\|");

  private Blocks() {
  }

  static List<Block> of(String markdown) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Wrapping wrapping = new Wrapping();
    int start = 0;
    int number = 0;
    for (String line : withoutComments(markdown).split("\\R", -1)) {
      number++;
      String words = line.strip();
      if (PAGE.matcher(words).matches() || RULE_OF_TABLE.matcher(words).matches())
        words = "";
      if (words.isEmpty() || startsBlock(words, open, wrapping) || ALONE.matcher(words).matches()
          || ALONE.matcher(open).matches()) {
        add(blocks, open, start);
        start = number;
      }
      if (!words.isEmpty())
        open.append(open.isEmpty() ? "" : " ").append(words);
    }
    add(blocks, open, start);
    blocks.removeIf(block -> block.mark().isEmpty() && block.text().isEmpty());
    return blocks;
  }

  /// Comments give way to their line breaks, so that lines keep their numbers.
  private static String withoutComments(String markdown) {
    return COMMENT.matcher(markdown)
        .replaceAll(comment -> "\n".repeat((int) comment.group().chars().filter(each -> each == '\n').count()));
  }

  private static boolean startsBlock(String words, CharSequence open, Wrapping wrapping) {
    return Label.before(unescaped(words)).map(found -> Label.of(found.group(1)).getLast())
        .filter(label -> wrapping.begins(label, open)).isPresent() || HEADING.matcher(words).matches()
        || NOTE.matcher(words).matches() || ROW.matcher(words).matches();
  }

  private static String unescaped(String words) {
    Matcher number = ESCAPED_NUMBER.matcher(words);
    Matcher item = LABEL_IN_ITEM.matcher(words);
    return number.matches() ? number.group(1) + "." + number.group(2) : item.matches() ? item.group(1) : words;
  }

  private static void add(List<Block> blocks, StringBuilder open, int line) {
    if (open.isEmpty())
      return;
    String raw = unescaped(open.toString());
    open.setLength(0);
    Optional<Matcher> labelled = Label.before(raw);
    Matcher heading = HEADING.matcher(raw);
    Matcher note = NOTE.matcher(raw);
    if (labelled.isPresent())
      blocks.add(labelled(labelled.get(), line));
    else if (heading.matches())
      blocks.add(Block.plain(Kind.HEADING, plain(heading.group(1)), line, false));
    else if (note.matches())
      blocks.add(new Block(Kind.NOTE, List.of(), note.group(1), plain(note.group(2)), line, false));
    else
      blocks.add(Block.plain(Kind.PLAIN, plain(raw), line, emphasized(raw)));
  }

  private static Block labelled(Matcher found, int line) {
    Block raw = Block.labelled(found, line, false);
    return Block.labelled(raw.label(), raw.mark(), plain(raw.text()), line, emphasized(raw.text()));
  }

  private static boolean emphasized(String raw) {
    return EMPHASIZED.matcher(raw.strip()).matches();
  }

  /// The words without links, emphasis and escapes.
  private static String plain(String markdown) {
    return LINK.matcher(NOTE_MARK.matcher(markdown).replaceAll("")).replaceAll("$1")
        .replaceAll("\\\\([()\\[\\]*_.])", "$1").replace("*", "").strip();
  }
}
