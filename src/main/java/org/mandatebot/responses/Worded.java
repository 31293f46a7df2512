package org.mandatebot.responses;

import java.util.List;

/// A reply in words: Telegram's HTML (Bot API, "HTML style"), and rows of buttons.
public record Worded(String html, List<List<Button>> buttons) {
  public Worded {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /// @param data what comes back when it is pressed: 1-64 bytes of UTF-8 (Bot API `callback_data`)
  public record Button(String label, String data) {
  }

  /// The same as plain text.
  public String text() {
    return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
        .replace("&#39;", "'").replace("&amp;", "&");
  }
}
