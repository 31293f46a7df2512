package org.mandatebot.source;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.source.Block.Kind;

/// Reads a resolution that the UN marked up as Akoma Ntoso XML. The mark-up is taken for what is printed where, not for
/// what belongs to what: it puts letters at the top level and nests lists for no reason, so [Structure] decides that.
/// Whatever text stands below `preamble`, `mainBody`, `conclusions` and `attachments` becomes part of a block, in elements unknown to
/// this class, too.
///
/// A document type declaration is refused, and with it every entity that could be defined in one; how deep elements stand
/// in each other is limited by the JDK (`jdk.xml.maxElementDepth`).
final class AkomaNtosoReader {
  private static final Set<String> BODY = Set.of("preamble", "mainBody", "conclusions", "attachments");
  /// Elements within a block; all others begin and end one.
  private static final Set<String> INLINE = Set.of("a", "abbr", "b", "br", "date", "def", "del", "docDate", "eop", "i",
      "img", "inline", "ins", "location", "noteRef", "organization", "person", "quantity", "ref", "rref", "span", "sub",
      "sup", "term", "u");
  private static final Set<String> HEADINGS = Set.of("heading", "subheading", "crossHeading");
  private static final Set<String> EMPHASIS = Set.of("span", "b", "i");
  /// Characters of "The Security Council," in any language; a longer formula holds words of the preamble.
  private static final int LONGEST_FORMULA = 60;

  private final XMLStreamReader xml;
  private final Clues clues = new Clues();
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<Boolean> emphases = new ArrayDeque<>();
  private final Deque<Words> words = new ArrayDeque<>(List.of(new Words("")));
  private final List<Block> notes = new ArrayList<>();
  private List<Label> labels = List.of();
  private String mark = "";
  private int bodyDepth;
  private int rows;
  private int preambleEnd;

  private AkomaNtosoReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /// @throws Document.Unreadable with the line, if it is no well-formed XML or no resolution
  static Document read(String xml) throws Document.Unreadable {
    try {
      return new AkomaNtosoReader(factory().createXMLStreamReader(new StringReader(xml))).document();
    } catch (XMLStreamException broken) {
      String reason = Objects.requireNonNullElse(broken.getMessage(), "it ends too soon").lines()
          .reduce((first, last) -> last).orElse("").replaceFirst("^Message: ", "");
      throw new Document.Unreadable(
          (broken.getLocation() == null ? "" : "line " + broken.getLocation().getLineNumber() + ": ")
              + "no well-formed XML: " + reason);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private Document document() throws XMLStreamException, Document.Unreadable {
    while (xml.hasNext())
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml.getText());
        case XMLStreamConstants.DTD ->
          throw new Document.Unreadable(line() + ": a document type declaration is not read");
        case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new Document.Unreadable(line() + ": the entity &" + xml.getLocalName() + "; is not defined");
        default -> {
        }
      }
    Header header = clues.header();
    return new Structure(blocks, preambleEnd, false).document(header);
  }

  private String line() {
    return "line " + xml.getLocation().getLineNumber();
  }

  private void start(String element) throws Document.Unreadable {
    if (open.isEmpty() && !element.equals("akomaNtoso"))
      throw new Document.Unreadable(line() + ": <" + element + "> is no Akoma Ntoso document");
    open.push(element);
    if (bodyDepth == 0 && BODY.contains(element))
      bodyDepth = open.size();
    if (bodyDepth == 0)
      clues.start(element, name -> xml.getAttributeValue(null, name));
    else
      startInBody(element);
  }

  private void startInBody(String element) {
    if (element.equals("authorialNote"))
      words.push(new Words(xml.getAttributeValue(null, "marker")));
    else if (EMPHASIS.contains(element))
      emphasize(element);
    else if (element.equals("br"))
      words.element().text.append(' ');
    else if (breaks(element))
      flush(Kind.PLAIN);
    switch (element) {
      case "tr" -> rows++;
      case "doc" -> blocks.add(Block.plain(Kind.ANNEX, "", xml.getLocation().getLineNumber(), false));
      case "mainBody" -> {
        if (preambleEnd == 0 && !open.contains("attachments"))
          preambleEnd = blocks.size();
      }
      default -> {
      }
    }
  }

