package org.mandatebot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;

/// Makes paragraphs of blocks: decides by labels, sequence and punctuation what belongs to what. Every block's words end
/// up in a paragraph or in the headings above one; what could not be placed by a rule is kept at the end of what stands
/// before it, and every repair and guess is a warning with its line.
final class Structure {
  private static final String ENDS = ";:,.";
  private static final int LONGEST_HEADING = 250;
  private static final int LONGEST_CAPTION = 120;
  private static final Pattern CONJUNCTION = Pattern.compile(".*\\b(?:and|or|et|ou)", Pattern.DOTALL);
  private static final Pattern ANNEX = Pattern.compile(
      "(?i:(annex|annexe|appendix|appendice|attachment|enclosure|pièce jointe))(?:\\s+([IVXL]{1,6}|[A-Z]|\\d{1,3}))?"
          + "(?:\\s*[:.–—-].*|\\s+(?:to|of|à|de la)\\s.*)?",
      Pattern.DOTALL);

  private final List<Block> blocks;
  private final int preambleEnd;
  private final boolean pasted;
  private final Ids ids = new Ids();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private List<String> headings = List.of();
  private Optional<Block> unusedHeading = Optional.empty();
  private Parts current = new Parts(ParagraphId.TITLE);
  private int preambular;
  private int notes;
  private int position;

  /// @param preambleEnd how many of the blocks stand in the preamble
  /// @param pasted whether page breaks may have cut paragraphs in two
  Structure(List<Block> blocks, int preambleEnd, boolean pasted) {
    this.blocks = blocks;
    this.preambleEnd = preambleEnd;
    this.pasted = pasted;
  }

  Document document(Header header) throws Document.Unreadable {
    warnings.addAll(header.warnings());
    add(ParagraphId.TITLE, Kind.TITLE, "", "", "", header.title());
    while (position < blocks.size()) {
      Block block = blocks.get(position);
      switch (block.kind()) {
        case PREAMBULAR -> readPreambular(block);
        case NUMBERED -> readNumbered(block);
        case LABELLED -> readLabelled(block, block.label().getLast());
        case HEADING, PLAIN -> readWords(block);
        case ANNEX -> readAnnex(block);
        case NOTE -> readNote(block);
      }
    }
    keepUnusedHeading();
    if (paragraphs.size() == 1)
      throw new Document.Unreadable("there are no paragraphs below the header");
    if (paragraphs.stream().noneMatch(paragraph -> paragraph.kind() == Kind.OPERATIVE))
      warnings.add("body: no operative paragraph was found");
    return new Document(header.symbol(), header.adopted(), header.meeting(), header.language(), paragraphs, warnings);
  }

  private void readPreambular(Block block) {
    preambular++;
    ParagraphId id = new ParagraphId("PP" + preambular);
    add(id, Kind.PREAMBULAR, block.mark(), "", "", joined(id));
    current = new Parts(id);
  }

  private void readNumbered(Block block) {
    if (position < preambleEnd) {
      readPreambular(block);
      return;
    }
    if (block.label().size() > 1 && current.base().equals(ids.numbered(block.number()))) {
      readLabelled(block, block.label().getLast());
      return;
    }
    Ids.Place place = ids.number(block.number(), nextNumber());
    place.warning().ifPresent(warning -> warn(block, warning));
    readOperative(block, place.id());
  }

  private void readOperative(Block block, ParagraphId id) {
    boolean slip = !id.value().endsWith(block.number());
    String text = joined(id);
    String mark = text.equals(block.mark()) ? "" : block.mark();
    add(id, ids.inAnnex() ? Kind.ANNEX : Kind.OPERATIVE, slip ? id + "." : mark, slip ? mark : "", "", text);
    current = new Parts(id);
  }

  /// The number of the next numbered block, if it is a whole one.
  private Optional<Integer> nextNumber() {
    return blocks.subList(position + 1, blocks.size()).stream()
        .takeWhile(block -> block.kind() != Block.Kind.ANNEX && !annex(block))
        .filter(block -> block.kind() == Block.Kind.NUMBERED).findFirst().map(Block::number)
        .filter(number -> !number.contains(".")).map(Integer::valueOf);
  }

