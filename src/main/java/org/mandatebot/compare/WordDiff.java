package org.mandatebot.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.compare.Piece.Kind;

/// Two texts word by word: runs of words that stayed, and changes between them.
record WordDiff(List<Run> runs) {

  /// Beyond so many words times changed words, a text is shown as replaced rather than aligned for seconds.
  private static final long LARGEST = 4_000L * 4_000L;

  /// Kept words between two changes that are too few to read on their own.
  private static final int TOO_FEW = 2;

  /// Words shown on either side of a change in the brief form.
  private static final int AROUND = 6;

  /// Either words that stayed, in both forms, or a change from some words to others.
  record Run(boolean kept, List<Token> before, List<Token> after) {

    Run then(Run next) {
      return new Run(kept && next.kept, joined(before, next.before), joined(after, next.after));
    }

    boolean isEmpty() {
      return before.isEmpty() && after.isEmpty();
    }

    /// Without the words that both begin or end with, which stay.
    Stream<Run> trimmed() {
      int most = Math.min(before.size(), after.size());
      int first = 0;
      while (first < most && before.get(first).same(after.get(first)))
        first++;
      int last = 0;
      while (last < most - first && before.get(before.size() - 1 - last).same(after.get(after.size() - 1 - last)))
        last++;
      return Stream.of(part(true, 0, first, first), part(false, first, before.size() - last, after.size() - last),
          new Run(true, before.subList(before.size() - last, before.size()),
              after.subList(after.size() - last, after.size())));
    }

    private Run part(boolean keeps, int from, int toBefore, int toAfter) {
      return new Run(keeps, before.subList(from, toBefore), after.subList(from, toAfter));
    }

    boolean isSlight() {
      return after.stream().filter(token -> !token.isMark()).count() <= TOO_FEW
          && after.stream().allMatch(token -> token.figure().isEmpty());
    }
  }

  static WordDiff between(List<Token> before, List<Token> after) {
    if ((long) before.size() * after.size() > LARGEST)
      return new WordDiff(List.of(new Run(false, before, after)));
    DiffAlgorithmI<Token> algorithm = new MyersDiffWithLinearSpace<>(Token::same);
    return new WordDiff(
        merged(DiffUtils.diff(before, after, algorithm, null, true).getDeltas().stream().map(WordDiff::run).toList()));
  }

  private static Run run(AbstractDelta<Token> delta) {
    return new Run(delta.getType() == DeltaType.EQUAL, delta.getSource().getLines(), delta.getTarget().getLines());
  }

  /// Joins changes that only a word or two hold apart, for they read better as one, and what then stays on either side.
  private static List<Run> merged(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (int at = 0; at < runs.size(); at++) {
      Run run = runs.get(at);
      boolean between = at > 0 && at < runs.size() - 1 && run.kept && run.isSlight();
      append(merged, between ? new Run(false, run.before, run.after) : run);
    }
    List<Run> tidy = new ArrayList<>();
    merged.stream().flatMap(run -> run.kept ? Stream.of(run) : run.trimmed()).forEach(run -> append(tidy, run));
    return tidy;
  }

  private static void append(List<Run> runs, Run next) {
    if (!runs.isEmpty() && runs.getLast().kept == next.kept)
      runs.add(runs.removeLast().then(next));
    else if (!next.isEmpty())
      runs.add(next);
  }

  List<Run> changes() {
    return runs.stream().filter(run -> !run.kept).toList();
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : runs)
      if (run.kept)
        add(pieces, Kind.KEPT, run.after);
      else
        addChange(pieces, run);
    return pieces;
  }

  /// The changes with a few words around them.
  List<Piece> brief() {
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at < runs.size(); at++)
      if (runs.get(at).kept)
        addBrief(pieces, runs.get(at).after, at > 0 ? AROUND : 0, at < runs.size() - 1 ? AROUND : 0);
      else
        addChange(pieces, runs.get(at));
    return pieces;
  }

  private static void addBrief(List<Piece> pieces, List<Token> kept, int first, int last) {
    if (kept.size() <= first + last + AROUND) {
      add(pieces, Kind.KEPT, kept);
      return;
    }
    add(pieces, Kind.KEPT, kept.subList(0, first));
    pieces.add(new Piece(Kind.LEFT_OUT, " …"));
    add(pieces, Kind.KEPT, kept.subList(kept.size() - last, kept.size()));
  }

  private static void addChange(List<Piece> pieces, Run run) {
    add(pieces, Kind.DELETED, run.before);
    add(pieces, Kind.INSERTED, run.after);
  }

  private static void add(List<Piece> pieces, Kind kind, List<Token> tokens) {
    if (!tokens.isEmpty())
      pieces.add(new Piece(kind, tokens.stream().map(Token::toString).collect(Collectors.joining())));
  }

  private static List<Token> joined(List<Token> first, List<Token> second) {
    List<Token> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
