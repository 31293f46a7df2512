package org.mandatebot.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a document by what is in it, whatever its file is called.
public final class Documents {
  /// What files that are no text begin with.
  private static final Map<String, String> NO_TEXT = Map.of("%PDF", "a PDF", "PK\u0003\u0004",
      "a Word file or another archive", "{\\rt", "an RTF file", "\u00d0\u00cf\u0011\u00e0", "an old Word file");

  private static final Pattern ENCODING = Pattern
      .compile("^<\\?xml[^>]{0,100}?encoding\\s?=\\s?[\"']([A-Za-z0-9][A-Za-z0-9._-]{0,40})");

  private static final char UNREADABLE = '\ufffd';

  private Documents() {
  }

  /// @throws Document.Unreadable with the reason, and the line where there is one
  public static Document read(String text) throws Document.Unreadable {
    String words = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (words.isBlank())
      throw new Document.Unreadable("the file is empty");
    refuse(words.substring(0, Math.min(4, words.length())));
    String first = words.stripLeading();
    return first.startsWith("<") && !first.startsWith("<!--")
        ? AkomaNtosoReader.read(words)
        : MarkdownReader.read(words);
  }

  /// XML in the encoding that it declares, anything else in UTF-8.
  public static Document read(byte[] file) throws Document.Unreadable {
    Charset encoding = encoding(file);
    try {
      return read(text(file, encoding));
    } catch (CharacterCodingException broken) {
      throw new Document.Unreadable(line(file, encoding) + ": this is neither XML nor text in " + encoding);
    }
  }

  /// The characters of a file in UTF-8.
  ///
  /// @throws Document.Unreadable with the line where they are none, or with what the file is instead
  public static String text(byte[] file) throws Document.Unreadable {
    try {
      return text(file, UTF_8);
    } catch (CharacterCodingException broken) {
      throw new Document.Unreadable(line(file, UTF_8) + ": this is not text in UTF-8");
    }
  }

  private static String text(byte[] file, Charset encoding) throws Document.Unreadable, CharacterCodingException {
    refuse(beginning(file, 4));
    String text = new String(file, encoding); // far faster than a decoder, but it puts a sign for what it cannot read
    return text.indexOf(UNREADABLE) < 0 ? text : encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString();
  }

  /// By the mark that UTF-16 begins with, or by what XML declares.
  private static Charset encoding(byte[] file) {
    String beginning = beginning(file, 200);
    if (beginning.startsWith("\u00fe\u00ff") || beginning.startsWith("\u00ff\u00fe"))
      return UTF_16;
    Matcher declared = ENCODING.matcher(beginning);
    return declared.find() && Charset.isSupported(declared.group(1)) ? Charset.forName(declared.group(1)) : UTF_8;
  }

  private static String beginning(byte[] file, int most) {
    return new String(file, 0, Math.min(most, file.length), ISO_8859_1);
  }

  /// Of the first characters that are none.
  private static String line(byte[] file, Charset encoding) {
    CharBuffer text = CharBuffer.allocate(file.length);
    encoding.newDecoder().decode(ByteBuffer.wrap(file), text, true);
    return "line " + (text.flip().chars().filter(each -> each == '\n').count() + 1);
  }

  private static void refuse(String beginning) throws Document.Unreadable {
    String kind = NO_TEXT.get(beginning);
    if (kind != null)
      throw new Document.Unreadable("this is " + kind + ", neither XML nor text");
  }
}
