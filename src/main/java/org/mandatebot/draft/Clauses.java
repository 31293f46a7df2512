package org.mandatebot.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.draft.Wording.Sign;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;

/// Cuts paragraphs into clauses, one an operative verb: "Requests the Secretary-General to report ..., and urges all
/// parties to ...". A part without an operative verb goes on with the last one of the paragraph above it.
final class Clauses {
  private final Wording wording;
  private final Map<ParagraphId, Clause> last = new HashMap<>();

  Clauses(Wording wording) {
    this.wording = wording;
  }

  /// Words of a paragraph under one operative verb.
  ///
  /// @param verb in lower case; empty in the preamble and where there is none
  /// @param from the index of its first word
  /// @param to the index behind its last word
  /// @param object where the words behind the verb begin
  /// @param above the clause it goes on with
  record Clause(Paragraph paragraph, Text text, String verb, Force force, int from, int to, int start, int end,
      int object, Optional<Clause> above) {

    ParagraphId id() {
      return paragraph.id();
    }

    String low(int from, int to) {
      return to <= from ? "" : text.low.substring(from, to);
    }

    String low() {
      return low(start, end);
    }

    boolean preambular() {
      return paragraph.kind() == Kind.PREAMBULAR;
    }
  }

  List<Clause> of(Paragraph paragraph, Text text) {
    List<Clause> clauses = new ArrayList<>();
    List<Integer> cuts = asks(paragraph) ? cuts(text) : List.of();
    int firstWord = cuts.isEmpty() ? text.size() : begin(text, cuts.getFirst());
    if (cuts.isEmpty() || (firstWord > 0 && paragraph.kind() == Kind.SUB_PARAGRAPH))
      clauses.add(without(paragraph, text, firstWord));
    for (int at = 0; at < cuts.size(); at++) {
      int from = at == 0 && clauses.isEmpty() ? 0 : begin(text, cuts.get(at));
      int to = at + 1 < cuts.size() ? begin(text, cuts.get(at + 1)) : text.size();
      clauses.add(clause(paragraph, text, cuts.get(at), from, to));
    }
    last.put(paragraph.id(), clauses.getLast());
    return clauses;
  }

  /// Whether the Council speaks in it: the preamble recites, and annexes are others' words.
  private static boolean asks(Paragraph paragraph) {
    return switch (paragraph.kind()) {
      case OPERATIVE, SUB_PARAGRAPH -> true;
      case TITLE, PREAMBULAR, ANNEX, NOTE -> false;
    };
  }

  /// "To submit reports to the Committee": an annex that lists somebody's duties.
  private boolean assigned(Paragraph paragraph, Text text) {
    return annexed(paragraph) && wording.says(Cue.ASSIGNED, text.after(0, 30, text.low.length()));
  }

  static boolean annexed(Paragraph paragraph) {
    return paragraph.kind() == Kind.ANNEX || paragraph.id().value().startsWith("Annex");
  }

  private Clause without(Paragraph paragraph, Text text, int to) {
    Optional<Clause> above = paragraph.parent().map(last::get);
    Force force = assigned(paragraph, text) ? Force.ASKS : above.map(Clause::force).orElse(Force.TELLS);
    String verb = above.map(Clause::verb).orElse("");
    return new Clause(paragraph, text, verb, force, 0, to, 0, end(text, to), 0, above);
  }

  private Clause clause(Paragraph paragraph, Text text, int verb, int from, int to) {
    int end = end(text, to);
    String rest = text.after(text.end(verb), 60, end);
    Force force = wording.verbs().getOrDefault(text.word(verb), Force.TELLS);
    if (wording.says(Cue.REPEATS, rest))
      force = Force.ASKS;
    else if (wording.says(Cue.INTENTION, text.word(verb) + rest))
      force = Force.INTENDS;
    return new Clause(paragraph, text, text.word(verb), force, from, to, text.start(from), end, text.end(verb),
        Optional.empty());
  }

  private static int end(Text text, int to) {
    return to < text.size() ? text.start(to) : text.original.length();
  }

  /// The words that are operative verbs: at the beginning, or behind a comma, a semicolon or "and".
  private List<Integer> cuts(Text text) {
    List<Integer> cuts = new ArrayList<>();
    for (int at = 0; at < text.size(); at++)
      if (wording.verbs().containsKey(text.word(at)) && opens(text, at))
        cuts.add(at);
    return cuts;
  }

  private boolean opens(Text text, int verb) {
    int before = begin(text, verb) - 1;
    if (before < 0)
      return true;
    if (wording.says(Cue.NO_VERB, text.word(verb) + text.after(text.end(verb), 20, text.low.length())))
      return false;
    return wording.words().signs().get(text.word(before)) == Sign.JOINS || punctuated(text.between(before, before + 1));
  }

  private static boolean punctuated(String between) {
    return between.indexOf(',') >= 0 || between.indexOf(';') >= 0 || between.indexOf(':') >= 0;
  }

  /// The index of the first of the fillers before a verb.
  private int begin(Text text, int verb) {
    int at = verb;
    while (at > 0 && verb - at < 6 && wording.fillers().contains(text.word(at - 1))
        && !punctuated(text.between(at - 1, at)))
      at--;
    return at;
  }
}
