package org.mandatebot.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.mandatebot.ask.Answers;
import org.mandatebot.mandate.Citation;
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
        answered.answer().citations().stream().map(CitationView::of).toList());
  }

  @Introspected
  record CitationView(String resolution, String paragraph, String quote) {
    static CitationView of(Citation citation) {
      return new CitationView(citation.resolution(), citation.paragraph().value(), citation.quote());
    }
  }
}
