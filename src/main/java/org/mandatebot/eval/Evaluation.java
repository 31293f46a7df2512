package org.mandatebot.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mandatebot.ask.Answer;
import org.mandatebot.ask.Answers;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Responses;

/// Puts questions to the bot as a chat would, and marks what it answers.
public final class Evaluation {
  private final Revision served;
  private final Answers answers;
  private final Responses responses;

  public Evaluation(Revision served, Answers answers, Responses responses) {
    this.served = served;
    this.answers = answers;
    this.responses = responses;
  }

  /// @param understood as what kind of question it was answered, such as `schedule` or `not-in-text`
  /// @param faults why it does not pass; empty: it does
  /// @param fabricated quotes that do not stand in the paragraph that they cite
  public record Mark(Row row, String understood, boolean declined, String text, List<String> faults,
      List<Citation> fabricated) {
    public Mark {
      faults = List.copyOf(faults);
      fabricated = List.copyOf(fabricated);
    }

    public boolean passes() {
      return faults.isEmpty();
    }
  }

  public Score of(List<Row> rows) {
    return new Score(rows.stream().map(this::mark).toList());
  }

  private Mark mark(Row row) {
    Resolution own = row.resolution() == null ? served.main() : named(row.resolution());
    LocalDate today = row.asof() == null ? own.adopted().plusDays(1) : row.asof();
    Answers.Answered answered = answers.answer(row.question(), row.context(), Optional.empty(), today, own);
    Answer answer = answered.answer();
    String text = responses.word(new Reply.Answered(answer, answered.other(own), answered.ended()), answered.language())
        .text();
    return new Mark(row, kebab(answer.getClass().getSimpleName()), answer.kind() == Answer.Kind.NOT_IN_TEXT, text,
        Marker.faults(row, answer, text), answer.citations().stream().filter(cited -> !stands(cited)).toList());
  }

  private Resolution named(String number) {
    return served.named(number)
        .orElseThrow(() -> new IllegalArgumentException("resolution " + number + " is asked about and not loaded"));
  }

  private boolean stands(Citation cited) {
    return served.named(cited.resolution())
        .flatMap(resolution -> resolution.paragraph(cited.paragraph(), cited.language()))
        .filter(paragraph -> paragraph.text().contains(cited.quote())).isPresent();
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
