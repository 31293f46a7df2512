package org.mandatebot.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.source.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Resolutions beside the project, read just well enough to draft from them, so that what is measured here is drafting
/// and not reading.
final class Corpus {
  static final Path FOLDER = Path.of("../shared/corpus");
  private static final Pattern FILE = Pattern.compile("S_RES_(\\d+)_\\((\\d+)\\)\\.(en|fr)\\.xml");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\.?");
  private static final Pattern LETTER = Pattern.compile("\\(?([a-z]{1,6})\\)");
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Set<ParagraphId> seen = new HashSet<>();

  private Corpus() {
  }

  static List<Document> documents(Language language) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().filter(file -> file.toString().endsWith("." + language.code() + ".xml")).map(Corpus::read)
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Document read(Path file) {
    Matcher name = FILE.matcher(file.getFileName().toString());
    if (!name.matches())
      throw new AssertionError(file.toString());
    try {
      Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())
          .getDocumentElement();
      Corpus corpus = new Corpus();
      corpus.preamble(root);
      corpus.body((Element) root.getElementsByTagName("mainBody").item(0));
      String adopted = ((Element) root.getElementsByTagName("FRBRdate").item(0)).getAttribute("date");
      return new Document("S/RES/" + name.group(1) + " (" + name.group(2) + ")", LocalDate.parse(adopted),
          Language.of(name.group(3)).orElseThrow(), corpus.paragraphs, List.of());
    } catch (SAXException | IOException | ParserConfigurationException unreadable) {
      throw new AssertionError(file.toString(), unreadable);
    }
  }

  private void preamble(Element root) {
    int number = 0;
    for (Element container : all(root, "container"))
      add(new ParagraphId("PP" + ++number), Kind.PREAMBULAR, text(container));
  }

  private void body(Element body) {
    ParagraphId number = new ParagraphId("0");
    for (Element paragraph : children(body)) {
      String label = label(paragraph);
      Matcher numbered = NUMBER.matcher(label);
      Matcher letter = LETTER.matcher(label);
      if (numbered.matches())
        number = new ParagraphId(numbered.group(1));
      if (paragraph.getAttribute("class").startsWith("H"))
        continue;
      ParagraphId id = letter.matches() ? number.letter(letter.group(1)) : label.isEmpty() ? number.item(1) : number;
      add(id, numbered.matches() ? Kind.OPERATIVE : Kind.SUB_PARAGRAPH, own(paragraph, "content", "p", "list/intro"));
      lists(paragraph, id);
    }
  }

  private void lists(Element element, ParagraphId above) {
    ParagraphId id = above;
    int items = 0;
    for (Element child : children(element))
      switch (child.getTagName()) {
        case "list", "sublist" -> lists(child, id);
        case "point" -> {
          Matcher letter = LETTER.matcher(label(child));
          id = letter.matches() ? above.letter(letter.group(1)) : above.item(++items);
          add(id, Kind.SUB_PARAGRAPH, own(child, "content", "p", "list/intro"));
          lists(child, id);
        }
        default -> {
        }
      }
  }

  private void add(ParagraphId id, Kind kind, String text) {
    if (!text.isBlank() && seen.add(id))
      paragraphs.add(new Paragraph(id, kind, "", Optional.empty(), List.of(), id.parent(), "", text));
  }

  private static String own(Element element, String... names) {
    StringBuilder text = new StringBuilder();
    for (Element child : children(element))
      for (String name : names)
        if (child.getTagName().equals(name))
          text.append(text(child)).append(' ');
        else if (name.startsWith(child.getTagName() + "/"))
          text.append(own(child, name.substring(name.indexOf('/') + 1))).append(' ');
    return text.toString().strip();
  }

  private static String label(Element element) {
    return children(element).stream().filter(child -> child.getTagName().equals("num")).findFirst().map(Corpus::text)
        .orElse("");
  }

  private static String text(Element element) {
    return element.getTextContent().replaceAll("[ \\t\\r\\n]+", " ").strip();
  }

  private static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    for (int at = 0; at < root.getElementsByTagName(name).getLength(); at++)
      found.add((Element) root.getElementsByTagName(name).item(at));
    return found;
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
      if (node instanceof Element element)
        found.add(element);
    return found;
  }
}
