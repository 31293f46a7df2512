package org.mandatebot.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody said of an answer.
///
/// @param id the exchange that it is about: a second thumb replaces the first
/// @param chat where it was said
/// @param resolution the symbol of the one that answered
/// @param language the answer's, `en` or `fr`
/// @param context the questions before, oldest first
/// @param today the asker's day
/// @param declined whether the answer was that the text does not say
/// @param cited the paragraphs that it cited, the best first
/// @param expected in the asker's words
public record Feedback(String id, Instant at, String chat, String resolution, String language, String question,
    List<String> context, LocalDate today, boolean declined, List<String> cited, boolean helpful,
    Optional<String> expected) {

  public Feedback {
    context = List.copyOf(context);
    cited = List.copyOf(cited);
  }

  public Feedback expecting(String words) {
    return new Feedback(id, at, chat, resolution, language, question, context, today, declined, cited, helpful,
        Optional.of(words));
  }
}
