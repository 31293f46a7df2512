package org.mandatebot.remind;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Deadline;

/// Whom it may concern that another revision is served. Every other chat is reminded of the same at the same times, if its
/// plan was complete.
///
/// @param deadlines that only one of the two revisions has, or that differ in anything
/// @param succeeded resolutions whose mandate another carries on: who follows them may be asked about that
record Concern(Set<Deadline> deadlines, Set<String> succeeded) {

  static Concern of(Revision served, Revision next) {
    Set<Deadline> before = deadlines(served);
    Set<Deadline> after = deadlines(next);
    Set<Deadline> changed = new HashSet<>(before);
    changed.addAll(after);
    changed.removeIf(deadline -> before.contains(deadline) && after.contains(deadline));
    return new Concern(changed, Stream.of(served, next).flatMap(revision -> Succession.in(revision).stream())
        .map(succession -> succession.from().symbol()).collect(toSet()));
  }

  boolean reaches(Subscription subscription) {
    return succeeded.contains(subscription.resolution()) || deadlines.stream().anyMatch(subscription::covers);
  }

  private static Set<Deadline> deadlines(Revision revision) {
    return revision.resolutions().stream().flatMap(resolution -> resolution.deadlines().stream()).collect(toSet());
  }
}