  private void readLabelled(Block block, Label label) {
    if (block.text().isEmpty() && label.style() == Label.Style.BULLET && !hasWordsBelow()) {
      warn(block, "an empty list item in " + current.list() + " is passed over");
      position++;
      return;
    }
    Parts.Place place = current.next(label);
    ParagraphId id = ids.free(place.id());
    if (place.slip())
      warn(block, block.mark() + " was used before; by its sequence it is " + id);
    else if (!id.equals(place.id()))
      warn(block, block.mark() + " stands twice; the second is " + id);
    current.opened(id);
    String caption = caption(block, label);
    String text = caption.isEmpty() ? joined(id) : captioned(id, caption);
    add(id, Kind.SUB_PARAGRAPH, place.slip() ? "(" + place.label() + ")" : block.mark(),
        place.slip() ? block.mark() : "", caption, text);
  }

  /// Whether the words of an item stand below its label, alone.
  private boolean hasWordsBelow() {
    return pasted && position + 1 < blocks.size() && blocks.get(position + 1).kind() == Block.Kind.PLAIN
        && !annex(blocks.get(position + 1)) && !blocks.get(position + 1).text().startsWith("|");
  }

  /// The words of a labelled block that is a heading of what follows.
  private String caption(Block block, Label label) {
    boolean like = label.style() != Label.Style.BULLET && !block.ends(ENDS) && block.text().length() <= LONGEST_CAPTION
        && position + 1 < blocks.size() && isBody(blocks.get(position + 1)) && !blocks.get(position + 1).beginsSmall();
    return block.emphasized() || like ? block.text() : "";
  }

  private String captioned(ParagraphId id, String caption) {
    position++;
    return position < blocks.size() && isBody(blocks.get(position)) ? caption + "\n" + joined(id) : caption;
  }

  private boolean isBody(Block block) {
    return block.kind() == Block.Kind.PLAIN && !annex(block) && !isHeading(block);
  }

  private void readWords(Block block) {
    if (annex(block))
      readAnnex(block);
    else if (block.kind() == Block.Kind.HEADING || isHeading(block))
      readHeading(block);
    else if (ids.last() == 0 && !ids.inAnnex() && block.ends(","))
      readPreambular(block);
    else if (stands(block))
      readUnnumbered(block);
    else
      readFurther(block);
  }

  /// Whether a block without a number stands where a numbered one is missing: in the only gap of the sequence, or in a
  /// text without any number.
  private boolean stands(Block block) {
    if (ids.inAnnex() || block.beginsSmall())
      return false;
    return nextNumber().map(next -> next == ids.last() + 2).orElse(ids.last() == 0 || !ids.anyPrinted());
  }

  /// A slip of some texts: the number stands among the words, without a full stop.
  private void readUnnumbered(Block block) {
    ParagraphId id = ids.unnumbered();
    boolean among = block.text().startsWith(id + " ");
    warn(block, (among ? "its number has no full stop: " : "no number is printed; by its sequence it is ") + id);
    String text = joined(id);
    String number = among ? id.value() : "";
    add(id, Kind.OPERATIVE, number, "", "", text.substring(number.length()).strip());
    current = new Parts(id);
  }

  /// A body without a label, such as the second one of 31(b), or words that close a list.
  private void readFurther(Block block) {
    ParagraphId above = unusedHeading.isPresent() || block.beginsSmall() ? current.base() : current.list();
    ParagraphId id = ids.item(above, ids.isAnnex(above) ? 1 : 2);
    current.closed(id);
    add(id, ids.isAnnex(above) ? Kind.ANNEX : Kind.SUB_PARAGRAPH, "", "", "", joined(id));
  }

  private boolean isHeading(Block block) {
    if (block.beginsSmall() || block.text().startsWith("|") || block.text().length() > LONGEST_HEADING
        || CONJUNCTION.matcher(block.text()).matches())
      return false;
    return !block.ends(ENDS) || (block.ends(":") && block.text().length() < 80 && position + 1 < blocks.size()
        && blocks.get(position + 1).kind() == Block.Kind.NUMBERED);
  }

