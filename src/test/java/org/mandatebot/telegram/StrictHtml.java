package org.mandatebot.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telegram's HTML parse mode, stricter than Telegram in one point: a raw `&` is refused too. Written apart from what
/// the service uses, so that the two check each other.
public final class StrictHtml {
  private static final Set<String> PLAIN = Set.of("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code",
      "pre", "tg-spoiler", "blockquote");
  private static final Pattern WITH_ATTRIBUTE = Pattern
      .compile("blockquote expandable|a href=\"[^\"<>]+\"|code class=\"language-[^\"<>]+\"|span class=\"tg-spoiler\"");
  private static final Pattern ENTITY = Pattern.compile("&(?:(lt|gt|amp|quot)|#(\\d{1,7})|#x([0-9a-fA-F]{1,6}));");

  private StrictHtml() {
  }

  /// What a reader sees.
  ///
  /// @throws IllegalArgumentException with Telegram's description
  public static String visible(String html) {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (int at = 0; at < html.length();) {
      char c = html.charAt(at);
      if (c == '<') {
        int end = html.indexOf('>', at);
        if (end < 0)
          throw refused("Unclosed start tag at byte offset " + at);
        tag(html.substring(at + 1, end), open, at);
        at = end + 1;
      } else if (c == '&') {
        Matcher entity = ENTITY.matcher(html).region(at, html.length());
        if (!entity.lookingAt())
          throw refused("Unsupported entity at byte offset " + at);
        text.appendCodePoint(codePoint(entity));
        at = entity.end();
      } else {
        text.append(c);
        at++;
      }
    }
    if (!open.isEmpty())
      throw refused("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
    return text.toString();
  }

  private static void tag(String tag, Deque<String> open, int at) {
    if (tag.startsWith("/")) {
      if (open.isEmpty() || !open.pop().equals(tag.substring(1)))
        throw refused("Unmatched end tag at byte offset " + at);
      return;
    }
    if (!PLAIN.contains(tag) && !WITH_ATTRIBUTE.matcher(tag).matches())
      throw refused("Unsupported start tag \"" + tag + "\" at byte offset " + at);
    String name = tag.split(" ", 2)[0];
    if (name.equals("blockquote") && open.contains(name))
      throw refused("Nested blockquote at byte offset " + at);
    open.push(name);
  }

  private static int codePoint(Matcher entity) {
    if (entity.group(2) != null)
      return Integer.parseInt(entity.group(2));
    if (entity.group(3) != null)
      return Integer.parseInt(entity.group(3), 16);
    return switch (entity.group(1)) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      default -> '"';
    };
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("Bad Request: can't parse entities: " + why);
  }
}
