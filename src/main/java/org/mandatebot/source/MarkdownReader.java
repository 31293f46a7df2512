package org.mandatebot.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.source.Blocks.Block;

/// Reads a resolution that was pasted as Markdown or plain text, with the slips of such copies: paragraphs cut by page
/// breaks are joined, empty list items and changes of indent passed over, and a label that was used before gets the
/// place that its sequence gives it. Every repair is a warning.
public final class MarkdownReader {
  private static final Pattern RESOLUTION = Pattern.compile("(?:Resolution|Résolution)\\s+(\\d{1,5}\\s*\\(\\d{4}\\))");
  private static final Pattern ADOPTED = Pattern.compile("(?:Adopted by|Adoptée par).*?,\\s+(?:on|le)\\s+(.+?)\\.?");
  private static final Pattern OPENING = Pattern.compile("The Security Council,|Le Conseil de sécurité,");

  private final List<Block> blocks;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private List<String> headings = List.of();
  private int position;

  private MarkdownReader(List<Block> blocks) {
    this.blocks = blocks;
  }

  public static Document read(String markdown) throws Document.Unreadable {
    return new MarkdownReader(Blocks.of(markdown)).document();
  }

  private Document document() throws Document.Unreadable {
    int opening = find(OPENING).orElseThrow(() -> new Document.Unreadable("no line \"The Security Council,\" found"));
    List<Block> header = blocks.subList(0, opening);
    Matcher resolution = match(header, RESOLUTION, "no line \"Resolution 1234 (2021)\" above the preamble");
    Matcher adopted = match(header, ADOPTED,
        "no line \"Adopted by the Security Council at its ...\" above the preamble");
    Language language = blocks.get(opening).text().startsWith("Le") ? Language.FR : Language.EN;
    add(ParagraphId.TITLE, Kind.TITLE, "", Optional.empty(), "", resolution.group() + "\n" + adopted.group());
    position = opening + 1;
    readPreamble();
    readBody();
    return new Document("S/RES/" + resolution.group(1).replaceAll("\\s*\\(", " ("), date(adopted.group(1), language),
        language, paragraphs, warnings);
  }

  private Optional<Integer> find(Pattern pattern) {
    for (int at = 0; at < blocks.size(); at++)
      if (pattern.matcher(blocks.get(at).text()).matches())
        return Optional.of(at);
    return Optional.empty();
  }

  private static Matcher match(List<Block> header, Pattern pattern, String otherwise) throws Document.Unreadable {
    for (Block block : header) {
      Matcher matcher = pattern.matcher(block.text());
      if (matcher.matches())
        return matcher;
    }
    throw new Document.Unreadable(otherwise);
  }

