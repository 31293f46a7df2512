package org.mandatebot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telegram's HTML cut into messages that Telegram accepts: each at most 4,096 UTF-16 units long once tags are taken off
/// and entities stand for one character. A cut goes between paragraphs, else lines, else words; open tags are closed
/// before it and opened again after it.
final class Parts {
  static final int LIMIT = 4096;
  /// A tag, an entity, or else one character (never half a surrogate pair).
  private static final Pattern ATOM = Pattern.compile(
      "<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z-]*)[^<>]*>|&(?:#\\d+|#[xX]\\p{XDigit}+|lt|gt|amp|quot);|.", Pattern.DOTALL);

  private Parts() {
  }

  static List<String> of(String html) {
    List<Atom> atoms = atoms(html);
    List<String> parts = new ArrayList<>();
    List<Atom> open = new ArrayList<>();
    for (int from = 0; from < atoms.size();) {
      int to = end(atoms, from);
      List<Atom> cut = atoms.subList(from, to);
      StringBuilder part = new StringBuilder();
      open.forEach(part::append);
      cut.forEach(part::append);
      cut.forEach(atom -> atom.nest(open));
      open.reversed().forEach(tag -> part.append("</").append(tag.name).append('>'));
      if (!cut.stream().allMatch(Atom::isBlank))
        parts.add(part.toString());
      from = to;
    }
    return parts;
  }

  private static List<Atom> atoms(String html) {
    List<Atom> atoms = new ArrayList<>();
    for (Matcher matcher = ATOM.matcher(html); matcher.find();) {
      String text = matcher.group();
      String name = matcher.group("name");
      if (name != null)
        atoms.add(new Atom(text, name, matcher.group("end").isEmpty() ? 1 : -1, 0));
      else
        atoms.add(new Atom(text, "", 0, width(text)));
    }
    return atoms;
  }

  private static int width(String text) {
    if (!text.startsWith("&") || text.length() == 1)
      return text.length();
    if (text.charAt(1) != '#')
      return 1;
    boolean hexadecimal = Character.toLowerCase(text.charAt(2)) == 'x';
    String digits = text.substring(hexadecimal ? 3 : 2, text.length() - 1);
    return digits.length() <= 7 && Integer.parseInt(digits, hexadecimal ? 16 : 10) > Character.MAX_VALUE ? 2 : 1;
  }

  /// Where the part that begins at `from` ends: the last paragraph or line that ends in its second half, else the last
  /// word, else as much as fits.
  private static int end(List<Atom> atoms, int from) {
    int width = 0;
    int word = 0;
    int line = 0;
    int paragraph = 0;
    for (int i = from; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      if (width + atom.width > LIMIT)
        return paragraph > 0 ? paragraph : line > 0 ? line : word > 0 ? word : i;
      width += atom.width;
      if (atom.isSpace())
        word = i + 1;
      if (atom.isNewline() && width > LIMIT / 2) {
        line = i + 1;
        if (atoms.get(i - 1).isNewline())
          paragraph = i + 1;
      }
    }
    return atoms.size();
  }

  /// The smallest piece that is never cut.
  ///
  /// @param nesting 1 opens a tag, -1 closes one
  private record Atom(String text, String name, int nesting, int width) {

    boolean isSpace() {
      return width == 1 && Character.isWhitespace(text.charAt(0));
    }

    boolean isNewline() {
      return text.equals("\n");
    }

    boolean isBlank() {
      return width == 0 || isSpace();
    }

    void nest(List<Atom> open) {
      if (nesting > 0)
        open.add(this);
      else if (nesting < 0 && !open.isEmpty())
        open.removeLast();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
