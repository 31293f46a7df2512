package org.mandatebot.draft;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Draft.Rule;
import org.mandatebot.mandate.Deadline.Kind;

/// A deadline as one clause gives it, before it has an id. Where it rests on another, its rule names what that is
/// ([#MANDATE_END], [#ELECTIONS]) until [Linking] knows which one.
///
/// @param start where the words it rests on begin in the paragraph
/// @param end where they end
/// @param place where its date or span of time begins
/// @param since what an interval goes on from, if its date is only known with the end of the mandate
record Finding(Clause clause, int start, int end, int place, Kind kind, Rule rule, String title, List<String> doubts,
    Optional<Draft.Ahead> since) {
  static final String MANDATE_END = "mandate-end";
  static final String ELECTIONS = "elections";

  Finding {
    doubts = List.copyOf(doubts);
  }

  String quote() {
    return clause.text().original.substring(start, end);
  }

  /// The day it falls on, if its rule gives one by itself.
  Optional<LocalDate> date() {
    return switch (rule) {
      case Draft.On on -> Optional.of(on.date());
      case Draft.Within within -> Optional.of(within.anchor().plus(within.time()));
      case Draft.Every _,Draft.Ahead _,Draft.With _,Draft.Undated _ -> Optional.empty();
    };
  }

  boolean ends() {
    return kind == Kind.MANDATE_END || kind == Kind.AUTHORIZATION_END;
  }

  Finding with(Rule other, String... more) {
    return new Finding(clause, start, end, place, kind, other, title,
        Stream.concat(doubts.stream(), Arrays.stream(more)).toList(), Optional.empty());
  }
}