  private static LocalDate date(String text, Language language) throws Document.Unreadable {
    try {
      return LocalDate.parse(text.replaceFirst("^1er ", "1 "),
          DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    } catch (DateTimeException unreadable) {
      throw new Document.Unreadable("the date of adoption \"" + text + "\" is no date");
    }
  }

  /// Everything up to paragraph 1, save the headings directly above it.
  private void readPreamble() {
    int end = position;
    while (end < blocks.size() && blocks.get(end).kind() != Block.Kind.NUMBERED)
      end++;
    int first = end;
    while (first > position && !blocks.get(first - 1).ends(",;.:") && !blocks.get(first - 1).beginsSmall())
      first--;
    for (int number = 1; position < first; number++) {
      ParagraphId id = new ParagraphId("PP" + number);
      add(id, Kind.PREAMBULAR, "", Optional.empty(), "", joined(id, ",;:.", first));
    }
  }

  private void readBody() throws Document.Unreadable {
    while (position < blocks.size()) {
      Block block = blocks.get(position);
      if (block.kind() == Block.Kind.NUMBERED)
        readNumbered();
      else
        readHeading(block);
    }
    if (paragraphs.getLast().kind() == Kind.PREAMBULAR)
      throw new Document.Unreadable("no numbered paragraph found");
  }

  private void readHeading(Block block) {
    boolean follows = position > 0 && blocks.get(position - 1).kind() == Block.Kind.PLAIN
        && headings.contains(blocks.get(position - 1).text());
    List<String> above = new ArrayList<>(follows ? headings : List.of());
    above.add(block.text());
    headings = List.copyOf(above);
    position++;
  }

  private void readNumbered() {
    Block block = blocks.get(position);
    ParagraphId number = new ParagraphId(block.mark());
    add(number, Kind.OPERATIVE, block.mark() + ".", Optional.empty(), "", joined(number, ";:,.", blocks.size()));
    Labels labels = new Labels();
    List<ParagraphId> open = new ArrayList<>(List.of(number));
    while (position < blocks.size()) {
      Block part = blocks.get(position);
      switch (part.kind()) {
        case LABELLED -> readLabelled(part, labels, open);
        case ITEM -> readItem(part, open.getLast());
        case PLAIN -> {
          if (!readSecondBody(part, open.getLast()))
            return;
        }
        case NUMBERED -> {
          return;
        }
      }
    }
  }

  private void readLabelled(Block block, Labels labels, List<ParagraphId> open) {
    Labels.Place place = labels.next(block.mark());
    while (open.size() > place.depth())
      open.removeLast();
    ParagraphId id = open.getLast().letter(place.label());
    open.add(id);
    if (place.slip())
      warn(block, "(" + block.mark() + ") was used before; by its sequence it is " + id);
    Optional<String> printed = place.slip() ? Optional.of("(" + block.mark() + ")") : Optional.empty();
    String caption = block.emphasized() ? block.text() : "";
    String text = joined(id, ";:,.", blocks.size());
    if (!caption.isEmpty() && position < blocks.size() && blocks.get(position).kind() == Block.Kind.PLAIN)
      text = caption + "\n" + joined(id, ";:,.", blocks.size());
    add(id, Kind.SUB_PARAGRAPH, "(" + place.label() + ")", printed, caption, text);
  }

  private void readItem(Block block, ParagraphId list) {
    if (block.text().isEmpty()) {
      warn(block, "an empty list item in " + list + " is passed over");
      position++;
      return;
    }
    long before = paragraphs.stream().filter(paragraph -> paragraph.parent().filter(list::equals).isPresent())
        .filter(paragraph -> paragraph.label().equals("-")).count();
    ParagraphId id = list.item((int) before + 1);
    add(id, Kind.SUB_PARAGRAPH, "-", Optional.empty(), "", joined(id, ";,.:", blocks.size()));
  }

  /// A further body without a label, such as the second one of 31(b); false if the block is a heading.
  private boolean readSecondBody(Block block, ParagraphId above) {
    if (!block.ends(";.,:"))
      return false;
    ParagraphId id = above.item(2);
    add(id, Kind.SUB_PARAGRAPH, "", Optional.empty(), "", joined(id, ";:,.", blocks.size()));
    return true;
  }

  /// The block at the position together with what a page break cut off from it: a block without a label that begins in
  /// lower case, or that follows words without an end.
  private String joined(ParagraphId id, String endings, int limit) {
    Block block = blocks.get(position++);
    StringBuilder text = new StringBuilder(block.text());
    Block last = block;
    while (position < limit) {
      Block next = blocks.get(position);
      boolean cut = next.beginsSmall() || !(last.ends(endings) || block.emphasized());
      if (next.kind() != Block.Kind.PLAIN || !cut)
        break;
      warn(next, "joined to " + id + ", which a page break had cut");
      text.append(' ').append(next.text());
      last = next;
      position++;
    }
    return text.toString();
  }

  private void add(ParagraphId id, Kind kind, String label, Optional<String> printed, String caption, String text) {
    paragraphs.add(
        new Paragraph(id, kind, label, printed, kind == Kind.TITLE ? List.of() : headings, id.parent(), caption, text));
  }

  private void warn(Block block, String what) {
    warnings.add("line " + block.line() + ": " + what);
  }
}
