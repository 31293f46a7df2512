package org.mandatebot.responses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A reply in words: Telegram's HTML (Bot API, "HTML style"), and rows of buttons.
public record Worded(String html, List<List<Button>> buttons) {
  private static final Pattern NUMERIC = Pattern.compile("&#(\\d{1,6});");

  public Worded {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /// @param data what comes back when it is pressed: 1-64 bytes of UTF-8 (Bot API `callback_data`)
  public record Button(String label, String data) {
    public static final int LONGEST = 64;

    public Button {
      int bytes = data.getBytes(UTF_8).length;
      if (label.isBlank() || bytes < 1 || bytes > LONGEST)
        throw new IllegalArgumentException(
            "a button needs a label and 1 to " + LONGEST + " bytes of data: '" + label + "', '" + data + "'");
    }
  }

  /// The same as plain text.
  public String text() {
    return plain(html);
  }

  static String plain(String html) {
    String text = NUMERIC.matcher(html.replaceAll("<[^>]*>", ""))
        .replaceAll(number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))));
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
  }
}
