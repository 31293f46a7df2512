package org.mandatebot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Update;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Rhythm;

/// A chat's preferences as columns of `chat`.
final class PreferenceColumns {

  private PreferenceColumns() {
  }

  static Update bind(Update statement, Preferences preferences) {
    Rhythm rhythm = preferences.rhythm();
    return statement.bind("language", preferences.language().map(Language::code).orElse(null))
        .bind("zone", preferences.zone().getId()).bind("at", preferences.at().toString())
        .bind("ladder", preferences.ladder().toString()).bind("resolution", preferences.resolution().orElse(null))
        .bind("quiet_hours", rhythm.quietHours().map(hours -> hours.from() + "-" + hours.to()).orElse(null))
        .bind("quiet_days",
            rhythm.quietDays().stream().map(day -> String.valueOf(day.getValue())).sorted()
                .collect(Collectors.joining(",")))
        .bind("working_days", rhythm.workingDays() ? 1 : 0)
        .bind("digest", rhythm.digest().map(DayOfWeek::getValue).orElse(null));
  }

  static Preferences read(ResultSet row) throws SQLException {
    return new Preferences(Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        ZoneId.of(row.getString("zone")), LocalTime.parse(row.getString("at")), Ladder.parse(row.getString("ladder")),
        Optional.ofNullable(row.getString("resolution")), rhythm(row));
  }

  private static Rhythm rhythm(ResultSet row) throws SQLException {
    int digest = row.getInt("digest");
    Optional<String> days = Optional.ofNullable(row.getString("quiet_days")).filter(text -> !text.isEmpty());
    return new Rhythm(Optional.ofNullable(row.getString("quiet_hours")).map(PreferenceColumns::hours),
        days.stream().flatMap(text -> Stream.of(text.split(",", -1))).map(day -> DayOfWeek.of(Integer.parseInt(day)))
            .collect(Collectors.toSet()),
        row.getInt("working_days") == 1, digest == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(digest)));
  }

  private static Rhythm.Hours hours(String text) {
    String[] ends = text.split("-", -1);
    return new Rhythm.Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }
}
