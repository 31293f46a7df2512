package org.mandatebot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TelegramHtmlTest {

  @ParameterizedTest
  @ValueSource(strings = {"<b>bold</b> <i>it</i> <u>u</u> <s>s</s> <code>c</code> <pre>p\n q</pre>",
      "<blockquote>a <b>quote</b></blockquote>", "<tg-spoiler>x</tg-spoiler>",
      "1 &lt; 2 &amp; 3 &gt; 2 &quot;&#39;&#x27;"})
  void whatTelegramKnowsStays(String html) {
    assertEquals(html, TelegramHtml.safe(html));
  }

  @Test
  void linksStayAndOpenElsewhere() {
    assertEquals("<a href=\"https://undocs.org/S/RES/2584(2021)\" rel=\"noopener noreferrer\" target=\"_blank\">x</a>",
        TelegramHtml.safe("<a href=\"https://undocs.org/S/RES/2584(2021)\">x</a>"));
  }

  @Test
  void everythingElseBecomesText() {
    assertEquals("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;", TelegramHtml.safe("<script>alert('1')</script>"));
    assertEquals("&lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;", TelegramHtml.safe("<b onclick=\"x()\">b</b>"));
    assertEquals("&lt;a href=&quot;javascript:x()&quot;&gt;a&lt;/a&gt;",
        TelegramHtml.safe("<a href=\"javascript:x()\">a</a>"));
    assertEquals("&lt;B&gt; &lt;!-- &lt;/li&gt; &amp;nbsp; R&amp;D", TelegramHtml.safe("<B> <!-- </li> &nbsp; R&D"));
  }

  @Test
  void nestingIsRepaired() {
    assertEquals("<b><i>x&lt;/b&gt;</i></b>", TelegramHtml.safe("<b><i>x</b>"));
    assertEquals("&lt;/b&gt;x", TelegramHtml.safe("</b>x"));
  }

  @Test
  void theLineBreakAfterABlockIsTheBlocksOwn() {
    assertEquals("<blockquote>quote</blockquote>19", TelegramHtml.safe("<blockquote>quote</blockquote>\n19"));
    assertEquals("<b>bold</b>\n19", TelegramHtml.safe("<b>bold</b>\n19"));
  }

  @Test
  void anExpandableQuoteIsAQuote() {
    assertEquals("<blockquote>long</blockquote>", TelegramHtml.safe("<blockquote expandable>long</blockquote>"));
  }
}
