package org.mandatebot.web;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// A resolution as the API gives it.
@Introspected
record ResolutionView(String symbol, LocalDate adopted, String language, List<ParagraphView> paragraphs,
    List<TaskView> tasks, List<TermView> terms) {

  /// @param words the language of titles and names; the paragraphs are in the document's own
  static ResolutionView of(Resolution resolution, Language words) {
    return new ResolutionView(resolution.symbol(), resolution.adopted(), resolution.language().code(),
        resolution.paragraphs().values().stream().map(ParagraphView::of).toList(),
        resolution.tasks().stream().map(task -> TaskView.of(task, words)).toList(),
        resolution.terms().stream().map(TermView::of).toList());
  }

  /// @param kind `title`, `preambular`, `operative` or `sub-paragraph`
  @Introspected
  record ParagraphView(String id, String kind, String label, List<String> headings, @Nullable String parent,
      String text) {
    static ParagraphView of(Paragraph paragraph) {
      return new ParagraphView(paragraph.id().value(), AnswerView.word(paragraph.kind()), paragraph.label(),
          paragraph.headings(), paragraph.parent().map(ParagraphId::value).orElse(null), paragraph.text());
    }
  }

  /// @param tags ids of topics
  @Introspected
  record TaskView(String id, String title, String paragraph, List<String> who, List<String> tags) {
    static TaskView of(Task task, Language words) {
      return new TaskView(task.id(), task.title().in(words), task.paragraph().value(),
          task.who().stream().map(actor -> actor.name().in(words)).toList(), task.tags());
    }
  }

  /// @param expansion null where the text gives none
  @Introspected
  record TermView(String term, @Nullable String expansion, String paragraph) {
    static TermView of(Term term) {
      return new TermView(term.term(), term.expansion().orElse(null), term.ground().paragraph().value());
    }
  }
}
