package org.mandatebot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Platform;

/// What somebody recorded about an occurrence, for every chat. One that was undone is kept, and what was recorded before
/// it counts again.
///
/// @param occurrence the occurrence's key
/// @param ordinal counts the settlements of an occurrence from 1
/// @param undone by whom and when; empty while it counts
public record Settlement(String occurrence, int ordinal, Outcome outcome, Optional<String> note, Mark made,
    Optional<Mark> undone) {
  public static final int LONGEST_NOTE = 200;

  public Settlement {
    if (note.filter(words -> words.length() > LONGEST_NOTE).isPresent())
      throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
  }

  public sealed interface Outcome {
  }

  /// @param document its symbol, such as `S/2021/657`
  public record Submitted(LocalDate on, Optional<String> document) implements Outcome {
  }

  public record NotRequired() implements Outcome {
  }

  /// Still open, on another day.
  public record Postponed(LocalDate to) implements Outcome {
  }

  /// @param by empty once the chat in which it was done is forgotten
  public record Mark(Optional<Author> by, Instant at) {
    boolean isIn(ChatId chat) {
      return by.filter(author -> author.chat().equals(chat)).isPresent();
    }
  }

  /// @param person the platform's user id
  public record Author(ChatId chat, long person) {

    /// As it is shown: `telegram:4711`, or `console`.
    String shown() {
      String platform = chat.platform().name().toLowerCase(Locale.ROOT);
      return chat.platform() == Platform.CONSOLE ? platform : platform + ":" + person;
    }
  }

  /// Whether nothing is left to do.
  boolean closes() {
    return !(outcome instanceof Postponed);
  }
}