  private void readHeading(Block block) {
    List<String> above = new ArrayList<>(unusedHeading.isPresent() ? headings : List.of());
    above.add(block.text());
    headings = List.copyOf(above);
    unusedHeading = Optional.of(block);
    position++;
  }

  /// Headings with nothing below them are words, too.
  private void keepUnusedHeading() {
    if (unusedHeading.isEmpty())
      return;
    List<String> left = headings;
    headings = List.of();
    warn(unusedHeading.get(), "nothing stands below this heading; it is kept as text");
    for (String heading : left)
      add(ids.item(current.base(), 2), Kind.SUB_PARAGRAPH, "", "", "", heading);
  }

  private static boolean annex(Block block) {
    return (block.kind() == Block.Kind.PLAIN || block.kind() == Block.Kind.HEADING) && !block.ends(";,")
        && block.text().length() <= LONGEST_HEADING && ANNEX.matcher(block.text()).matches();
  }

  /// The title of an annex, or the place where the mark-up says that one begins.
  private void readAnnex(Block block) {
    keepUnusedHeading();
    headings = List.of();
    position++;
    if (block.kind() == Block.Kind.ANNEX && position < blocks.size() && annex(blocks.get(position)))
      return;
    var title = ANNEX.matcher(block.text());
    ParagraphId id = title.matches() ? ids.annex(title.group(1), title.group(2)) : ids.annex("annex", null);
    if (!block.text().isEmpty())
      add(id, Kind.ANNEX, "", "", "", block.text());
    current = new Parts(id);
  }

  private void readNote(Block block) {
    if (block.text().isEmpty()) {
      warn(block, "the footnote " + block.mark() + " has no words");
      position++;
      return;
    }
    notes++;
    ParagraphId id = new ParagraphId("Note " + notes);
    Optional<ParagraphId> noted = Optional.of(paragraphs.getLast().id());
    paragraphs.add(new Paragraph(id, Kind.NOTE, block.mark(), Optional.empty(), List.of(), noted, "", block.text()));
    position++;
  }

  /// The block at the position together with what was cut off from it: a block without a label that begins in lower case
  /// where words have no end, or, in a pasted text, that begins in lower case or follows words without an end.
  private String joined(ParagraphId id) {
    Block block = blocks.get(position++);
    StringBuilder text = new StringBuilder(block.text());
    Block last = block;
    while (position < blocks.size() && goesOn(last, blocks.get(position))) {
      Block next = blocks.get(position++);
      if (!text.isEmpty())
        warn(next, "joined to " + id + ", which was cut there");
      text.append(text.isEmpty() ? "" : " ").append(next.text());
      last = next;
    }
    if (text.isEmpty()) {
      warn(block, "nothing stands behind " + block.mark());
      text.append(block.mark());
    }
    return text.toString();
  }

  private boolean goesOn(Block last, Block next) {
    boolean words = switch (next.kind()) {
      case PLAIN, HEADING -> position != preambleEnd || preambleEnd == 0;
      case PREAMBULAR -> true;
      case NUMBERED, LABELLED, ANNEX, NOTE -> false;
    };
    if (!words || annex(next) || next.text().startsWith("|"))
      return false;
    boolean unended = !last.ends(ENDS);
    boolean cut = pasted && next.kind() != Block.Kind.HEADING
        && (next.beginsSmall() || (unended && !last.emphasized()));
    return last.text().isEmpty() || cut || (unended && next.beginsSmall());
  }

  private void add(ParagraphId id, Kind kind, String label, String printed, String caption, String text) {
    ids.take(id);
    paragraphs.add(new Paragraph(id, kind, label, printed.isEmpty() ? Optional.empty() : Optional.of(printed),
        kind == Kind.TITLE ? List.of() : headings, ids.parent(id), caption, text));
    unusedHeading = Optional.empty();
  }

  private void warn(Block block, String what) {
    warnings.add("line " + block.line() + ": " + what);
  }
}
