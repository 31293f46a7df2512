package org.mandatebot.compare;

import java.util.List;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// What became of the entries of the models.
record Entries(List<Change<Task>> tasks, List<Change<Deadline>> deadlines, List<Change<Actor>> actors,
    List<Change<Term>> terms) {
  static final Entries NONE = new Entries(List.of(), List.of(), List.of(), List.of());
}
