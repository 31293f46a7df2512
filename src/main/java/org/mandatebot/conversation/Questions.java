package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answers;
import org.mandatebot.chat.ChatId;
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
    Answers.Answered answered = answers.answer(question, dialogue.before(turn.speaker()), turn.preferences().language(),
        turn.today());
    dialogue.add(turn.speaker(), question);
    return new Said(new Reply.Answered(answered.answer()), answered.language());
  }

  /// A paragraph by its id, as `/para` and buttons name it.
  Said paragraph(Turn turn, String id) {
    Answers.Answered answered = answers.answer("paragraph " + id, List.of(), Optional.of(turn.language()),
        turn.today());
    dialogue.add(turn.speaker(), "paragraph " + id);
    return new Said(new Reply.Answered(answered.answer()), answered.language());
  }

  void forget(ChatId chat) {
    dialogue.forget(chat);
  }
}
