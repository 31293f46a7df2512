package org.mandatebot.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Reminders;
import org.mandatebot.responses.ResolutionView;
import org.mandatebot.responses.Rules;

/// What the console shows beside the conversation: the time there, the dates ahead, the reminders that will come, and what
/// to ask.
record Outlook(ZonedDateTime now, List<Date> dates, List<Reminder> reminders, List<Example> examples) {

  /// @param basis `stated`, `computed` or `assumed`
  record Date(String title, String paragraph, LocalDate date, long daysLeft, String basis, String rule) {
  }

  /// @param rung days before the due date; negative ones come after it
  record Reminder(String title, ZonedDateTime at, int rung) {
  }

  static Outlook of(Resolution resolution, List<Reminders.Planned> planned, ZonedDateTime now, Rules rules,
      Language language) {
    LocalDate today = now.toLocalDate();
    var dates = resolution.occurrences().stream().filter(occurrence -> occurrence.daysLeft(today) >= 0)
        .filter(occurrence -> occurrence.deadline().about().restates().isEmpty()).map(occurrence -> date(occurrence,
            today, rules.word(occurrence.deadline(), resolution.adopted(), language), language))
        .toList();
    return new Outlook(now, dates, planned.stream().map(one -> reminder(one, now.getZone(), language)).toList(),
        Example.of(resolution, today, language));
  }

  private static Date date(Occurrence occurrence, LocalDate today, String rule, Language language) {
    Deadline deadline = occurrence.deadline();
    return new Date(deadline.about().title().in(language), deadline.paragraph().value(), occurrence.date(),
        occurrence.daysLeft(today), ResolutionView.word(deadline.basis()), rule);
  }

  private static Reminder reminder(Reminders.Planned planned, ZoneId zone, Language language) {
    return new Reminder(planned.occurrence().deadline().about().title().in(language), planned.at().atZone(zone),
        planned.rung());
  }
}
