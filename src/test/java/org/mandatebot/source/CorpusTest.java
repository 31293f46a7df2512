package org.mandatebot.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What must hold for every resolution the Council published.
class CorpusTest {

  @TestFactory
  Stream<DynamicTest> nothingOfTheBodyIsLost() {
    return each((file, document) -> assertEquals(characters(body(file)), characters(words(document))));
  }

  @TestFactory
  Stream<DynamicTest> everyParagraphHasAnIdOfItsOwnBelowAParagraphThatIsThere() {
    return each((file, document) -> {
      Set<ParagraphId> seen = new LinkedHashSet<>();
      for (Paragraph paragraph : document.paragraphs()) {
        assertTrue(seen.add(paragraph.id()), () -> paragraph.id() + " stands twice");
        assertTrue(paragraph.parent().isEmpty() || seen.contains(paragraph.parent().get()),
            () -> paragraph.id() + " is below " + paragraph.parent());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> numberedParagraphsComeOutInOrder() {
    return each((file, document) -> {
      List<String> numbers = document.paragraphs().stream().filter(paragraph -> paragraph.kind() == Kind.OPERATIVE)
          .map(paragraph -> paragraph.id().value()).toList();
      assertEquals(IntStream.rangeClosed(1, numbers.size()).mapToObj(String::valueOf).toList(), numbers);
    });
  }

  @Test
  void markdownAndMarkUpGiveTheSameParagraphsOf2584() throws Exception {
    Document marked = Corpus.read(Corpus.file("2584 (2021).en"));
    Document pasted = Documents.read(Files.readString(Path.of("config/resolutions/S-RES-2584-2021/text.md")));
    assertEquals(lines(pasted), lines(marked));
  }

  private interface Check {
    void check(Path file, Document document) throws Exception;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Corpus.files().stream().map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()),
        () -> check.check(file, Corpus.read(file))));
  }

  private static String lines(Document document) {
    return document.paragraphs().stream()
        .map(paragraph -> paragraph.id() + " " + paragraph.kind() + " " + paragraph.label() + " " + paragraph.headings()
            + " " + paragraph.caption() + "|" + paragraph.text())
        .collect(Collectors.joining("\n")).replace('’', '\'').replace('–', '-').replace('\u2011', '-')
        .replaceAll("[“”]", "\"");
  }

  /// Labels, headings and words of all paragraphs but the title; footnotes last.
  private static List<String> words(Document document) {
    List<String> words = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> above = List.of();
    for (Paragraph paragraph : document.paragraphs())
      switch (paragraph.kind()) {
        case TITLE -> {
        }
        case NOTE -> notes.add(paragraph.text());
        case PREAMBULAR, OPERATIVE, SUB_PARAGRAPH, ANNEX -> {
          if (!paragraph.headings().equals(above))
            words.addAll(paragraph.headings());
          above = paragraph.headings();
          words.add(paragraph.printed().orElse(paragraph.label()));
          words.add(paragraph.text());
        }
      }
    words.addAll(notes);
    return words;
  }

  /// The same of the source, read in another way: every text below preamble, body and attachments; footnotes last.
  private static List<String> body(Path file) throws Exception {
    Element root = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(file.toFile())
        .getDocumentElement();
    List<String> words = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    collect(root, false, words, notes);
    words.addAll(notes);
    return words;
  }

  private static void collect(Node node, boolean body, List<String> words, List<String> notes) {
    boolean inside = body
        || Set.of("preamble", "mainBody", "attachments").contains(String.valueOf(node.getLocalName()));
    if (node.getNodeType() == Node.TEXT_NODE && inside)
      words.add(node.getNodeValue());
    else if ("authorialNote".equals(node.getLocalName()))
      notes.add(node.getTextContent());
    else if (!"formula".equals(node.getLocalName()))
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling())
        collect(child, inside, words, notes);
  }

  /// Everything but white space, in lines short enough to be compared by eye.
  private static String characters(List<String> words) {
    return String.join("", words).replaceAll("[\\s\\p{Z}]+", "").replaceAll("(.{100})", "$1\n");
  }
}
