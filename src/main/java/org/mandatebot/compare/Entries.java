package org.mandatebot.compare;

import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// What became of the entries of the models.
record Entries(Changes<Task> tasks, Changes<Deadline> deadlines, Changes<Actor> actors, Changes<Term> terms) {
}
