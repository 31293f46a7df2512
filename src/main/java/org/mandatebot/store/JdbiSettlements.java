package org.mandatebot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Settlement;
import org.mandatebot.remind.Settlement.Author;
import org.mandatebot.remind.Settlement.Mark;
import org.mandatebot.remind.Settlement.NotRequired;
import org.mandatebot.remind.Settlement.Outcome;
import org.mandatebot.remind.Settlement.Postponed;
import org.mandatebot.remind.Settlement.Submitted;
import org.mandatebot.remind.Settlements;

record JdbiSettlements(Handle handle) implements Settlements {
  private static final RowMapper<Settlement> SETTLEMENT = (row, context) -> new Settlement(row.getString("occurrence"),
      row.getInt("ordinal"), outcome(row), Optional.ofNullable(row.getString("note")), mark(row, "made").orElseThrow(),
      mark(row, "undone"));

  @Override
  public List<Settlement> standing() {
    return handle.createQuery("""
        select * from settlement where undone_at is null order by occurrence, ordinal
        """).map(SETTLEMENT).list();
  }

  @Override
  public List<Settlement> of(String occurrence) {
    return handle.createQuery("""
        select * from settlement where occurrence = :occurrence order by ordinal
        """).bind("occurrence", occurrence).map(SETTLEMENT).list();
  }

  @Override
  public boolean add(Settlement settlement) {
    Outcome outcome = settlement.outcome();
    return handle.createUpdate("""
        insert into settlement (occurrence, ordinal, outcome, day, document, note, made_in, made_by, made_at, spread)
        values (:occurrence, :ordinal, :outcome, :day, :document, :note, :in, :by, :at, 0)
        on conflict (occurrence, ordinal) do nothing
        """).bind("occurrence", settlement.occurrence()).bind("ordinal", settlement.ordinal())
        .bind("outcome", name(outcome)).bind("day", day(outcome).map(LocalDate::toString).orElse(null))
        .bind("document", outcome instanceof Submitted(var _, Optional<String> document) ? document.orElse(null) : null)
        .bind("note", settlement.note().orElse(null))
        .bind("in", settlement.made().by().map(author -> author.chat().toString()).orElse(null))
        .bind("by", settlement.made().by().map(Author::person).orElse(null))
        .bind("at", settlement.made().at().toEpochMilli()).execute() > 0;
  }

  @Override
  public boolean undo(String occurrence, int ordinal, Mark mark) {
    return handle.createUpdate("""
        update settlement set undone_in = :in, undone_by = :by, undone_at = :at, spread = 0
        where occurrence = :occurrence and ordinal = :ordinal and undone_at is null
        """).bind("occurrence", occurrence).bind("ordinal", ordinal)
        .bind("in", mark.by().map(author -> author.chat().toString()).orElse(null))
        .bind("by", mark.by().map(Author::person).orElse(null)).bind("at", mark.at().toEpochMilli()).execute() > 0;
  }

  @Override
  public List<Settlement> unspread() {
    return handle.createQuery("""
        select * from settlement where spread = 0 order by occurrence, ordinal
        """).map(SETTLEMENT).list();
  }

  @Override
  public void spread(Settlement settlement) {
    handle.createUpdate("""
        update settlement set spread = 1
        where occurrence = :occurrence and ordinal = :ordinal and (undone_at is not null) = :undone
        """).bind("occurrence", settlement.occurrence()).bind("ordinal", settlement.ordinal())
        .bind("undone", settlement.undone().isPresent()).execute();
  }

  @Override
  public List<ChatId> concerned(Collection<String> keys, String resolution, String deadline, String after, int limit) {
    // each half ends by itself once it has a page, in the order of its index
    return handle.createQuery("""
        select chat from (
          select chat from (
            select distinct chat from reminder
            where occurrence in (<keys>) and chat > :after order by chat limit :limit) as reminded
          union
          select chat from (
            select distinct chat from step
            where resolution = :resolution and deadline = :deadline and chat > :after
            order by chat limit :limit) as preparing
        ) as concerned order by chat limit :limit
        """).bindList("keys", List.copyOf(keys)).bind("resolution", resolution).bind("deadline", deadline)
        .bind("after", after).bind("limit", limit).map((row, context) -> ChatId.parse(row.getString("chat"))).list();
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Submitted _ -> "submitted";
      case NotRequired _ -> "not-required";
      case Postponed _ -> "postponed";
    };
  }

  private static Optional<LocalDate> day(Outcome outcome) {
    return switch (outcome) {
      case Submitted(LocalDate on, var _) -> Optional.of(on);
      case Postponed(LocalDate to) -> Optional.of(to);
      case NotRequired _ -> Optional.empty();
    };
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    String day = row.getString("day");
    return switch (row.getString("outcome")) {
      case "submitted" -> new Submitted(LocalDate.parse(day), Optional.ofNullable(row.getString("document")));
      case "postponed" -> new Postponed(LocalDate.parse(day));
      default -> new NotRequired();
    };
  }

  /// @param what happened: `made` or `undone`
  private static Optional<Mark> mark(ResultSet row, String what) throws SQLException {
    long at = row.getLong(what + "_at");
    if (row.wasNull())
      return Optional.empty();
    String in = row.getString(what + "_in");
    return Optional.of(
        new Mark(in == null ? Optional.empty() : Optional.of(new Author(ChatId.parse(in), row.getLong(what + "_by"))),
            Instant.ofEpochMilli(at)));
  }
}
