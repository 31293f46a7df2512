package org.mandatebot.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Map;

/// Reads a document by what is in it, whatever its file is called.
public final class Documents {
  /// What files that are no text begin with.
  private static final Map<String, String> NO_TEXT = Map.of("%PDF", "a PDF", "PK\u0003\u0004",
      "a Word file or another archive", "{\\rt", "an RTF file", "\u00d0\u00cf\u0011\u00e0", "an old Word file");

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
    refuse(file);
    CharBuffer text = CharBuffer.allocate(file.length);
    if (decoded(file, text))
      return read(text.toString());
    if (file[0] == '<' || file[0] == (byte) 0xfe || file[0] == (byte) 0xff)
      return AkomaNtosoReader.read(new ByteArrayInputStream(file));
    throw new Document.Unreadable(line(text) + ": this is neither XML nor text in UTF-8");
  }

  /// The characters of a file in UTF-8.
  ///
  /// @throws Document.Unreadable with the line where they are none, or with what the file is instead
  public static String text(byte[] file) throws Document.Unreadable {
    refuse(file);
    CharBuffer text = CharBuffer.allocate(file.length);
    if (!decoded(file, text))
      throw new Document.Unreadable(line(text) + ": this is not text in UTF-8");
    return text.toString();
  }

  /// @param text receives the characters up to the first that is none
  private static boolean decoded(byte[] file, CharBuffer text) {
    boolean broken = UTF_8.newDecoder().decode(ByteBuffer.wrap(file), text, true).isError();
    text.flip();
    return !broken;
  }

  private static String line(CharBuffer text) {
    return "line " + (text.chars().filter(each -> each == '\n').count() + 1);
  }

  private static void refuse(byte[] file) throws Document.Unreadable {
    refuse(new String(file, 0, Math.min(4, file.length), ISO_8859_1));
  }

  private static void refuse(String beginning) throws Document.Unreadable {
    String kind = NO_TEXT.get(beginning);
    if (kind != null)
      throw new Document.Unreadable("this is " + kind + ", neither XML nor text");
  }
}
