package org.mandatebot.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Telegram's HTML (Bot API, "HTML style") made safe for a page: the tags it knows stay, well nested, and everything else
/// becomes text.
final class TelegramHtml {
  private static final String NAMES = "b|strong|i|em|u|ins|s|strike|del|code|pre|blockquote|tg-spoiler";
  private static final Pattern MARKUP = Pattern.compile("<(?<open>" + NAMES + ")(?: expandable)?>"
      + "|<a href=\"(?<link>https?://[^\"<>\\s]+)\">|</(?<close>" + NAMES + "|a)>(?:(?<=</blockquote>|</pre>)\n)?"
      + "|(?<entity>&(?:lt|gt|amp|quot|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)|[<>&\"']");

  private final Deque<String> opened = new ArrayDeque<>();

  private TelegramHtml() {
  }

  static String safe(String html) {
    return new TelegramHtml().clean(html);
  }

  private String clean(String html) {
    return MARKUP.matcher(html).replaceAll(found -> Matcher.quoteReplacement(replace(found)))
        + opened.stream().map(name -> "</" + name + ">").collect(Collectors.joining());
  }

  private String replace(MatchResult found) {
    if (found.group("entity") != null)
      return found.group();
    if (found.group("open") != null)
      return open(found.group("open"), "");
    if (found.group("link") != null)
      return open("a", " href=\"" + found.group("link") + "\" rel=\"noopener noreferrer\" target=\"_blank\"");
    String close = found.group("close");
    return close != null && close.equals(opened.peek()) ? "</" + opened.pop() + ">" : text(found.group());
  }

  private String open(String name, String attributes) {
    opened.push(name);
    return "<" + name + attributes + ">";
  }

  static String text(String raw) {
    return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
        "&#39;");
  }
}
