package org.mandatebot.ask;

import java.util.List;
import org.mandatebot.mandate.ParagraphId;

/// How a question was understood, for whoever wonders about its answer.
///
/// @param followUp whether it was read together with the question before
/// @param matched words that count, with what the text calls it where that is another word; the order is the question's
/// @param unknown words of which no paragraph speaks
/// @param considered the paragraphs that a search finds, the best first
public record Why(Reading reading, boolean followUp, List<Match> matched, List<String> unknown,
    List<Considered> considered) {

  public Why {
    matched = List.copyOf(matched);
    unknown = List.copyOf(unknown);
    considered = List.copyOf(considered);
  }

  /// What a question was taken to ask for.
  public enum Reading {
    REFERENCE, DATES, DEADLINE, OVERVIEW, MEANING, TASKS, SEARCH, DECLINED, OTHER_RESOLUTION, SMALL_TALK
  }

  /// @param as words of the text that the vocabulary gives for it; empty: it stands in the text itself
  public record Match(String word, List<String> as) {
    public Match {
      as = List.copyOf(as);
    }
  }

  /// @param percent of what the question says that the paragraph speaks of
  public record Considered(ParagraphId paragraph, int percent) {
  }

  static Reading reading(Answer answer) {
    return switch (answer) {
      case Answer.Text _,Answer.NoSuchParagraph _,Answer.NotInParagraph _ -> Reading.REFERENCE;
      case Answer.Due _ -> Reading.DATES;
      case Answer.Schedule _,Answer.Clarify _ -> Reading.DEADLINE;
      case Answer.Overview _ -> Reading.OVERVIEW;
      case Answer.Meaning _ -> Reading.MEANING;
      case Answer.Tasks _ -> Reading.TASKS;
      case Answer.Found _ -> Reading.SEARCH;
      case Answer.NotInText _ -> Reading.DECLINED;
      case Answer.OtherResolution _ -> Reading.OTHER_RESOLUTION;
      case Answer.SmallTalk _ -> Reading.SMALL_TALK;
    };
  }
}
