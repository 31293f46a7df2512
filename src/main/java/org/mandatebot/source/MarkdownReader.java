package org.mandatebot.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.source.Block.Kind;

/// Reads a resolution that was pasted as Markdown or plain text, with the slips of such copies: paragraphs cut by page
/// breaks, empty list items, changes of indent, labels that were used before. [Structure] repairs them.
final class MarkdownReader {
  private static final Pattern RESOLUTION = Pattern.compile("(?:Resolution|Résolution)\\s+(\\d{1,4}\\s*\\(\\d{4}\\))");
  private static final Pattern ADOPTED = Pattern.compile(
      "(?:Adopted by|Adoptée par) .*?\\s(?:on|le)\\s+((?:1er|\\d{1,2})\\s.+?\\d{4}|\\p{L}+ \\d{1,2}, \\d{4})\\.?");
  /// Dates are pasted with no-break spaces in them.
  private static final Pattern BLANK = Pattern.compile("\\h");
  private static final Pattern OTHER = Pattern.compile("\\bS/(?:PRST/\\d{4}/\\d{1,3}|\\d{4}/\\d{1,5})\\b");
  private static final int COVER = 20;
  private static final Pattern OPENING = Pattern.compile("The Security Council,|Le Conseil de sécurité,");

  private MarkdownReader() {
  }

  static Document read(String markdown) throws Document.Unreadable {
    List<Block> blocks = Blocks.of(markdown);
    int opening = opening(blocks);
    List<Block> above = blocks.subList(0, opening);
    Matcher resolution = match(above, RESOLUTION, "no line \"Resolution 1234 (2021)\" above the preamble");
    Matcher adopted = match(above, ADOPTED,
        "no line \"Adopted by the Security Council at its ..., on ...\" above the preamble");
    String language = blocks.get(opening).text().startsWith("Le") ? "fr" : "en";
    Optional<LocalDate> date = Header.date(adopted.group(1), language);
    if (date.isEmpty())
      throw new Document.Unreadable("the date of adoption \"" + adopted.group(1) + "\" is no date");
    Header header = Header.of(resolution.group(1), resolution.group() + "\n" + adopted.group(), language,
        Map.of("the cover line", date.get()));
    List<Block> text = new ArrayList<>(blocks.subList(opening + 1, blocks.size()));
    int end = preambleEnd(text);
    text.subList(0, end)
        .replaceAll(block -> block.kind() == Kind.PLAIN
            ? Block.plain(Kind.PREAMBULAR, block.text(), block.line(), block.emphasized())
            : block);
    return new Structure(text, end, true).document(header);
  }

  private static int opening(List<Block> blocks) throws Document.Unreadable {
    for (int at = 0; at < blocks.size(); at++)
      if (OPENING.matcher(blocks.get(at).text()).matches())
        return at;
    throw new Document.Unreadable(
        blocks.stream().limit(COVER).map(block -> OTHER.matcher(block.text())).filter(Matcher::find).findFirst()
            .map(symbol -> "this is " + symbol.group() + ", no resolution of the Security Council")
            .orElse("no line \"The Security Council,\" found"));
  }

  private static Matcher match(List<Block> header, Pattern pattern, String otherwise) throws Document.Unreadable {
    for (Block block : header) {
      Matcher matcher = pattern.matcher(BLANK.matcher(block.text()).replaceAll(" "));
      if (matcher.matches())
        return matcher;
    }
    throw new Document.Unreadable(otherwise);
  }

  /// Everything up to paragraph 1 is the preamble, save the headings directly above it.
  private static int preambleEnd(List<Block> text) {
    int end = 0;
    while (end < text.size() && text.get(end).kind() != Kind.NUMBERED)
      end++;
    while (end > 0 && !text.get(end - 1).ends(",;.:") && !text.get(end - 1).beginsSmall())
      end--;
    return end;
  }
}
