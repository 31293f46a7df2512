package org.mandatebot.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.ask.Answer;
import org.mandatebot.chat.ChatId;
import org.mandatebot.conversation.Exchanges.Exchange;
import org.mandatebot.feedback.Feedback;
import org.mandatebot.feedback.Feedbacks;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.responses.Reply;

/// What people say of answers: a thumb up, or a thumb down and what they expected.
@Singleton
final class Verdicts {
  private static final Duration MOMENT = Duration.ofMinutes(10);
  private static final int LONGEST = 500;
  private static final int SHOWN = 10;
  /// What fits into one message.
  private static final int EXPORTED = 200;
  private static final JsonMapper JSON = new JsonMapper();

  private final Feedbacks feedbacks;
  private final InstantSource clock;
  /// who was asked what they expected
  private final Cache<Dialogue.Speaker, Feedback> asked = Caffeine.newBuilder().ticker(Ticker.systemTicker())
      .expireAfterWrite(MOMENT).maximumSize(100_000).build();

  Verdicts(Feedbacks feedbacks, InstantSource clock) {
    this.feedbacks = feedbacks;
    this.clock = clock;
  }

  Reply up(Turn turn, Exchange exchange) {
    asked.invalidate(turn.speaker());
    feedbacks.keep(of(turn, exchange, true));
    return new Reply.Noted(true);
  }

  /// It counts at once; what was expected may follow.
  Reply down(Turn turn, Exchange exchange) {
    Feedback feedback = of(turn, exchange, false);
    feedbacks.keep(feedback);
    asked.put(turn.speaker(), feedback);
    return new Reply.ExpectationWanted();
  }

  /// What is said next tells what was expected, unless it is a question again.
  Optional<Reply> expectation(Turn turn, String words) {
    Optional<Feedback> about = Optional.ofNullable(asked.asMap().remove(turn.speaker()));
    if (words.contains("?"))
      return Optional.empty();
    about.ifPresent(feedback -> feedbacks
        .keep(feedback.expecting(words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words)));
    return about.map(feedback -> new Reply.Noted(false));
  }

  /// @param words `export` for lines in the format of a file of questions
  Reply list(String words) {
    return words.equalsIgnoreCase("export")
        ? new Reply.FeedbackExport(feedbacks.newest(EXPORTED).stream().map(Verdicts::line).toList())
        : new Reply.FeedbackList(feedbacks.counts().helpful(), feedbacks.counts().unhelpful(),
            feedbacks.newest(SHOWN).stream().map(Verdicts::shown).toList());
  }

  void forget(ChatId chat) {
    asked.asMap().keySet().removeIf(speaker -> speaker.chat().equals(chat));
    feedbacks.forget(chat.toString());
  }

  private Feedback of(Turn turn, Exchange exchange, boolean helpful) {
    return new Feedback(exchange.id(), clock.instant(), turn.chat().toString(),
        exchange.answered().resolution().symbol(), exchange.answered().language().code(), exchange.question(),
        exchange.before(), exchange.today(), exchange.answered().answer().kind() == Answer.Kind.NOT_IN_TEXT,
        exchange.cited().stream().map(ParagraphId::value).toList(), helpful, Optional.empty());
  }

  private static Reply.Verdict shown(Feedback feedback) {
    return new Reply.Verdict(feedback.helpful(), feedback.question(), feedback.cited().stream().findFirst(),
        feedback.expected());
  }

  /// What was answered well is what is wanted; of the rest a person says what is.
  private static String line(Feedback feedback) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", feedback.id());
    line.put("lang", feedback.language());
    line.put("kind", feedback.helpful() ? "liked" : "disliked");
    line.put("question", feedback.question());
    line.put("context", feedback.context());
    line.put("asof", feedback.today().toString());
    line.put("gold", feedback.helpful() ? feedback.cited().stream().limit(1).toList() : List.of());
    line.put("must", List.of());
    line.put("mustnot", List.of());
    line.put("abstain", feedback.helpful() && feedback.declined());
    line.put("resolution", feedback.resolution());
    feedback.expected().ifPresent(words -> line.put("expected", words));
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("writing texts", impossible);
    }
  }
}
