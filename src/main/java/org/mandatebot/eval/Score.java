package org.mandatebot.eval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mandatebot.eval.Evaluation.Mark;

/// What a file of questions came to.
public record Score(List<Mark> marks) {

  public Score {
    marks = List.copyOf(marks);
  }

  /// @param passed of `all`
  public record Share(long passed, long all) {
    public double value() {
      return all == 0 ? 1 : (double) passed / all;
    }
  }

  public Share passed() {
    return share(marks);
  }

  /// By kind of question, then by language.
  public Map<String, Share> kinds() {
    Map<String, Share> kinds = by(mark -> mark.row().kind());
    by(mark -> "in " + mark.row().lang()).forEach(kinds::put);
    return kinds;
  }

  /// How often each kind of question (the row) was answered as what (the column).
  public Map<String, Map<String, Long>> confusion() {
    return marks.stream().collect(Collectors.groupingBy(mark -> mark.row().kind(), TreeMap::new,
        Collectors.groupingBy(Mark::understood, TreeMap::new, Collectors.counting())));
  }

  public List<Mark> failures() {
    return list(mark -> !mark.passes());
  }

  public List<Mark> wronglyDeclined() {
    return list(mark -> mark.declined() && !mark.row().abstain());
  }

  public List<Mark> wronglyAnswered() {
    return list(mark -> !mark.declined() && mark.row().abstain());
  }

  public List<Mark> fabricating() {
    return list(mark -> !mark.fabricated().isEmpty());
  }

  private List<Mark> list(Predicate<Mark> which) {
    return marks.stream().filter(which).toList();
  }

  private Map<String, Share> by(Function<Mark, String> key) {
    return marks.stream().collect(
        Collectors.groupingBy(key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Score::share)));
  }

  private static Share share(List<Mark> marks) {
    return new Share(marks.stream().filter(Mark::passes).count(), marks.size());
  }
}
