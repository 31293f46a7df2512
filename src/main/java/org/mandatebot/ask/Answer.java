package org.mandatebot.ask;

import java.util.List;
import org.mandatebot.mandate.Citation;

/// What the resolution has to say to a question. Every word about the mandate in it is a quote or a field of the model.
public sealed interface Answer {
  /// What the answer rests on, the best first.
  List<Citation> citations();

  Kind kind();

  enum Kind {
    ANSWER, NOT_IN_TEXT, SMALL_TALK, CLARIFY
  }

  record SmallTalk() implements Answer {
    @Override
    public List<Citation> citations() {
      return List.of();
    }

    @Override
    public Kind kind() {
      return Kind.SMALL_TALK;
    }
  }
}
