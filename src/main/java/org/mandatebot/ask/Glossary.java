package org.mandatebot.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Term;

/// Says what an abbreviation or a name stands for.
final class Glossary {
  private static final int REMARKS = 2;
  private final Resolution resolution;

  Glossary(Resolution resolution) {
    this.resolution = resolution;
  }

  /// The term that a question is about and about nothing else, if it asks for a meaning or says nothing but the term.
  Optional<Answer> meaning(Question question) {
    if (question.content().isEmpty())
      return Optional.empty();
    return resolution.terms().stream().filter(term -> spoken(term, question).isPresent())
        .max(Comparator.comparingInt(term -> spoken(term, question).orElse("").length()))
        .filter(term -> about(spoken(term, question).orElse(""), question)).map(Answer.Meaning::new);
  }

  private boolean about(String name, Question question) {
    List<Token> others = question.content().stream()
        .filter(token -> !Windows.fold(name).contains(Windows.fold(token.word()))).toList();
    return others.isEmpty()
        || (question.asks(Kind.DEFINE) && others.size() <= REMARKS && name.equals(name.toUpperCase(Locale.ROOT)));
  }

  /// The name under which the question speaks of the term.
  private static Optional<String> spoken(Term term, Question question) {
    return Stream
        .of(Stream.of(term.term()), term.expansion().stream(), term.also().in(question.language()).stream(),
            term.also().in(Language.EN).stream())
        .flatMap(names -> names).filter(name -> says(question.text(), name))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean says(String text, String name) {
    String bare = name.replaceFirst("^(?:the|l'|la|le|les) ?", "");
    return Pattern.compile("(?<!\\w)" + Pattern.quote(Windows.fold(bare)) + "(?!\\w)").matcher(Windows.fold(text))
        .find();
  }
}
