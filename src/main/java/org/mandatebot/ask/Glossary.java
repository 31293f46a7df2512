package org.mandatebot.ask;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|l'|la|le|les) ?");
  private final Map<Language, List<Name>> names = new EnumMap<>(Language.class);

  /// What a term is called in questions of one language.
  ///
  /// @param folded as it is looked for, without its article
  private record Name(Term term, String written, String folded) {

    static Name of(Term term, String written) {
      return new Name(term, written, Windows.fold(ARTICLE.matcher(written).replaceFirst("")));
    }

    /// Whether a text has it, and not as part of a longer word.
    boolean standsIn(String text) {
      for (int at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1))
        if (!letter(text, at - 1) && !letter(text, at + folded.length()))
          return true;
      return false;
    }

    private static boolean letter(String text, int at) {
      return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    boolean abbreviation() {
      return written.equals(written.toUpperCase(Locale.ROOT));
    }
  }

  Glossary(Resolution resolution) {
    for (Language language : Language.values())
      names.put(language,
          resolution.terms().stream()
              .flatMap(term -> Stream
                  .of(Stream.of(term.term()), term.expansion().stream(), term.also().in(language).stream(),
                      term.also().in(Language.EN).stream())
                  .flatMap(all -> all).distinct().map(name -> Name.of(term, name)))
              .filter(name -> !name.folded.isBlank()).toList());
  }

  /// The term that a question is about and about nothing else, if it asks for a meaning or says nothing but the term.
  Optional<Answer> meaning(Question question) {
    if (question.content().isEmpty())
      return Optional.empty();
    String text = question.text();
    return names.getOrDefault(question.language(), List.of()).stream().filter(name -> name.standsIn(text))
        .max(Comparator.comparingInt(name -> name.written.length())).filter(name -> about(name, question))
        .map(name -> new Answer.Meaning(name.term));
  }

  private static boolean about(Name name, Question question) {
    List<Token> others = question.content().stream()
        .filter(token -> !Windows.fold(name.written).contains(Windows.fold(token.word()))).toList();
    return others.isEmpty() || (question.asks(Kind.DEFINE) && others.size() <= REMARKS && name.abbreviation());
  }
}
