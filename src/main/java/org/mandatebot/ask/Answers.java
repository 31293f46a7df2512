package org.mandatebot.ask;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Language;

/// Answers questions about the resolution being served.
@Singleton
public final class Answers {
  private final Catalogue catalogue;

  Answers(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The answer to one question, in the language it is to be worded in.
  ///
  /// @param context the same person's earlier questions, oldest first
  /// @param language the language to answer in; empty: the question's own
  /// @param today the asker's day
  public Answered answer(String question, List<String> context, Optional<Language> language, LocalDate today) {
    catalogue.active();
    return new Answered(new Answer.SmallTalk(), language.orElse(Language.EN));
  }

  public record Answered(Answer answer, Language language) {
  }
}
