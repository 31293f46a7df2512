package org.mandatebot.ask;

import java.util.List;

/// What a question names within some paragraph: "(a) and (c)", "third bullet", "last two sub-paragraphs".
sealed interface Part {

  /// The opening words, which have no name of their own.
  record Chapeau() implements Part {
  }

  /// @param steps the first label path, and what follows it
  record Labelled(List<Step> steps) implements Part {
    public Labelled {
      steps = List.copyOf(steps);
    }
  }

  /// @param span whether all from the one before are meant: "(i) to (iii)"
  record Step(boolean span, List<String> path) {
    public Step {
      path = List.copyOf(path);
    }
  }

  /// @param places from 1; from the end, -1 being the last
  record Counted(Unit unit, List<Integer> places) implements Part {
    public Counted {
      places = List.copyOf(places);
    }
  }

  enum Unit {
    PARAGRAPH, PREAMBULAR, SUB, BULLET
  }
}
