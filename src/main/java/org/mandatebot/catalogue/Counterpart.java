package org.mandatebot.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.ParagraphId;

/// What the draft of the same resolution in the other language calls the entries of a draft: those of the paragraph of the
/// same id, if both languages divide it alike; nothing where the two texts do not align.
final class Counterpart {
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, Map<String, Integer>> same = new HashMap<>();
  private final Map<String, Draft.Actor> others = new HashMap<>();
  private final boolean found;

  Counterpart(Draft main, Optional<Draft> beside) {
    Optional<Draft> other = aligned(main, beside);
    found = other.isPresent();
    other.ifPresent(draft -> {
      Alignment alignment = new Alignment(main.document(), draft.document());
      draft.actors().forEach(actor -> others.put(actor.id(), actor));
      alignTasks(main, draft, alignment);
      alignDeadlines(main, draft, alignment);
    });
  }

  /// The draft of the text in the other language, if the two texts align.
  static Optional<Draft> aligned(Draft main, Optional<Draft> other) {
    return other.filter(draft -> new Alignment(main.document(), draft.document()).holds());
  }

  /// Whether there is a text in the other language that aligns.
  boolean found() {
    return found;
  }

  /// The title of the task or deadline of an id.
  Optional<String> title(String id) {
    return Optional.ofNullable(titles.get(id));
  }

  /// Whom the other language names where this one names an actor.
  Optional<Draft.Actor> actor(String id) {
    Optional<String> most = same.getOrDefault(id, Map.of()).entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
    return most.or(() -> Optional.of(id)).map(others::get);
  }

  private void alignTasks(Draft main, Draft other, Alignment alignment) {
    Map<ParagraphId, List<Draft.Task>> theirs = new HashMap<>();
    other.tasks().forEach(task -> theirs.computeIfAbsent(task.paragraph(), _ -> new ArrayList<>()).add(task));
    Map<ParagraphId, List<Draft.Task>> ours = new HashMap<>();
    main.tasks().forEach(task -> ours.computeIfAbsent(task.paragraph(), _ -> new ArrayList<>()).add(task));
    ours.forEach((paragraph, tasks) -> {
      List<Draft.Task> partners = alignment.at(paragraph) ? theirs.getOrDefault(paragraph, List.of()) : List.of();
      for (int at = 0; at < tasks.size() && tasks.size() == partners.size(); at++)
        align(tasks.get(at).id(), partners.get(at).title(), tasks.get(at).who(), partners.get(at).who());
    });
  }

  private void alignDeadlines(Draft main, Draft other, Alignment alignment) {
    List<Draft.Deadline> left = new ArrayList<>(
        other.deadlines().stream().filter(deadline -> alignment.at(deadline.paragraph())).toList());
    for (Draft.Deadline deadline : main.deadlines()) {
      List<Draft.Deadline> beside = left.stream().filter(each -> each.paragraph().equals(deadline.paragraph()))
          .toList();
      beside.stream().filter(each -> each.rule().equals(deadline.rule())).findFirst()
          .or(() -> beside.stream().filter(each -> alike(deadline, each)).findFirst()).ifPresent(partner -> {
            left.remove(partner);
            align(deadline.id(), partner.title(), deadline.who(), partner.who());
            actors(deadline.to(), partner.to());
          });
    }
  }

  private static boolean alike(Draft.Deadline one, Draft.Deadline other) {
    return switch (one.rule()) {
      case Draft.Every every -> other.rule() instanceof Draft.Every theirs && theirs.every().equals(every.every());
      case Draft.Within within -> other.rule() instanceof Draft.Within theirs && theirs.time().equals(within.time());
      case Draft.Undated _ -> other.rule() instanceof Draft.Undated;
      case Draft.On _,Draft.Ahead _,Draft.With _ -> false;
    };
  }

  private void align(String id, String title, List<String> who, List<String> partners) {
    titles.put(id, title);
    actors(who, partners);
  }

  private void actors(List<String> ours, List<String> theirs) {
    for (int at = 0; at < ours.size() && ours.size() == theirs.size(); at++)
      same.computeIfAbsent(ours.get(at), _ -> new HashMap<>()).merge(theirs.get(at), 1, Integer::sum);
  }
}
