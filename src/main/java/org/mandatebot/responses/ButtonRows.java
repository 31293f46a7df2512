package org.mandatebot.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.responses.Worded.Button;

/// Collects the buttons that a template asks for while it is being evaluated, macros included.
final class ButtonRows {
  private static final ScopedValue<ButtonRows> CURRENT = ScopedValue.newInstance();
  /// The commands that act on the chat's own resolution unless they name another.
  private static final Pattern ON_A_RESOLUTION = Pattern.compile("(para|deadlines|subscribe)(?::(.*))?");
  private final List<List<Button>> rows = new ArrayList<>(List.of(new ArrayList<>()));
  private final Optional<String> other;

  /// @param other the symbol of the resolution that buttons act on, where it is not the chat's own
  ButtonRows(Optional<String> other) {
    this.other = other;
  }

  /// Hands this to [#current] for as long as `template` takes.
  void whileWriting(Runnable template) {
    ScopedValue.where(CURRENT, this).run(template);
  }

  static ButtonRows current() {
    return CURRENT.get();
  }

  void add(String label, String data) {
    rows.getLast().add(new Button(label, other.map(symbol -> naming(symbol, data)).orElse(data)));
  }

  /// `para:5` is `para:2531 (2020) 5`.
  private static String naming(String symbol, String data) {
    Matcher command = ON_A_RESOLUTION.matcher(data);
    return command.matches()
        ? command.group(1) + ":" + (symbol.replace("S/RES/", "") + " " + Objects.toString(command.group(2), "")).strip()
        : data;
  }

  void startRow() {
    rows.add(new ArrayList<>());
  }

  List<List<Button>> rows() {
    return rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }
}
