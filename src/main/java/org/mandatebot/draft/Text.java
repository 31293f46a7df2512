package org.mandatebot.draft;

import java.util.Arrays;

/// The words of a paragraph, found once: runs of letters and runs of digits, in lower case, each with its place. Spaces,
/// dashes and quotation marks of any kind are folded to plain ones, character for character, so that places hold.
final class Text {
  final String original;
  final String low;
  private String[] words = new String[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  Text(String original) {
    this.original = original;
    low = fold(original);
    char[] folded = low.toCharArray();
    for (int at = 0; at < folded.length;)
      at = kind(folded[at]) == 0 ? at + 1 : add(folded, at);
  }

  int size() {
    return size;
  }

  /// A word in lower case; empty before the first and after the last.
  String word(int index) {
    return index < 0 || index >= size ? "" : words[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /// Whether the word begins with a capital letter.
  boolean capital(int index) {
    return Character.isUpperCase(original.charAt(starts[index]));
  }

  /// The index of the first word that begins at a place or behind it.
  int from(int place) {
    int found = Arrays.binarySearch(starts, 0, size, place);
    return found < 0 ? -found - 1 : found;
  }

  /// Up to `length` characters before a place, but none before `limit`.
  String before(int place, int length, int limit) {
    return low.substring(Math.clamp(place - length, Math.min(limit, place), place), place);
  }

  /// Up to `length` characters from a place on, but none from `limit` on.
  String after(int place, int length, int limit) {
    int end = Math.min(limit, place + length);
    return end <= place ? "" : low.substring(place, end);
  }

  /// What stands between two words.
  String between(int left, int right) {
    return left < 0 || right >= size ? "" : low.substring(ends[left], starts[right]);
  }

  private int add(char[] folded, int start) {
    int end = start + 1;
    while (end < folded.length && kind(folded[end]) == kind(folded[start]))
      end++;
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    words[size] = low.substring(start, end);
    starts[size] = start;
    ends[size++] = end;
    return end;
  }

  /// 1 for a letter, 2 for a digit, 0 for anything else.
  private static int kind(char character) {
    if (character < 128)
      return character >= 'a' && character <= 'z' ? 1 : character >= '0' && character <= '9' ? 2 : 0;
    return Character.isLetter(character) ? 1 : 0;
  }

  /// Words in lower case with plain spaces, dashes and quotation marks, each at its place.
  static String fold(String original) {
    char[] folded = original.toCharArray();
    for (int at = 0; at < folded.length; at++)
      folded[at] = fold(folded[at]);
    return new String(folded);
  }

  private static char fold(char character) {
    if (character < 128)
      return character < ' ' ? ' ' : character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    return switch (character) {
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\ufeff' -> ' ';
      default -> Character.isSpaceChar(character) ? ' ' : Character.toLowerCase(character);
    };
  }
}
