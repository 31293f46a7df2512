package org.mandatebot.web;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.responses.Reply;

/// One subscription of one chat, in memory.
final class PlannedReminders implements Reminders {
  private final InstantSource clock;
  private final List<Planned> planned = new CopyOnWriteArrayList<>();

  PlannedReminders(InstantSource clock) {
    this.clock = clock;
  }

  /// Sends what is due by now.
  void deliver(Chats chats) {
    for (Planned one : upcoming(ConsoleChat.ID, Integer.MAX_VALUE))
      if (!one.at().isAfter(clock.instant())) {
        planned.remove(one);
        var today = one.at().atZone(Preferences.DEFAULT.zone()).toLocalDate();
        chats.send(ConsoleChat.ID, new Reply.Reminder(List.of(one.occurrence()), today), Language.EN);
      }
  }

  @Override
  public boolean subscribe(ChatId chat, Scope scope) {
    if (!planned.isEmpty())
      return false;
    for (Occurrence occurrence : Samples.resolution().occurrences())
      for (int rung : Preferences.DEFAULT.ladder().rungs()) {
        var at = occurrence.date().minusDays(rung).atTime(Preferences.DEFAULT.at()).atZone(Preferences.DEFAULT.zone())
            .toInstant();
        if (at.isAfter(clock.instant()))
          planned.add(new Planned(occurrence, rung, at));
      }
    return true;
  }

  @Override
  public List<Planned> upcoming(ChatId chat, int limit) {
    return planned.stream().sorted(Comparator.comparing(Planned::at)).limit(limit).toList();
  }

  @Override
  public Preferences preferences(ChatId chat) {
    return Preferences.DEFAULT;
  }

  @Override
  public void forget(ChatId chat) {
    planned.clear();
  }

  @Override
  public List<Scope> unsubscribe(ChatId chat, Optional<Scope> scope) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Scope> scopes(ChatId chat) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void prefer(ChatId chat, Preferences preferences) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean mute(ChatId chat, Occurrence occurrence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean unmute(ChatId chat, Occurrence occurrence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Occurrence> muted(ChatId chat) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Counts counts(ChatId chat) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void suspend(ChatId chat, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void resume(ChatId chat) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void move(ChatId from, ChatId to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Changes preview(Revision next) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Changes replan(Revision revision) {
    throw new UnsupportedOperationException();
  }
}
