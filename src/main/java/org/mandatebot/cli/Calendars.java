package org.mandatebot.cli;

import java.time.LocalTime;
import java.time.ZoneOffset;
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
  private Calendars() {
  }

  static String of(Resolution resolution, Language language, Rules rules) {
    Calendar calendar = new Calendar().withProperty(new ProdId("-//Mandatebot//" + resolution.symbol() + "//EN"))
        .withDefaults().getFluentTarget();
    for (Occurrence occurrence : resolution.occurrences())
      if (occurrence.deadline().about().restates().isEmpty())
        calendar.add(event(occurrence, resolution, language, rules));
    return calendar.toString();
  }

  private static VEvent event(Occurrence occurrence, Resolution resolution, Language language, Rules rules) {
    Deadline deadline = occurrence.deadline();
    VEvent event = new VEvent(false);
    event.add(new Uid(occurrence.key().replace(' ', '_')));
    event.add(new DtStamp(resolution.adopted().atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC)));
    event.add(new DtStart<>(occurrence.date()));
    event.add(new Summary(deadline.about().title().in(language)));
    event.add(new Description(resolution.symbol() + ", " + deadline.paragraph() + ": \u201c"
        + deadline.about().ground().quote() + "\u201d (" + rules.word(deadline, resolution.adopted(), language) + ")"));
    return event;
  }
}
