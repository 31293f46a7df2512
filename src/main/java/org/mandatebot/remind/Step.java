package org.mandatebot.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.About;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;

/// A team's own step: so many days ahead of each occurrence of a deadline, or on a day of its own. It falls due as an
/// occurrence does, of a deadline that no text states and whose id begins with the other deadline's.
///
/// @param id names it among all chats' steps
/// @param since the day it was set: what would have been due before is none
public record Step(String id, String title, Ladder ladder, When when, LocalDate since) {
  public static final int LONGEST_TITLE = 200;
  private static final String MARK = "~";

  public Step {
    if (title.isBlank() || title.length() > LONGEST_TITLE)
      throw new IllegalArgumentException("a step's title has 1 to " + LONGEST_TITLE + " characters");
  }

  public sealed interface When {
  }

  /// @param deadline the id of a deadline of the resolution
  public record Before(String resolution, String deadline, int days) implements When {
    public Before {
      if (days < 1 || days > Ladder.LONGEST)
        throw new IllegalArgumentException("a step is 1 to " + Ladder.LONGEST + " days ahead, not " + days);
    }

    boolean isOf(Deadline other) {
      return deadline.equals(other.id()) && resolution.equals(other.about().ground().resolution());
    }
  }

  public record On(LocalDate date) implements When {
  }

  /// Whether the other says the same of the same days, with whatever ladder.
  boolean isLike(Step other) {
    return title.equals(other.title) && when.equals(other.when);
  }

  static boolean is(Occurrence occurrence) {
    return occurrence.deadline().id().contains(MARK);
  }

  Occurrence of(Before before, Occurrence occurrence) {
    Citation ground = occurrence.deadline().about().ground();
    return occurrence(before.deadline, new Citation(before.resolution, ground.paragraph(), title, ground.language()),
        occurrence.date().minusDays(before.days));
  }

  Occurrence of(On on) {
    return occurrence("", new Citation("", ParagraphId.TITLE, title), on.date);
  }

  private Occurrence occurrence(String deadline, Citation ground, LocalDate date) {
    return new Occurrence(new Deadline.Fixed(new About(deadline + MARK + id, new Bilingual(title, title), Names.NONE,
        Deadline.Kind.DUTY, ground, List.of(), List.of(), List.of(), Optional.empty()), date), date);
  }
}
