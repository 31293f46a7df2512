package org.mandatebot.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.responses.DeadlineView;
import org.mandatebot.responses.ResolutionView;
import org.mandatebot.responses.ResolutionView.ParagraphView;
import org.mandatebot.responses.ResolutionView.TaskView;

/// A resolution as one table (RFC 4180): a row for each paragraph, task and deadline. Several values of a cell have
/// semicolons between them.
final class Table {
  private static final CsvMapper CSV = new CsvMapper();
  /// What a spreadsheet would take for a formula.
  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].+", Pattern.DOTALL);

  private Table() {
  }

  @JsonPropertyOrder({"id", "what", "paragraph", "title", "who", "due", "to", "kind", "basis", "rule", "tags",
      "language", "text"})
  record Row(String id, String what, String paragraph, String title, String who, String due, String to, String kind,
      String basis, String rule, String tags, String language, String text) {
  }

  static String of(ResolutionView resolution) throws JsonProcessingException {
    Stream<Row> rows = Stream.of(resolution.paragraphs().stream().map(Table::row),
        resolution.tasks().stream().map(Table::row), resolution.deadlines().stream().map(Table::row))
        .flatMap(all -> all);
    return CSV.writer(CSV.schemaFor(Row.class).withHeader()).writeValueAsString(rows.toList());
  }

  private static Row row(ParagraphView paragraph) {
    return new Row(paragraph.id(), "paragraph", paragraph.id(), joined(paragraph.headings()), "", "", "",
        paragraph.kind(), "", "", "", paragraph.language(), safe(paragraph.text()));
  }

  private static Row row(TaskView task) {
    return new Row(task.id(), "task", task.paragraph(), safe(task.title()), joined(task.who()), "", "", "", "", "",
        joined(task.tags()), "", "");
  }

  private static Row row(DeadlineView deadline) {
    return new Row(deadline.id(), "deadline", deadline.paragraph(), safe(deadline.title()), joined(deadline.who()),
        joined(deadline.occurrences().stream().map(Object::toString).toList()), joined(deadline.to()), deadline.kind(),
        deadline.basis(), safe(deadline.rule()), "", deadline.language(), safe(deadline.quote()));
  }

  private static String joined(List<String> values) {
    return safe(String.join("; ", values));
  }

  private static String safe(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
