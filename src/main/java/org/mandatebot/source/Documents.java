package org.mandatebot.source;

/// Reads a document with the reader for its kind of file.
public final class Documents {
  private Documents() {
  }

  /// @param fileName whose ending tells the kind
  public static Document read(String fileName, String content) throws Document.Unreadable {
    return MarkdownReader.read(content);
  }
}
