package org.mandatebot.responses;

import static org.mandatebot.mandate.Samples.FORCE_LEVELS;
import static org.mandatebot.mandate.Samples.LETTER;
import static org.mandatebot.mandate.Samples.SAFETY_REVIEW;
import static org.mandatebot.mandate.Samples.SECRETARY_GENERAL;
import static org.mandatebot.mandate.Samples.SYMBOL;
import static org.mandatebot.mandate.Samples.cite;
import static org.mandatebot.mandate.Samples.resolution;
import static org.mandatebot.responses.Replies.END;
import static org.mandatebot.responses.Replies.FORCE;
import static org.mandatebot.responses.Replies.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.ask.Answer;
import org.mandatebot.ask.Answer.Entry;
import org.mandatebot.ask.Answer.Quoted;
import org.mandatebot.ask.Answer.SmallTalk.Topic;
import org.mandatebot.ask.Answers;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// Samples of every kind of answer.
final class AnswerSamples {
  private static final ParagraphId ID = new ParagraphId("19");
  private static final Paragraph PARAGRAPH = resolution().paragraph(ID).orElseThrow();
  private static final Paragraph SLIP = new Paragraph(new ParagraphId("30(e)"), Paragraph.Kind.SUB_PARAGRAPH, "(e)",
      Optional.of("(c)"), List.of(), Optional.of(new ParagraphId("30")), "Humanitarian assistance",
      "Humanitarian assistance\nIn support of the <Malian> authorities; " + "to contribute & to help, ".repeat(20));
  private static final Quoted WHOLE = new Quoted(SYMBOL, PARAGRAPH, List.of(PARAGRAPH.text()), true, Language.EN);
  private static final Quoted PIECE = new Quoted(SYMBOL, PARAGRAPH, List.of("no later than 15 July 2021"), false,
      Language.EN);
  private static final Quoted TWIN = new Quoted(SYMBOL, SLIP, List.of(SLIP.text()), true, Language.EN);
  private static final Term MDSF = new Term("MDSF", Optional.of("Malian Defence and Security Forces"),
      cite("19", "a report on the force"), Names.NONE, List.of(new ParagraphId("24"), new ParagraphId("PP5")));
  private static final Task TASK = new Task("report",
      new Bilingual("Report on the force", "Faire rapport sur la force"),
      cite("19", "to provide no later than 15 July 2021, a report"), List.of(SECRETARY_GENERAL), "requests", List.of());

  private AnswerSamples() {
  }

  static Stream<Reply> all() {
    return Stream.concat(
        Stream.concat(answers(), Stream.of(Topic.values()).map(topic -> new Answer.SmallTalk(topic, resolution())))
            .map(Reply.Answered::new),
        elsewhere());
  }

  /// From a resolution that is not the chat's own, in the French text, under a mandate that is over.
  private static Stream<Reply> elsewhere() {
    var french = new Quoted(SYMBOL, PARAGRAPH, List.of("au plus tard le 15 juillet 2021"), false, Language.FR);
    var ended = new Answers.Ended(END.date(), "S/RES/2640 (2022)");
    return Stream.of(
        new Reply.Answered(new Answer.Found(List.of(french), List.of(SLIP)), Optional.of(SYMBOL), Optional.of(ended)),
        new Reply.Answered(new Answer.Schedule(FORCE_LEVELS, TODAY, Optional.of(FORCE), List.of(), List.of()),
            Optional.of(SYMBOL), Optional.empty()),
        new Reply.Answered(new Answer.Meaning(MDSF), Optional.empty(), Optional.of(ended)), new Reply.Answered(
            new Answer.Found(List.of(WHOLE), List.of(SLIP)), Optional.empty(), Optional.empty(), Optional.of("k3x9")));
  }

  private static Stream<Answer> answers() {
    var entry = new Entry(FORCE, List.of(new ParagraphId("40")));
    var end = new Entry(END, List.of());
    Optional<LocalDate> july = Optional.of(LocalDate.of(2021, 7, 1));
    return Stream.of(new Answer.Text(List.of(WHOLE), List.of(), Optional.empty()),
        new Answer.Text(List.of(PIECE), List.of(SLIP), Optional.of(TWIN)),
        new Answer.NoSuchParagraph(new ParagraphId("64"), new ParagraphId("63")),
        new Answer.NoSuchParagraph(new ParagraphId("30(a)(iii)"), new ParagraphId("30"),
            Optional.of(new ParagraphId("30")), "(a)(iii)"),
        new Answer.NoSuchParagraph(new ParagraphId("30(f)"), new ParagraphId("30(e)"),
            Optional.of(new ParagraphId("30")), "(f)"),
        new Answer.OtherResolution("2640 (2022)", SYMBOL),
        new Answer.Due(Optional.empty(), Optional.empty(), TODAY, List.of(), List.of(entry)),
        new Answer.Due(Optional.empty(), Optional.empty(), TODAY, List.of(), List.of()),
        new Answer.Due(july, Optional.of(LocalDate.of(2021, 7, 31)), TODAY, List.of(entry), List.of(end)),
        new Answer.Due(july, july, TODAY, List.of(), List.of(end)),
        new Answer.Due(july, Optional.empty(), TODAY, List.of(entry), List.of()),
        new Answer.Due(Optional.empty(), july, TODAY, List.of(), List.of()),
        new Answer.Due(Optional.empty(), Optional.of(TODAY.minusDays(1)), TODAY, List.of(), List.of(entry)),
        new Answer.Overview(resolution(), TODAY, Optional.empty(), false, List.of(FORCE_LEVELS, LETTER, SAFETY_REVIEW)),
        new Answer.Overview(resolution(), TODAY, Optional.of(SECRETARY_GENERAL), true, List.of(FORCE_LEVELS)),
        new Answer.Schedule(END.deadline(), TODAY, Optional.of(END), List.of(), List.of()),
        new Answer.Schedule(FORCE_LEVELS, TODAY, Optional.of(FORCE), List.of(WHOLE), List.of()),
        new Answer.Schedule(LETTER, LocalDate.of(2026, 11, 24), Optional.empty(), List.of(), List.of(ID)),
        new Answer.Schedule(SAFETY_REVIEW, TODAY, Optional.empty(), List.of(), List.of()), new Answer.Meaning(MDSF),
        new Answer.Meaning(new Term("G5", Optional.empty(), cite("19", "a report"), Names.NONE, List.of())),
        new Answer.Tasks("the Secretary-General", "le Secrétaire général", List.of(TASK, TASK)),
        new Answer.Found(List.of(PIECE), List.of(SLIP)), new Answer.Found(List.of(WHOLE), List.of()),
        new Answer.Found(List.of(WHOLE), List.of(), List.of(SECRETARY_GENERAL)),
        new Answer.Clarify(List.of(new Answer.Clarify.Reading(FORCE_LEVELS, Optional.of(FORCE)),
            new Answer.Clarify.Reading(SAFETY_REVIEW, Optional.empty())), TODAY),
        new Answer.NotInParagraph(ID, List.of(SLIP)), new Answer.NotInParagraph(new ParagraphId("PP5"), List.of()),
        new Answer.NotInText(resolution(), List.of(PARAGRAPH)), new Answer.NotInText(resolution(), List.of()));
  }
}
