package org.mandatebot.cli;

import java.io.Console;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mandatebot.responses.Worded;

/// What the bot's marks become in a shell: colours on a terminal; elsewhere the signs of `git diff --word-diff` for words
/// that were deleted or inserted, and nothing for the rest.
record Markup(Map<String, String> signs) {
  static final Markup PLAIN = new Markup(Map.of("<s>", "[-", "</s>", "-]", "<u>", "{+", "</u>", "+}"));
  static final Markup ANSI = new Markup(Map.of("<s>", "\u001b[9;31m", "</s>", "\u001b[29;39m", "<u>", "\u001b[4;32m",
      "</u>", "\u001b[24;39m", "<b>", "\u001b[1m", "</b>", "\u001b[22m", "<i>", "\u001b[2m", "</i>", "\u001b[22m"));
  private static final Pattern MARK = Pattern.compile("(<[sub]>)(\\h+)");

  static Markup ofOutput() {
    return onTerminal() ? ANSI : PLAIN;
  }

  /// Where standard output is no terminal, Java 25 has no console at all.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// Blanks come before a mark rather than after it.
  String of(String html) {
    String marked = MARK.matcher(html).replaceAll("$2$1");
    for (Map.Entry<String, String> sign : signs.entrySet())
      marked = marked.replace(sign.getKey(), sign.getValue());
    return new Worded(marked, List.of()).text();
  }
}
