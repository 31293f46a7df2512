package org.mandatebot.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What became of an entry of the model: a task, deadline, actor or term.
public sealed interface Change<T> {

  record New<T>(T after) implements Change<T> {
  }

  record Gone<T>(T before) implements Change<T> {
  }

  /// @param aspects in what the two differ; never empty
  record Changed<T>(T before, T after, Set<Aspect> aspects) implements Change<T> {
    public Changed {
      aspects = Collections.unmodifiableSet(EnumSet.copyOf(aspects));
    }

    /// Whether it stands elsewhere and is otherwise the same.
    public boolean onlyMoved() {
      return aspects.equals(Set.of(Aspect.PARAGRAPH));
    }

    /// Whether it is due on other dates, or they come from another rule.
    public boolean redated() {
      return in(Aspect.DATES) || in(Aspect.RULE);
    }

    public boolean in(Aspect aspect) {
      return aspects.contains(aspect);
    }
  }

  /// An entry of the only side that has a model: its paragraph is in the other text too, but in other words.
  ///
  /// @param inAfter whether that side is the later one
  /// @param pair the paragraph and its partner
  record Touched<T>(T entry, boolean inAfter, ParagraphPair pair) implements Change<T> {
  }

  enum Aspect {
    PARAGRAPH, WORDS, TITLE, ACTORS, DATES, RULE, TAGS, EXPANSION
  }
}
