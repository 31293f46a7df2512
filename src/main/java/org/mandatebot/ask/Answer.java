package org.mandatebot.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// What the resolution has to say to a question. Every word about the mandate in it is a quote or a field of the model.
public sealed interface Answer {

  /// What the answer rests on, the best first.
  List<Citation> citations();

  default Kind kind() {
    return Kind.ANSWER;
  }

  enum Kind {
    ANSWER, NOT_IN_TEXT, SMALL_TALK, CLARIFY
  }

  /// A paragraph and contiguous pieces of it, in its order.
  ///
  /// @param whole whether the pieces are all of it
  /// @param language the official text that they stand in
  record Quoted(String resolution, Paragraph paragraph, List<String> pieces, boolean whole, Language language) {
    public Quoted {
      pieces = List.copyOf(pieces);
    }

    static Quoted all(Resolution resolution, Paragraph paragraph) {
      return all(resolution.symbol(), paragraph, resolution.language());
    }

    static Quoted all(String resolution, Paragraph paragraph, Language language) {
      return new Quoted(resolution, paragraph, List.of(paragraph.text()), true, language);
    }

    Stream<Citation> citations() {
      return pieces.stream().map(piece -> new Citation(resolution, paragraph.id(), piece, language));
    }
  }

  /// Paragraphs that were asked for by reference, word for word.
  ///
  /// @param parts what is below the only paragraph asked for, where that is too long to be shown with it
  /// @param twin another paragraph whose label is printed like that of the one asked for
  record Text(List<Quoted> paragraphs, List<Paragraph> parts, Optional<Quoted> twin) implements Answer {
    @Override
    public List<Citation> citations() {
      return Stream.concat(paragraphs.stream(), twin.stream()).flatMap(Quoted::citations).toList();
    }
  }

  /// A paragraph was asked for that does not exist.
  ///
  /// @param last the last one at the place where it would stand
  /// @param within the paragraph that has no such part; empty if there is none it could be a part of
  /// @param part what it would be called there: `(a)(iii)`
  record NoSuchParagraph(ParagraphId asked, ParagraphId last, Optional<ParagraphId> within, String part)
      implements Answer {

    /// Of a paragraph that is no part of one that exists.
    public NoSuchParagraph(ParagraphId asked, ParagraphId last) {
      this(asked, last, Optional.empty(), "");
    }

    static NoSuchParagraph of(ParagraphId asked, ParagraphId last, Resolution resolution) {
      Optional<ParagraphId> within = Stream
          .iterate(asked.parent(), Optional::isPresent, each -> each.flatMap(ParagraphId::parent))
          .flatMap(Optional::stream).filter(each -> resolution.paragraph(each).isPresent()).findFirst();
      return new NoSuchParagraph(asked, last, within,
          within.map(each -> asked.value().substring(each.value().length())).orElse(""));
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }

    @Override
    public Kind kind() {
      return Kind.NOT_IN_TEXT;
    }
  }

  /// The question is about a resolution that is not loaded.
  record OtherResolution(String number, String served) implements Answer {
    @Override
    public List<Citation> citations() {
      return List.of();
    }

    @Override
    public Kind kind() {
      return Kind.NOT_IN_TEXT;
    }
  }

  /// What falls due in a span of days.
  ///
  /// @param from empty: no beginning; with `to` empty as well, the next dates are asked for
  /// @param next the first dates after it, also when nothing is due in it
  record Due(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today, List<Entry> due, List<Entry> next)
      implements Answer {
    @Override
    public List<Citation> citations() {
      return Stream.concat(due.stream(), next.stream()).map(entry -> entry.occurrence().deadline().about().ground())
          .distinct().toList();
    }
  }

  /// An occurrence with the other paragraphs that name the same date.
  record Entry(Occurrence occurrence, List<ParagraphId> alsoIn) {
  }

  /// When one thing is due, and what it must contain.
  ///
  /// @param next the first date from today on
  /// @param contents what the text says must be in it; empty if that was not asked
  record Schedule(Deadline deadline, LocalDate today, Optional<Occurrence> next, List<Quoted> contents,
      List<ParagraphId> alsoIn) implements Answer {
    @Override
    public List<Citation> citations() {
      return Stream.concat(Stream.of(deadline.about().ground()), contents.stream().flatMap(Quoted::citations))
          .distinct().toList();
    }
  }

  /// More than one deadline may be meant.
  ///
  /// @param readings at least two, the likeliest first
  record Clarify(List<Reading> readings, LocalDate today) implements Answer {
    public Clarify {
      readings = List.copyOf(readings);
    }

    /// @param next its first date from today on, else its last; empty if the text sets none
    public record Reading(Deadline deadline, Optional<Occurrence> next) {
    }

    @Override
    public List<Citation> citations() {
      return readings.stream().map(reading -> reading.deadline().about().ground()).distinct().toList();
    }

    @Override
    public Kind kind() {
      return Kind.CLARIFY;
    }
  }

  /// Everything that is due, or every report and letter.
  ///
  /// @param actor who owes it; empty: whoever
  /// @param reports whether it is of reports and letters only
  /// @param deadlines those with a date first, by date
  record Overview(Resolution resolution, LocalDate today, Optional<Actor> actor, boolean reports,
      List<Deadline> deadlines) implements Answer {
    public Overview {
      deadlines = List.copyOf(deadlines);
    }

    @Override
    public List<Citation> citations() {
      return deadlines.stream().map(deadline -> deadline.about().ground()).distinct().toList();
    }
  }

  record Meaning(Term term) implements Answer {
    @Override
    public List<Citation> citations() {
      return List.of(term.ground());
    }
  }

  /// Everything asked of an actor, or filed under a topic.
  ///
  /// @param subjectEn the actor's or topic's name
  record Tasks(String subjectEn, String subjectFr, List<Task> tasks) implements Answer {
    @Override
    public List<Citation> citations() {
      return tasks.stream().map(Task::ground).toList();
    }
  }

  /// What a search found.
  ///
  /// @param also other paragraphs that bear on it, the best first
  /// @param who if that was asked, whom the best passage asks or authorizes
  record Found(List<Quoted> passages, List<Paragraph> also, List<Actor> who) implements Answer {
    public Found(List<Quoted> passages, List<Paragraph> also) {
      this(passages, also, List.of());
    }

    @Override
    public List<Citation> citations() {
      return passages.stream().flatMap(Quoted::citations).toList();
    }
  }

  /// The text does not answer.
  ///
  /// @param nearest what comes closest
  record NotInText(Resolution resolution, List<Paragraph> nearest) implements Answer {
    @Override
    public List<Citation> citations() {
      return List.of();
    }

    @Override
    public Kind kind() {
      return Kind.NOT_IN_TEXT;
    }
  }

  /// A paragraph does not speak of what it was asked about.
  ///
  /// @param nearest the paragraphs that come closest, wherever they stand
  record NotInParagraph(ParagraphId asked, List<Paragraph> nearest) implements Answer {
    public NotInParagraph {
      nearest = List.copyOf(nearest);
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }

    @Override
    public Kind kind() {
      return Kind.NOT_IN_TEXT;
    }
  }

  record SmallTalk(Topic topic, Resolution resolution) implements Answer {
    public enum Topic {
      ABILITIES, IDENTITY, THANKS, GOODBYE, GREETING
    }

    @Override
    public List<Citation> citations() {
      return List.of();
    }

    @Override
    public Kind kind() {
      return Kind.SMALL_TALK;
    }
  }
}
