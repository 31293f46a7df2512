package org.mandatebot.ask;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Resolution;

/// Lists all that is due, or all reports: "list all deadlines", "which reports does the SG owe?".
final class Overviews {
  private static final Pattern DATES = words("deadlines|(?:all|every|the) (?:due )?dates|due dates|deliverables|"
      + "(?:everything|all)(?: that is)? due|echeances|dates limites|(?:toutes )?les dates|livrables");
  private static final Pattern REPORTS = words(
      "reports|letters|(?:every|each|all) (?:report|letter)|reporting (?:obligations?|duties|requirements?)|rapports|lettres");
  /// Of all, only some are wanted.
  private static final Pattern SOME = words(
      "next|upcoming|coming|first|last|latest|previous|soon|left|remaining|nearest|"
          + "overdue|late|missed|prochain\\w*|a venir|premier\\w*|dernier\\w*|bientot|restant\\w*|retard");
  private static final Set<String> ASIDE = Set.of("expect", "request", "requir", "produc", "provid", "deliver",
      "livrabl", "demand", "obligation", "duti", "schedul", "fourn", "present", "prepar", "redig", "remi", "attendu",
      "overview", "summari", "complet", "entir", "vue", "ensembl");

  private final Resolution resolution;
  private final Actors actors;

  Overviews(Resolution resolution, Actors actors) {
    this.resolution = resolution;
    this.actors = actors;
  }

  /// Everything of the kind that a question asks for, if it names neither days nor a matter.
  Optional<Answer> of(Question question, Optional<Windows.Found> window, LocalDate today) {
    String folded = question.text();
    boolean dates = DATES.matcher(folded).find();
    if (!(dates || REPORTS.matcher(folded).find()) || SOME.matcher(folded).find() || question.asks(Kind.COUNT)
        || question.asks(Kind.CONTENTS) || window.isPresent())
      return Optional.empty();
    Optional<Actor> actor = question.actor();
    List<Token> matter = actors.without(actor, question.content()).stream().filter(word -> !Schedules.generic(word))
        .filter(word -> word.stems().stream().noneMatch(ASIDE::contains)).toList();
    List<Deadline> deadlines = deadlines(actor, !dates);
    return matter.isEmpty() && !deadlines.isEmpty()
        ? Optional.of(new Answer.Overview(resolution, today, actor, !dates, deadlines))
        : Optional.empty();
  }

  private List<Deadline> deadlines(Optional<Actor> actor, boolean reports) {
    return resolution.deadlines().stream().filter(deadline -> deadline.about().restates().isEmpty())
        .filter(deadline -> !reports || deadline.about().kind().isReport())
        .filter(deadline -> actor.isEmpty() || deadline.about().who().contains(actor.get()))
        .sorted(Comparator.comparing(deadline -> deadline.dates().stream().findFirst().orElse(LocalDate.MAX))).toList();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<!\\w)(?:" + alternatives + ")(?!\\w)");
  }
}
