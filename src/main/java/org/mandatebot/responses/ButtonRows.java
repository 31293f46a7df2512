package org.mandatebot.responses;

import java.util.ArrayList;
import java.util.List;
import org.mandatebot.responses.Worded.Button;

/// Collects the buttons that a template asks for while it is being evaluated, macros included.
final class ButtonRows {
  private static final ScopedValue<ButtonRows> CURRENT = ScopedValue.newInstance();
  private final List<List<Button>> rows = new ArrayList<>(List.of(new ArrayList<>()));

  /// Hands this to [#current] for as long as `template` takes.
  void whileWriting(Runnable template) {
    ScopedValue.where(CURRENT, this).run(template);
  }

  static ButtonRows current() {
    return CURRENT.get();
  }

  void add(Button button) {
    rows.getLast().add(button);
  }

  void startRow() {
    rows.add(new ArrayList<>());
  }

  List<List<Button>> rows() {
    return rows.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }
}
