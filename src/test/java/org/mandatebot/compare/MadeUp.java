package org.mandatebot.compare;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.About;
import org.mandatebot.mandate.Deadline.Kind;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// Two successive mandates of a mission that never was.
public final class MadeUp {
  private static final List<String> EARLIER = List.of(
      "PP1|Recalling its resolution 8999 (2019) and the report of " + "14 May 2020 (S/2020/111),",
      "1|Decides to extend the mandate of UNEXAM until 30 June 2021;",
      "2|Decides that UNEXAM shall comprise up to 13,289 military personnel and 1,920 police personnel;",
      "3|Urges the parties to fulfil the following measures set out in paragraphs 1 and 2 above:",
      "3-1|launch the fishing fleet of the northern harbour towns with thirty boats,",
      "3-2|reopen all schools in the highlands before the rains,",
      "4|Requests the Secretary-General to present a roadmap for the harbour by 31 March 2021;",
      "5|Requests the Secretary-General to report to the Security Council every three months on the implementation of "
          + "this resolution;",
      "6|Decides to remain actively seized of the matter.");
  private static final List<String> LATER = List.of(
      "PP1|Recalling its resolution 9001 (2020) and the report of " + "20 May 2021 (S/2021/222),",
      "1|Welcomes the ceasefire signed in the capital by all armed movements;",
      "2|Decides to extend the mandate of UNEXAM until 30 June 2022;",
      "3|Decides that UNEXAM shall comprise up to 14,000 military personnel and 1,920 police personnel;",
      "4|Urges the parties to fulfil the following measures set out in paragraphs 2 and 3 above:",
      "4-1|reopen all schools in the highlands before the rains,",
      "4-2|launch the fishing fleet of the northern harbour towns and train its crews,",
      "5|Requests the Secretary-General to report to the Security Council every four months on the implementation of "
          + "this resolution;",
      "6|Requests UNEXAM (the Mission) to clear mines along the roads no later than 15 September 2021;",
      "7|Decides to remain actively seized of the matter.");

  private MadeUp() {
  }

  public static Resolution earlier() {
    String symbol = "S/RES/9001 (2020)";
    LocalDate adopted = LocalDate.of(2020, 6, 29);
    Deadline end = fixed(symbol, "mandate-end", "End of the mandate", Kind.MANDATE_END, "1", "until 30 June 2021",
        LocalDate.of(2021, 6, 30));
    return new Resolution(symbol, adopted, Language.EN, "UNEXAM", Optional.empty(), paragraphs(EARLIER),
        List.of(actor(symbol, "sg", "the Secretary-General", "4"), actor(symbol, "parties", "the parties", "3")),
        List.of(),
        List.of(task(symbol, "fleet", "Fishing fleet", "3-1", "launch the fishing fleet of the northern harbour towns"),
            task(symbol, "schools", "Schools", "3-2", "reopen all schools in the highlands"),
            task(symbol, "roadmap", "Roadmap", "4", "to present a roadmap for the harbour")),
        List.of(end,
            fixed(symbol, "roadmap", "Roadmap", Kind.REPORT, "4", "by 31 March 2021", LocalDate.of(2021, 3, 31)),
            recurring(symbol, adopted, 3, "every three months", LocalDate.of(2021, 6, 30))),
        List.of(term(symbol, "the fleet", "3-1")));
  }

  public static Resolution later() {
    String symbol = "S/RES/9002 (2021)";
    LocalDate adopted = LocalDate.of(2021, 6, 29);
    return new Resolution(symbol, adopted, Language.EN, "UNEXAM", Optional.of("S/RES/9001 (2020)"), paragraphs(LATER),
        List.of(
            actor(symbol, "secretary-general", "the Secretary-General", "5"), actor(symbol, "mission", "UNEXAM", "6")),
        List.of(),
        List.of(task(symbol, "schools-again", "Schools", "4-1", "reopen all schools in the highlands"),
            task(symbol, "fishing", "Fishing fleet and crews", "4-2",
                "launch the fishing fleet of the northern harbour towns and train its crews"),
            task(symbol, "mines", "Mines", "6", "to clear mines along the roads")),
        List.of(
            fixed(symbol, "end", "End of the mandate", Kind.MANDATE_END, "2", "until 30 June 2022",
                LocalDate.of(2022, 6, 30)),
            recurring(symbol, adopted, 4, "every four months", LocalDate.of(2022, 6, 30)),
            fixed(symbol, "clearance", "Clearance of mines", Kind.MEASURES, "6", "no later than 15 September 2021",
                LocalDate.of(2021, 9, 15))),
        List.of(term(symbol, "the Mission", "6")));
  }

