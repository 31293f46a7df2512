package org.mandatebot.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphIdTest {

  @Property
  void everyPartIsWithinWhatItIsPartOf(@ForAll("roots") String root, @ForAll("parts") List<String> parts) {
    ParagraphId id = new ParagraphId(root);
    for (String part : parts) {
      ParagraphId below = part.matches("\\d+") ? id.item(Integer.parseInt(part)) : id.letter(part);
      assertEquals(Optional.of(id), below.parent());
      assertTrue(below.within(id));
      assertEquals(below, new ParagraphId(below.toString()));
      id = below;
    }
    assertTrue(id.within(new ParagraphId(root)));
  }

  @Provide
  Arbitrary<String> roots() {
    return Arbitraries.oneOf(Arbitraries.integers().between(1, 999).map(String::valueOf),
        Arbitraries.integers().between(1, 60).map(number -> "PP" + number),
        Arbitraries.of("Annex", "Annex I", "Annex I, 3", "Annex A/2, 29.1.4", "Part 2, 1", "Attachment 4"));
  }

  @Provide
  Arbitrary<List<String>> parts() {
    return Arbitraries.oneOf(Arbitraries.of("a", "z", "aa", "i", "xviii", "A", "IV"),
        Arbitraries.integers().between(1, 9999).map(String::valueOf)).list().ofMaxSize(5);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      30(a)(iii)       | 30(a)
      31(b)-2          | 31(b)
      4-1              | 4
      PP5-2            | PP5
      Annex I, 3       | Annex I
      Annex A, 29.1.4  | Annex A, 29.1
      30               |
      Annex I          |
      Note 3           |
      """)
  void aPartKnowsWhatItIsPartOf(String id, String parent) {
    assertEquals(Optional.ofNullable(parent).map(ParagraphId::new), new ParagraphId(id).parent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30 (a)", "30(a", "PP", "Annex i", "Annex I,3", "Note 0", "-1", "30-0", "../etc",
      "30(é)"})
  void whatIsNoIdIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new ParagraphId(text));
  }
}
