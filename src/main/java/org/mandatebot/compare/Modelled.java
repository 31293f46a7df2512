package org.mandatebot.compare;

import java.util.List;
import java.util.stream.Stream;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;

/// Which sides of a comparison have a model beyond their text, and whether one is a draft that nobody curated yet while
/// the other was curated.
public enum Modelled {
  BOTH, BEFORE, AFTER, NEITHER, DRAFT_BEFORE, DRAFT_AFTER;

  static Modelled of(Resolution before, Resolution after) {
    List<Bilingual> old = titles(before);
    List<Bilingual> now = titles(after);
    if (old.isEmpty() || now.isEmpty())
      return old.isEmpty() ? now.isEmpty() ? NEITHER : AFTER : BEFORE;
    if (drafted(old) == drafted(now))
      return BOTH;
    return drafted(old) ? DRAFT_BEFORE : DRAFT_AFTER;
  }

  private static List<Bilingual> titles(Resolution resolution) {
    return Stream.concat(resolution.tasks().stream().map(Task::title),
        resolution.deadlines().stream().map(deadline -> deadline.about().title())).toList();
  }

  /// A draft's titles are the words of its text, in both languages alike; a person gives most of them in both.
  private static boolean drafted(List<Bilingual> titles) {
    return 2 * titles.stream().filter(title -> title.en().equals(title.fr())).count() > titles.size();
  }

  /// Whether both sides have a model of one kind, or neither has any.
  boolean alike() {
    return this == BOTH || this == NEITHER;
  }

  /// Whether one side is a draft and the other was curated.
  public boolean mixed() {
    return this == DRAFT_BEFORE || this == DRAFT_AFTER;
  }
}