  /// The earlier one in another state: a curator changed a deadline, a title and a word of the text, and took a term off.
  public static Resolution corrected() {
    Resolution earlier = earlier();
    Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>(earlier.paragraphs());
    paragraphs
        .replaceAll((id, was) -> id.value().equals("4") ? paragraph("4", was.text().replace("harbour", "port")) : was);
    return new Resolution(earlier.symbol(), earlier.adopted(), earlier.language(), earlier.mission(),
        earlier.successorOf(), paragraphs, earlier.actors(), earlier.tags(),
        List.of(earlier.tasks().get(0), task(earlier.symbol(), "schools", "All schools", "3-2", "reopen all schools"),
            earlier.tasks().get(2)),
        List.of(earlier.deadlines().get(0), earlier.deadlines().get(1),
            recurring(earlier.symbol(), earlier.adopted(), 2, "every three months", LocalDate.of(2021, 6, 30))),
        List.of());
  }

  /// The same with titles by a person, who gives them in both languages.
  public static Resolution curated(Resolution drafted) {
    return new Resolution(
        drafted.symbol(), drafted.adopted(), drafted.language(), drafted.mission(), drafted.successorOf(),
        drafted.paragraphs(), drafted.actors(), drafted.tags(), drafted.tasks().stream().map(task -> new Task(task.id(),
            curated(task.title()), task.ground(), task.who(), task.verb(), List.of("a-topic"))).toList(),
        drafted.deadlines(), drafted.terms());
  }

  private static Bilingual curated(Bilingual title) {
    return new Bilingual("Short title of " + title.en(), "Titre court de " + title.fr());
  }

  /// The same with its official French text of these paragraphs.
  public static Resolution translated(Resolution resolution, String... texts) {
    return resolution.with(Map.of(Language.FR, paragraphs(List.of(texts))));
  }

  public static Resolution textOnly(Resolution resolution) {
    return new Resolution(resolution.symbol(), resolution.adopted(), resolution.language(), resolution.mission(),
        resolution.successorOf(), resolution.paragraphs(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// @param texts `3-1|the words`
  static Resolution of(String symbol, List<String> texts) {
    return new Resolution(symbol, LocalDate.of(2020, 6, 29), Language.EN, "UNEXAM", Optional.empty(), paragraphs(texts),
        List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Map<ParagraphId, Paragraph> paragraphs(List<String> texts) {
    Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>();
    for (String text : texts) {
      int bar = text.indexOf('|');
      Paragraph paragraph = paragraph(text.substring(0, bar), text.substring(bar + 1));
      paragraphs.put(paragraph.id(), paragraph);
    }
    return paragraphs;
  }

  private static Paragraph paragraph(String number, String text) {
    ParagraphId id = new ParagraphId(number);
    Paragraph.Kind kind = id.preambular()
        ? Paragraph.Kind.PREAMBULAR
        : id.parent().isPresent() ? Paragraph.Kind.SUB_PARAGRAPH : Paragraph.Kind.OPERATIVE;
    return new Paragraph(id, kind, "", Optional.empty(), List.of(), id.parent(), "", text);
  }

  private static Actor actor(String symbol, String id, String name, String paragraph) {
    return new Actor(id, new Bilingual(name, name), Names.NONE, Optional.empty(), cite(symbol, paragraph, name));
  }

  private static Task task(String symbol, String id, String title, String paragraph, String quote) {
    return new Task(id, new Bilingual(title, title), cite(symbol, paragraph, quote), List.of(), "urges", List.of());
  }

  private static Term term(String symbol, String term, String paragraph) {
    return new Term(term, Optional.empty(), cite(symbol, paragraph, term), Names.NONE, List.of());
  }

  private static Deadline fixed(String symbol, String id, String title, Kind kind, String paragraph, String quote,
      LocalDate date) {
    return new Deadline.Fixed(about(id, title, kind, cite(symbol, paragraph, quote)), date);
  }

  private static Deadline recurring(String symbol, LocalDate adopted, int months, String quote, LocalDate until) {
    return new Deadline.Recurring(about("report", "Report on implementation", Kind.REPORT, cite(symbol, "5", quote)),
        Period.ofMonths(months), adopted, false, until);
  }

  private static About about(String id, String title, Kind kind, Citation ground) {
    return new About(id, new Bilingual(title, title), Names.NONE, kind, ground, List.of(), List.of(), List.of(),
        Optional.empty());
  }

  private static Citation cite(String symbol, String paragraph, String quote) {
    return new Citation(symbol, new ParagraphId(paragraph), quote);
  }
}
