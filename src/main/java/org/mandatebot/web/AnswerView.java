package org.mandatebot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mandatebot.ask.Answers;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.ResolutionView;

/// An answer as the API gives it.
///
/// @param kind `answer`, `not-in-text`, `small-talk` or `clarify`
/// @param text as shown in a chat, without mark-up
/// @param citations the best first
@Introspected
record AnswerView(String kind, String language, String text, List<CitationView> citations) {

  static AnswerView of(Answers.Answered answered, String text) {
    return new AnswerView(ResolutionView.word(answered.answer().kind()), answered.language().code(), text,
        answered.answer().citations().stream()
            .map(citation -> CitationView.of(citation, answered.resolution().language())).toList());
  }

  /// @param language that of the official text quoted; absent where it is the resolution's main one
  @Introspected
  record CitationView(String resolution, String paragraph, String quote,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language) {
    static CitationView of(Citation citation, Language main) {
      return new CitationView(citation.resolution(), citation.paragraph().value(), citation.quote(),
          citation.language() == main ? null : citation.language().code());
    }
  }
}
