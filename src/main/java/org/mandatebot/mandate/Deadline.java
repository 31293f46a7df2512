package org.mandatebot.mandate;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The rule by which something is due. A due date is a calendar day at headquarters (America/New_York); the text names
/// neither a time nor a zone.
public sealed interface Deadline {

  /// What is due, and where the text says so.
  About about();

  /// Its dates in order; empty when the text gives none.
  List<LocalDate> dates();

  Basis basis();

  default String id() {
    return about().id();
  }

  default ParagraphId paragraph() {
    return about().ground().paragraph();
  }

  default List<Occurrence> occurrences() {
    return dates().stream().map(date -> new Occurrence(this, date)).toList();
  }

  enum Kind {
    REPORT, LETTER, MANDATE_END, AUTHORIZATION_END, MEASURES, ELECTION, REVIEW, DUTY;

    /// Whether it is handed in: a report, or a letter that is one.
    public boolean isReport() {
      return this == REPORT || this == LETTER;
    }
  }

  /// How far the text itself carries a date: it is printed; the rule is printed and the date follows from it; the rule is
  /// printed but for its starting point; no date follows.
  enum Basis {
    STATED, COMPUTED, ASSUMED, UNDATED
  }

  /// What is due.
  ///
  /// @param also what people call it
  /// @param contents the paragraphs that say what must be in it
  /// @param to to whom it is owed; empty when the text names nobody
  /// @param restates the deadline whose date this paragraph repeats: shown with it, never reminded of by itself
  record About(String id, Bilingual title, Names also, Kind kind, Citation ground, List<ParagraphId> contents,
      List<Actor> who, List<Actor> to, Optional<String> restates) {
    public About {
      contents = List.copyOf(contents);
      who = List.copyOf(who);
      to = List.copyOf(to);
    }
  }

  /// "no later than 15 July 2021"
  ///
  /// @param stated false where the text prints only a part of the date, such as "his December 2021 report"
  record Fixed(About about, LocalDate date, boolean stated) implements Deadline {
    public Fixed(About about, LocalDate date) {
      this(about, date, true);
    }

    @Override
    public List<LocalDate> dates() {
      return List.of(date);
    }

    @Override
    public Basis basis() {
      return stated ? Basis.STATED : Basis.COMPUTED;
    }
  }

  /// "every three months after the adoption of this resolution": calendar months counted from the anchor, never chained,
  /// so that 30 November + 3 months is the last of February and + 6 months is 30 May.
  ///
  /// @param assumed whether the text leaves the anchor open
  /// @param until the last day on which an occurrence may fall
  record Recurring(About about, Period every, LocalDate anchor, boolean assumed, LocalDate until) implements Deadline {
    public Recurring {
      if (every.isZero() || every.isNegative() || until.isBefore(anchor))
        throw new IllegalArgumentException(about.id + ": every " + every + " from " + anchor + " until " + until);
    }

    @Override
    public List<LocalDate> dates() {
      return IntStream.iterate(1, n -> n + 1).mapToObj(n -> anchor.plus(every.multipliedBy(n)))
          .takeWhile(date -> !date.isAfter(until)).toList();
    }

    @Override
    public Basis basis() {
      return assumed ? Basis.ASSUMED : Basis.COMPUTED;
    }
  }

  /// "within 60 days of the adoption of this resolution": once, so long after the anchor.
  ///
  /// @param assumed whether the text leaves the anchor open
  record Offset(About about, Period time, LocalDate anchor, boolean assumed) implements Deadline {
    public Offset {
      positive(about, time);
    }

    @Override
    public List<LocalDate> dates() {
      return List.of(anchor.plus(time));
    }

    @Override
    public Basis basis() {
      return assumed ? Basis.ASSUMED : Basis.COMPUTED;
    }
  }

  /// "no later than 30 days prior to termination of its mandate": so long ahead of another deadline's date.
  record Ahead(About about, Period time, Deadline other) implements Deadline {
    public Ahead {
      positive(about, time);
    }

    @Override
    public List<LocalDate> dates() {
      return other.dates().stream().map(date -> date.minus(time)).toList();
    }

    @Override
    public Basis basis() {
      return Basis.COMPUTED;
    }
  }

  private static void positive(About about, Period time) {
    if (time.isZero() || time.isNegative())
      throw new IllegalArgumentException(about.id + ": " + time + " is no span of time");
  }

  /// "before the end of MINUSMA's current mandate": due on the date of another deadline.
  record Following(About about, Deadline other) implements Deadline {
    @Override
    public List<LocalDate> dates() {
      return other.dates();
    }

    @Override
    public Basis basis() {
      return Basis.COMPUTED;
    }
  }

  /// "to periodically review": a duty without a computable date, kept with its words and never reminded of.
  record Undated(About about, String words) implements Deadline {
    @Override
    public List<LocalDate> dates() {
      return List.of();
    }

    @Override
    public Basis basis() {
      return Basis.UNDATED;
    }
  }
}
