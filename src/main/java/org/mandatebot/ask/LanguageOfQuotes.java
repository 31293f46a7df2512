package org.mandatebot.ask;

import java.util.List;
import org.mandatebot.ask.Answer.Entry;
import org.mandatebot.ask.Answer.Quoted;
import org.mandatebot.mandate.LanguageVersion;
import org.mandatebot.mandate.Paragraph;

/// Puts the quotes of an answer into the language of its reader, as far as the official text is loaded in it. What the
/// answer is was found in the main text and does not change.
///
/// A [Answer.Meaning] stays: an abbreviation and its expansion belong to the language that they are quoted in.
record LanguageOfQuotes(LanguageVersion version) {

  Answer of(Answer answer) {
    return version.differs() ? translated(answer) : answer;
  }

  private Answer translated(Answer answer) {
    return switch (answer) {
      case Answer.Text(var paragraphs, var parts, var twin) ->
        new Answer.Text(quoted(paragraphs), paragraphs(parts), twin.map(this::quoted));
      case Answer.Due(var from, var to, var today, var due, var next) ->
        new Answer.Due(from, to, today, entries(due), entries(next));
      case Answer.Schedule(var deadline, var today, var next, var contents, var alsoIn) ->
        new Answer.Schedule(version.deadline(deadline), today, next.map(version::occurrence), quoted(contents), alsoIn);
      case Answer.Tasks(var en, var fr, var tasks) ->
        new Answer.Tasks(en, fr, tasks.stream().map(version::task).toList());
      case Answer.Found(var passages, var also, var who) -> new Answer.Found(quoted(passages), paragraphs(also), who);
      case Answer.Overview(var resolution, var today, var actor, var reports, var deadlines) ->
        new Answer.Overview(resolution, today, actor, reports, deadlines.stream().map(version::deadline).toList());
      case Answer.Clarify(var readings, var today) -> new Answer.Clarify(
          readings.stream().map(reading -> new Answer.Clarify.Reading(version.deadline(reading.deadline()),
              reading.next().map(version::occurrence))).toList(),
          today);
      case Answer.NotInParagraph(var asked, var nearest) -> new Answer.NotInParagraph(asked, paragraphs(nearest));
      case Answer.NotInText(var resolution, var nearest) -> new Answer.NotInText(resolution, paragraphs(nearest));
      case Answer.Meaning _,Answer.NoSuchParagraph _,Answer.OtherResolution _,Answer.SmallTalk _ -> answer;
    };
  }

  private List<Entry> entries(List<Entry> entries) {
    return entries.stream().map(entry -> new Entry(version.occurrence(entry.occurrence()), entry.alsoIn())).toList();
  }

  private List<Paragraph> paragraphs(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(version::paragraph).toList();
  }

  private List<Quoted> quoted(List<Quoted> quoted) {
    return quoted.stream().map(this::quoted).toList();
  }

  private Quoted quoted(Quoted quoted) {
    return version.resolution().paragraph(quoted.paragraph().id(), version.language())
        .map(paragraph -> Quoted.all(quoted.resolution(), paragraph, version.language())).orElse(quoted);
  }
}
