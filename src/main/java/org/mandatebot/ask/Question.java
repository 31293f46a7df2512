package org.mandatebot.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Language;

/// A question as understood: what it asks for, and what it is about.
///
/// @param text its words, shorthand spelled out, folded as by [Windows#fold]
/// @param content the words that say what it is about
/// @param concepts of the vocabulary, in the order they were named
/// @param actor the one that it names
/// @param topics asked about that resolutions of this kind do not speak of
record Question(String text, Language language, Set<Kind> kinds, List<Token> content, List<String> concepts,
    List<String> topics, Optional<Actor> actor) {

  enum Kind {
    WHEN, BY_WHEN, WHO, COUNT, SYMBOL, DEFINE, EXPAND, LIST, CONTENTS, DUE, REPORT, YES_NO
  }

  /// @param stems of the word in the question's language and in English
  /// @param concepts that it is part of
  /// @param weight how much it tells, by how few paragraphs have it and how seldom people say it
  /// @param tells the latter alone, 0 to 1
  record Token(String word, Set<String> stems, Set<String> concepts, double weight, double tells) {
  }

  private static final Pattern OURSELVES = Pattern
      .compile("(?<!\\w)(?:we|us|our|ours|nous|notre|nos|(?:the|la) mission)(?!\\w)");

  private static final Pattern PREAMBLE = Pattern
      .compile("(?<!\\w)(?:preambles?|preambular|preambule|considerants?)(?!\\w)");

  /// Whether the asker speaks of the mission as "we".
  boolean ours() {
    return OURSELVES.matcher(text).find();
  }

  /// Whether only the preamble is asked about.
  boolean ofThePreamble() {
    return PREAMBLE.matcher(text).find();
  }

  boolean asks(Kind kind) {
    return kinds.contains(kind);
  }

  /// The share of what the question is about that a passage speaks of.
  double coverage(Passages.Passage passage) {
    double all = 0;
    double spoken = 0;
    for (Token token : content) {
      all += token.weight;
      if (passage.speaksOf(token))
        spoken += token.weight;
    }
    return all == 0 ? 0 : spoken / all;
  }

  /// The same without some words, unless nothing else is left.
  Question without(Set<String> words) {
    List<Token> others = content.stream().filter(token -> !words.contains(Windows.fold(token.word()))).toList();
    return others.isEmpty() ? this : new Question(text, language, kinds, others, concepts, topics, actor);
  }

  /// The same kind of question as an earlier one, about something else.
  Question like(Question earlier) {
    return new Question(text, language, kinds.isEmpty() ? earlier.kinds : kinds, content, concepts, topics, actor);
  }

  /// The same question with the words of an earlier one.
  Question after(Question earlier) {
    Set<Token> tokens = new LinkedHashSet<>(content);
    tokens.addAll(earlier.content);
    Set<String> all = new LinkedHashSet<>(concepts);
    all.addAll(earlier.concepts);
    return new Question(text, language, kinds.isEmpty() ? earlier.kinds : kinds, List.copyOf(tokens), List.copyOf(all),
        topics, actor);
  }
}
