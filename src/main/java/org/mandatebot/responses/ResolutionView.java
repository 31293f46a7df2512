package org.mandatebot.responses;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.LanguageVersion;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// A resolution as the API and `export` give it, by the schema `schema/resolution.schema.json` of the class path.
@Introspected
public record ResolutionView(String symbol, LocalDate adopted, String language, List<ParagraphView> paragraphs,
    List<TaskView> tasks, List<DeadlineView> deadlines, List<TermView> terms) {

  /// @param words the language of titles, names and rules, and of the paragraphs as far as the official text is loaded
  public static ResolutionView of(Resolution resolution, Language words, Rules rules) {
    LanguageVersion version = resolution.in(words);
    return of(resolution, (version.differs() ? words : resolution.language()).code(),
        resolution.paragraphs().values().stream()
            .map(paragraph -> ParagraphView.of(version.paragraph(paragraph), version.languageOf(paragraph.id()).code()))
            .toList(),
        words, rules);
  }

  /// @param language ISO 639-1 code of the paragraphs' language, which may be none that the bot speaks
  public static ResolutionView of(Resolution resolution, String language, Language words, Rules rules) {
    return of(resolution, language,
        resolution.paragraphs().values().stream().map(paragraph -> ParagraphView.of(paragraph, language)).toList(),
        words, rules);
  }

  private static ResolutionView of(Resolution resolution, String language, List<ParagraphView> paragraphs,
      Language words, Rules rules) {
    return new ResolutionView(resolution.symbol(), resolution.adopted(), language, paragraphs,
        resolution.tasks().stream().map(task -> TaskView.of(task, words)).toList(), resolution.deadlines().stream()
            .map(deadline -> DeadlineView.of(deadline, resolution.in(words), rules)).toList(),
        resolution.terms().stream().map(TermView::of).toList());
  }

  /// A constant as JSON has it: `MANDATE_END` is `mandate-end`.
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @param kind `title`, `preambular`, `operative`, `sub-paragraph`, `annex` or `note`
  /// @param language of the official text that it is from
  @Introspected
  public record ParagraphView(String id, String kind, String label, List<String> headings, @Nullable String parent,
      String text, String language) {
    static ParagraphView of(Paragraph paragraph, String language) {
      return new ParagraphView(paragraph.id().value(), word(paragraph.kind()), paragraph.label(), paragraph.headings(),
          paragraph.parent().map(ParagraphId::value).orElse(null), paragraph.text(), language);
    }
  }

  /// @param tags ids of topics
  @Introspected
  public record TaskView(String id, String title, String paragraph, List<String> who, List<String> tags) {
    static TaskView of(Task task, Language words) {
      return new TaskView(task.id(), task.title().in(words), task.paragraph().value(),
          task.who().stream().map(actor -> actor.name().in(words)).toList(), task.tags());
    }
  }

  /// @param expansion null where the text gives none
  @Introspected
  public record TermView(String term, @Nullable String expansion, String paragraph) {
    static TermView of(Term term) {
      return new TermView(term.term(), term.expansion().orElse(null), term.ground().paragraph().value());
    }
  }
}
