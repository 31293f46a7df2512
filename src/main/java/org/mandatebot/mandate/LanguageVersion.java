package org.mandatebot.mandate;

/// A resolution as a reader of one language sees it: quotes are whole paragraphs of the official text in that language,
/// or, where a paragraph is not loaded in it, what the main text says. Which words of a paragraph answer to a clause of
/// the main text is never guessed.
public record LanguageVersion(Resolution resolution, Language language) {

  /// Whether anything at all reads differently from the main text.
  public boolean differs() {
    return !language.equals(resolution.language()) && resolution.translations().containsKey(language);
  }

  /// The language that a paragraph can be read in.
  public Language languageOf(ParagraphId id) {
    return resolution.paragraph(id, language).isPresent() ? language : resolution.language();
  }

  public Paragraph paragraph(Paragraph paragraph) {
    return resolution.paragraph(paragraph.id(), language).orElse(paragraph);
  }

  public Citation citation(Citation cited) {
    return resolution.paragraph(cited.paragraph(), language).filter(paragraph -> !cited.language().equals(language))
        .map(paragraph -> new Citation(cited.resolution(), cited.paragraph(), paragraph.text(), language))
        .orElse(cited);
  }

  public Task task(Task task) {
    return new Task(task.id(), task.title(), citation(task.ground()), task.who(), task.verb(), task.tags());
  }

  public Occurrence occurrence(Occurrence occurrence) {
    return new Occurrence(deadline(occurrence.deadline()), occurrence.date());
  }

  public Deadline deadline(Deadline deadline) {
    return switch (deadline) {
      case Deadline.Fixed(var about, var date, var stated) -> new Deadline.Fixed(about(about), date, stated);
      case Deadline.Offset(var about, var time, var anchor, var assumed) ->
        new Deadline.Offset(about(about), time, anchor, assumed);
      case Deadline.Ahead(var about, var time, var other) -> new Deadline.Ahead(about(about), time, deadline(other));
      case Deadline.Recurring(var about, var every, var anchor, var assumed, var until) ->
        new Deadline.Recurring(about(about), every, anchor, assumed, until);
      case Deadline.Following(var about, var other) -> new Deadline.Following(about(about), deadline(other));
      case Deadline.Undated(var about, var words) -> new Deadline.Undated(about(about),
          citation(
              new Citation(about.ground().resolution(), about.ground().paragraph(), words, about.ground().language()))
              .quote());
    };
  }

  private Deadline.About about(Deadline.About about) {
    return new Deadline.About(about.id(), about.title(), about.also(), about.kind(), citation(about.ground()),
        about.contents(), about.who(), about.to(), about.restates());
  }
}
