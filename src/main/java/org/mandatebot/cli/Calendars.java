package org.mandatebot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Rules;

/// The due dates of a resolution as a calendar (RFC 5545): a day-long event each, whose UID is the occurrence's lasting
/// key, so that reading the file again moves events instead of doubling them.
final class Calendars {
  private static final int LONGEST_LINE = 75;

  private Calendars() {
  }

  static String of(Resolution resolution, Language language, Rules rules) {
    Calendar calendar = new Calendar().withProperty(new ProdId("-//Mandatebot//" + resolution.symbol() + "//EN"))
        .withDefaults().getFluentTarget();
    for (Occurrence occurrence : resolution.occurrences())
      if (occurrence.deadline().about().restates().isEmpty())
        calendar.add(event(occurrence, resolution, language, rules));
    return calendar.toString().lines().map(Calendars::folded).collect(Collectors.joining());
  }

  /// A line with its end, and one more wherever it would be longer than 75 octets (RFC 5545, section 3.1); no character is
  /// cut in two.
  static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      String next = Character.toString(line.codePointAt(at));
      int more = next.getBytes(UTF_8).length;
      if (octets + more > LONGEST_LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(next);
      octets += more;
    }
    return folded.append("\r\n").toString();
  }

  private static VEvent event(Occurrence occurrence, Resolution resolution, Language language, Rules rules) {
    Deadline deadline = occurrence.deadline();
    VEvent event = new VEvent(false);
    event.add(new Uid(occurrence.key().replace(' ', '_')));
    event.add(new DtStamp(resolution.adopted().atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC)));
    event.add(new DtStart<>(occurrence.date()));
    event.add(new Summary(deadline.about().title().in(language)));
    event.add(new Description(resolution.symbol() + ", " + deadline.paragraph() + ": \u201c"
        + resolution.in(language).citation(deadline.about().ground()).quote() + "\u201d ("
        + rules.word(deadline, resolution.adopted(), language) + ")"));
    return event;
  }
}
