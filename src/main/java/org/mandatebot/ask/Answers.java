package org.mandatebot.ask;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

/// Answers questions about the resolution being served.
@Singleton
public final class Answers {
  private final Catalogue catalogue;
  private final LoadingCache<Resolution, Counsel> counsels;

  public Answers(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.counsels = Caffeine.newBuilder().weakKeys().build(resolution -> new Counsel(resolution, vocabulary));
  }

  /// The answer to one question, in the language it is to be worded in.
  ///
  /// @param context the same person's earlier questions, oldest first
  /// @param language the language to answer in; empty: the question's own
  /// @param today the asker's day
  public Answered answer(String question, List<String> context, Optional<Language> language, LocalDate today) {
    Counsel counsel = counsels.get(catalogue.active().main());
    String asked = CleanText.of(question);
    return new Answered(counsel.answer(asked, context.stream().map(CleanText::of).toList(), today),
        language.orElseGet(() -> Words.language(asked)));
  }

  /// The language a text is evidently in; empty when it could be either, as `30(a)` or `MINUSMA`.
  public Optional<Language> languageOf(String text) {
    return Words.evident(text);
  }

  public record Answered(Answer answer, Language language) {
  }
}
