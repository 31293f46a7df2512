package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answer;
import org.mandatebot.ask.Answers;
import org.mandatebot.chat.ChatId;
import org.mandatebot.conversation.Exchanges.Exchange;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;

/// Passes questions on, with what the same person asked before.
@Singleton
final class Questions {
  private final Answers answers;
  private final Verdicts verdicts;
  private final Dialogue dialogue = new Dialogue(Ticker.systemTicker());
  private final Exchanges exchanges = new Exchanges(Ticker.systemTicker());

  Questions(Answers answers, Verdicts verdicts) {
    this.answers = answers;
    this.verdicts = verdicts;
  }

  /// The answer to a question; whoever was asked what they had expected may be telling it.
  Said answer(Turn turn, String words) {
    return verdicts.expectation(turn, words).map(turn::says)
        .orElseGet(() -> answer(turn, words, languageOf(turn, words), true));
  }

  Language languageOf(Turn turn, String question) {
    return turn.language(answers.languageOf(question));
  }

  /// A paragraph by its id, as `/para` and buttons name it.
  Said paragraph(Turn turn, String id) {
    return answer(turn, "paragraph " + id, turn.language(), false);
  }

  /// What a button under an answer says: how it came about, or what is thought of it.
  ///
  /// @return empty when the answer is forgotten
  Optional<Reply> about(Turn turn, String command, String id) {
    return exchanges.find(turn.chat(), id).map(exchange -> switch (command) {
      case "up" -> verdicts.up(turn, exchange);
      case "down" -> verdicts.down(turn, exchange);
      default -> why(exchange);
    });
  }

  private Reply why(Exchange exchange) {
    return new Reply.Explained(exchange.question(),
        answers.why(exchange.question(), exchange.before(), exchange.today(), exchange.own()), exchange.cited(),
        Optional.of(exchange.answered().resolution().symbol())
            .filter(symbol -> !symbol.equals(exchange.own().symbol())));
  }

  /// What the same person asks next may lean on this question, so it says which resolution it was about.
  private static String naming(Turn turn, String question) {
    return turn.other().map(symbol -> question + " (" + symbol + ")").orElse(question);
  }

  /// @param judged whether people may say what they think of it
  private Said answer(Turn turn, String words, Language language, boolean judged) {
    String question = naming(turn, words);
    List<String> before = dialogue.before(turn.speaker());
    dialogue.add(turn.speaker(), question);
    Answers.Answered answered = answers.answer(question, before, Optional.of(language), turn.today(), turn.own());
    Optional<String> exchange = judged && !(answered.answer() instanceof Answer.SmallTalk)
        ? Optional.of(exchanges.keep(turn, question, before, answered).id())
        : Optional.empty();
    return new Said(new Reply.Answered(answered.answer(), answered.other(turn.own()), answered.ended(), exchange),
        answered.language());
  }

  void forget(ChatId chat) {
    dialogue.forget(chat);
    exchanges.forget(chat);
    verdicts.forget(chat);
  }
}
