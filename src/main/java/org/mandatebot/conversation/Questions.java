package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answers;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;

/// Passes questions on, with what the same person asked before.
@Singleton
final class Questions {
  private final Answers answers;
  private final Dialogue dialogue = new Dialogue(Ticker.systemTicker());

  Questions(Answers answers) {
    this.answers = answers;
  }

  Said answer(Turn turn, String question) {
    return answer(turn, question, languageOf(turn, question));
  }

  Language languageOf(Turn turn, String question) {
    return turn.language(answers.languageOf(question));
  }

  /// A paragraph by its id, as `/para` and buttons name it.
  Said paragraph(Turn turn, String id) {
    return answer(turn, "paragraph " + id, turn.language());
  }

  /// What the same person asks next may lean on this question, so it says which resolution it was about.
  private static String naming(Turn turn, String question) {
    return turn.other().map(symbol -> question + " (" + symbol + ")").orElse(question);
  }

  private Said answer(Turn turn, String words, Language language) {
    String question = naming(turn, words);
    List<String> before = dialogue.before(turn.speaker());
    dialogue.add(turn.speaker(), question);
    Answers.Answered answered = answers.answer(question, before, Optional.of(language), turn.today(), turn.own());
    return new Said(new Reply.Answered(answered.answer(), answered.other(turn.own()), answered.ended()),
        answered.language());
  }

  void forget(ChatId chat) {
    dialogue.forget(chat);
  }
}
