package org.mandatebot.ask;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class QuestionsPropertiesTest {

  @Property(tries = 300)
  void anythingIsAnsweredInWordsThatTelegramTakes(@ForAll("questions") String question,
      @ForAll("questions") String before) {
    QuestionsFuzzTest.check(question, before.isBlank() ? List.of() : List.of(before), Optional.empty());
  }

  @Provide
  Arbitrary<String> questions() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(65_536);
    Arbitrary<String> pieces = Arbitraries
        .of("para ", "30", "(a)", "(iii)", " to ", " and ", "when ", "<b>", "&amp;", "quand ", "MINUSMA ",
            "12/13/2021 ", "next 999 days ", "entre le 31 février et le 1er mars ", "\u202e", "\ud83d", "how many ",
            "2531 ", "PP", "§", "last ", "?", "\u0000", "e\u0301", "due ")
        .list().ofMaxSize(400).map(words -> String.join("", words));
    return Arbitraries.frequencyOf(Tuple.of(1, anything), Tuple.of(3, pieces));
  }
}
