package org.mandatebot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

class ReferencesTest {
  private static final Resolution RESOLUTION = ReferenceCase.mandate();

  /// The ways in which a paragraph's name is printed: `30(a)(iii)` as "para 30 a iii", "OP30.a.iii".
  enum Style {
    PLAIN("", "%s"), PARAGRAPH("paragraph ", "(%s)"), SPACED("para ", " %s"), GLUED("op", "%s"), DOTTED("OP",
        ".%s"), SIGN("§", " (%s)"), FRENCH("paragraphe ",
            " %s)"), SHORT("par. ", " %s)"), SQUARE("¶ ", "[%s]"), CALLED("what does para ", ", sub %s");

    private final String before;
    private final String label;

    Style(String before, String label) {
      this.before = before;
      this.label = label;
    }

    String print(ParagraphId id) {
      String value = id.value();
      int items = value.lastIndexOf('-') > 0 ? value.lastIndexOf('-') : value.length();
      String[] parts = value.substring(0, items).replace(")", "").split("\\(", -1);
      StringBuilder printed = new StringBuilder(id.preambular() ? "" : before).append(parts[0]);
      for (int part = 1; part < parts.length; part++)
        printed.append((this == PLAIN ? "(%s)" : label).formatted(parts[part]));
      return printed.append(value.substring(items)).toString();
    }
  }

  @Provide
  Arbitrary<ParagraphId> ids() {
    return Arbitraries
        .of(RESOLUTION.paragraphs().keySet().stream().filter(id -> !id.equals(ParagraphId.TITLE)).toList());
  }

  @Property(tries = 2_000)
  void everyParagraphIsReadBackHoweverItIsPrinted(@ForAll("ids") ParagraphId id, @ForAll Style style) {
    assertEquals(List.of(id), References.find(style.print(id), RESOLUTION).ids(), () -> style.print(id));
  }

  @Property(tries = 2_000)
  void noTextIsTooStrangeToRead(@ForAll String text, @ForAll("ids") ParagraphId here) {
    References.find(text, RESOLUTION, Optional.of(here));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries
        .of("para", "paras", "30", "4", "a", "(iii)", "(", ")", "-", "to", "and", ",", "of", "the", "last", "next",
            "third", "bullet", "2531", "(2020)", "S/RES/", "'s", "du", "préambule", "99999999999999999999999", "vingt",
            "et", "un", "first", "two", "PP", "par", "0", "that", "one", "before", "%", "June", "chapeau", "i", "xxx")
        .list().ofMaxSize(30).map(words -> String.join(" ", words));
  }

  @Property(tries = 5_000)
  void noOrderOfWordsIsTooStrangeToRead(@ForAll("pieces") String text, @ForAll("ids") ParagraphId here) {
    References.find(text, RESOLUTION, Optional.of(here));
    References.find(text.replace(" ", ""), RESOLUTION);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      does para 30 say when it is due? | does say when it is due?
      paras 30 (a)(ii)-(iv) and 31 please | please
      quand, paragraphe 30, alinéa c) ? | quand, ?
      """)
  void theRestIsWhatIsAskedOfThem(String text, String rest) {
    assertEquals(rest, References.find(text, RESOLUTION).rest());
  }

  @Test
  void theParagraphsOfAnotherResolutionAreToldApart() {
    References.Found found = References.find("does para 28(a)(iii) of resolution 2531 still hold?", RESOLUTION);
    assertEquals(List.of(new ParagraphId("28(a)(iii)")), found.ids());
    assertEquals(Optional.of("2531"), found.foreign());
  }

  @Test
  void aResolutionThatAParagraphSpeaksOfIsNotItsOwn() {
    assertEquals(Optional.empty(), References.find("does para 30 cite resolution 1325?", RESOLUTION).foreign());
  }
}
