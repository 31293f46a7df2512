package org.mandatebot.draft;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Tag;
import org.mandatebot.source.Document;

/// What the wording of a document seems to ask, for a person to review: everything in it quotes its paragraph, and what
/// is uncertain says so in its doubts, one sentence each.
///
/// @param actors in the order of the text, as are the other lists
public record Draft(Document document, List<Actor> actors, List<Task> tasks, List<Deadline> deadlines, List<Term> terms,
    List<Figure> figures, List<Reference> references) {
  public Draft {
    actors = List.copyOf(actors);
    tasks = List.copyOf(tasks);
    deadlines = List.copyOf(deadlines);
    terms = List.copyOf(terms);
    figures = List.copyOf(figures);
    references = List.copyOf(references);
    Set<String> ids = new HashSet<>();
    for (Deadline deadline : deadlines)
      if (!ids.add(deadline.id()))
        throw new IllegalArgumentException("two deadlines are called " + deadline.id());
  }

  /// Drafts what a document says; nothing, if its language is none that the bot speaks.
  public static Draft of(Document document) {
    return Drafting.draft(document);
  }

  /// What the tasks are about.
  public List<Tag> tags() {
    return Topics.named(tasks.stream().flatMap(task -> task.tags().stream()).toList());
  }

  /// @param name as the text first calls it, with its article
  /// @param also what people call it besides
  public record Actor(String id, String name, List<String> also, ParagraphId paragraph, String quote,
      List<String> doubts) {
    public Actor {
      also = List.copyOf(also);
      doubts = List.copyOf(doubts);
    }
  }

  /// @param who ids of actors
  /// @param verb the operative verb in lower case: `requests`, `urges` ...
  /// @param tags ids of what it is about
  public record Task(String id, String title, ParagraphId paragraph, String quote, List<String> who, String verb,
      List<String> tags, List<String> doubts) {
    public Task {
      tags = List.copyOf(tags);
      who = List.copyOf(who);
      doubts = List.copyOf(doubts);
    }
  }

  /// @param id lasting, such as `mandate-end` or `report-19`
  /// @param who ids of actors
  /// @param to ids of actors
  /// @param restates the id of the deadline whose date this one repeats
  public record Deadline(String id, String title, org.mandatebot.mandate.Deadline.Kind kind, ParagraphId paragraph,
      String quote, List<String> who, List<String> to, Rule rule, List<String> doubts, Optional<String> restates) {
    public Deadline {
      who = List.copyOf(who);
      to = List.copyOf(to);
      doubts = List.copyOf(doubts);
    }
  }

  /// When it is due; ids are those of other deadlines of the draft.
  public sealed interface Rule {
  }

  /// "no later than 15 July 2021"
  ///
  /// @param stated false where the text prints only a part of the date, such as "December 2021"
  public record On(LocalDate date, boolean stated) implements Rule {
  }

  /// "every three months after the adoption of this resolution"
  ///
  /// @param adoption whether the anchor is the day of adoption
  /// @param assumed whether the text names no anchor
  /// @param until the deadline on whose date the duty ends
  public record Every(Period every, LocalDate anchor, boolean adoption, boolean assumed, Optional<String> until)
      implements Rule {
    public Every {
      positive(every);
    }
  }

  /// "within 60 days of the adoption of this resolution"
  ///
  /// @param adoption whether the anchor is the day of adoption
  /// @param assumed whether the text names no anchor
  public record Within(Period time, LocalDate anchor, boolean adoption, boolean assumed) implements Rule {
    public Within {
      positive(time);
    }
  }

  /// "no later than 30 days prior to termination of its mandate"
  public record Ahead(Period time, String of) implements Rule {
    public Ahead {
      positive(time);
    }
  }

  /// "before the end of MINUSMA's current mandate"
  public record With(String of) implements Rule {
  }

  /// "to periodically review"
  public record Undated(String words) implements Rule {
  }

  /// An abbreviation or short name.
  ///
  /// @param alsoIn the other paragraphs that use it
  public record Term(String term, Optional<String> expansion, ParagraphId paragraph, String quote,
      List<ParagraphId> alsoIn, List<String> doubts) {
    public Term {
      alsoIn = List.copyOf(alsoIn);
      doubts = List.copyOf(doubts);
    }
  }

  /// "13,289 military personnel"
  ///
  /// @param value as printed
  /// @param unit what is counted, as printed
  public record Figure(ParagraphId paragraph, String value, String unit, String quote) {
  }

  /// @param target `S/RES/2374 (2017)`, `S/2021/657`, the id of an own paragraph, or for a foreign one its number and, if
  ///        the text names it there, its resolution: `S/RES/2374 (2017) 2`
  public record Reference(ParagraphId paragraph, Kind kind, String target, String quote) {
    public enum Kind {
      RESOLUTION, DOCUMENT, OWN_PARAGRAPH, FOREIGN_PARAGRAPH
    }
  }

  private static void positive(Period period) {
    if (period.isZero() || period.isNegative())
      throw new IllegalArgumentException(period + " is no span of time");
  }
}
