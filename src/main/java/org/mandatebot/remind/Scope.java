package org.mandatebot.remind;

import java.util.Locale;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.ParagraphId;

/// What a chat wants to be reminded of: everything, one paragraph's deadlines, what an actor owes or is owed, or a kind.
public sealed interface Scope {

  boolean covers(Deadline deadline);

  record All() implements Scope {
    @Override
    public boolean covers(Deadline deadline) {
      return true;
    }

    @Override
    public String toString() {
      return "all";
    }
  }

  /// The deadlines of a paragraph and of its parts.
  record Of(ParagraphId paragraph) implements Scope {
    @Override
    public boolean covers(Deadline deadline) {
      return deadline.paragraph().within(paragraph);
    }

    @Override
    public String toString() {
      return "paragraph:" + paragraph;
    }
  }

  /// What an actor owes or is owed.
  record By(String actor) implements Scope {
    @Override
    public boolean covers(Deadline deadline) {
      return deadline.about().who().stream().anyMatch(this::is) || deadline.about().to().stream().anyMatch(this::is);
    }

    private boolean is(Actor other) {
      return other.id().equals(actor);
    }

    @Override
    public String toString() {
      return "actor:" + actor;
    }
  }

  record Kind(Deadline.Kind kind) implements Scope {
    @Override
    public boolean covers(Deadline deadline) {
      return deadline.about().kind() == kind;
    }

    @Override
    public String toString() {
      return "kind:" + kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /// Reads what `toString` wrote.
  static Scope parse(String text) {
    String value = text.substring(text.indexOf(':') + 1);
    return switch (text.split(":", 2)[0]) {
      case "all" -> new All();
      case "paragraph" -> new Of(new ParagraphId(value));
      case "actor" -> new By(value);
      case "kind" -> new Kind(Deadline.Kind.valueOf(value.toUpperCase(Locale.ROOT)));
      default -> throw new IllegalArgumentException("'" + text + "' is no scope");
    };
  }
}