  private void emphasize(String element) {
    String style = Objects.requireNonNullElse(xml.getAttributeValue(null, "class"), "");
    boolean emphasis = !element.equals("span") || style.contains("italic") || style.contains("bold");
    emphases.push(emphasis);
    words.element().emphasized += emphasis ? 1 : 0;
  }

  private void end(String element) {
    if (bodyDepth == 0)
      clues.end(element);
    else
      endInBody(element);
    open.pop();
    if (open.size() < bodyDepth)
      bodyDepth = 0;
  }

  private void endInBody(String element) {
    if (element.equals("authorialNote"))
      endNote();
    else if (EMPHASIS.contains(element))
      words.element().emphasized -= emphases.pop() ? 1 : 0;
    else if (element.equals("tr"))
      endRow();
    else if (element.equals("td") || element.equals("th"))
      words.element().text.append(' ');
    else if (element.equals("num") && words.size() == 1)
      endLabel();
    else if (breaks(element))
      flush(kind());
    if ((element.equals("paragraph") || element.equals("point")) && !labels.isEmpty())
      blocks.add(block(Kind.PLAIN, "", new Words("")));
  }

  /// Whether an element stands apart from the words around it: not within a line, a footnote or a row of a table.
  private boolean breaks(String element) {
    return !INLINE.contains(element) && words.size() == 1 && rows == 0;
  }

  private void text(String text) {
    if (bodyDepth > 0)
      words.element().add(text, xml.getLocation().getLineNumber());
    else
      clues.text(text);
  }

  private Kind kind() {
    for (String element : open)
      if (HEADINGS.contains(element))
        return Kind.HEADING;
    return open.contains("preamble") ? Kind.PREAMBULAR : Kind.PLAIN;
  }

  private void endRow() {
    rows--;
    if (rows == 0)
      flush(Kind.PLAIN);
  }

  private void endLabel() {
    Words printed = words.pop();
    words.push(new Words(""));
    if (!labels.isEmpty())
      blocks.add(block(Kind.PLAIN, "", printed));
    mark = printed.plain();
    labels = Label.of(mark);
    if (labels.isEmpty() && !mark.isEmpty())
      words.element().add(mark + " ", printed.line);
  }

  /// What was gathered becomes a block.
  private void flush(Kind kind) {
    Words gathered = words.pop();
    words.push(new Words(""));
    String text = clues.typeset(gathered.plain());
    boolean enacting = open.contains("formula") && text.length() <= LONGEST_FORMULA;
    if (!text.isEmpty() && !enacting)
      blocks.add(block(kind, text, gathered));
    blocks.addAll(notes);
    notes.clear();
  }

  /// Some files have a label among the words.
  private Block block(Kind kind, String text, Words gathered) {
    Optional<Matcher> among = labels.isEmpty() && kind == Kind.PLAIN ? Label.before(text) : Optional.empty();
    if (among.isEmpty() && labels.isEmpty())
      return Block.plain(kind, text, gathered.line, gathered.allEmphasized());
    Block block = among.map(label -> Block.labelled(label, gathered.line, gathered.allEmphasized()))
        .orElseGet(() -> Block.labelled(labels, mark, text, gathered.line, gathered.allEmphasized()));
    labels = List.of();
    return block;
  }

  private void endNote() {
    Words note = words.pop();
    String text = clues.typeset(note.plain());
    if (!text.isEmpty())
      notes.add(new Block(Kind.NOTE, List.of(), note.marker, text, note.line, false));
  }

  /// The words gathered for one block.
  private static final class Words {
    private final StringBuilder text = new StringBuilder();
    /// What a footnote is marked with in the text.
    private final String marker;
    private int line;
    private int emphasized;
    private int emphasizedLetters;
    private int letters;

    Words(@Nullable String marker) {
      this.marker = Objects.requireNonNullElse(marker, "");
    }

    void add(String more, int at) {
      int visible = 0;
      for (int place = 0; place < more.length(); place++)
        if (!Character.isWhitespace(more.charAt(place)) && more.charAt(place) != '\u00a0')
          visible++;
      if (visible > 0 && letters == 0)
        line = at;
      letters += visible;
      if (emphasized > 0)
        emphasizedLetters += visible;
      text.append(more);
    }

    String plain() {
      return Paragraph.line(text);
    }

    boolean allEmphasized() {
      return letters > 0 && letters == emphasizedLetters;
    }
  }
}
