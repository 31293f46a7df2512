package org.mandatebot.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.ParagraphId;

/// Gives every paragraph an id of its own, by the number printed and by the sequence. Numbers that start again are those
/// of another part; numbers in an annex are the annex's.
final class Ids {
  private final Set<ParagraphId> taken = new HashSet<>();
  private String root = "";
  private boolean annex;
  private boolean printed;
  private int parts = 1;
  private int last;

  /// @param warning what is unusual about it
  record Place(ParagraphId id, Optional<String> warning) {
  }

  /// The id of a numbered paragraph.
  ///
  /// @param next the number that comes after it
  Place number(String number, Optional<Integer> next) {
    printed = true;
    int whole = Integer.parseInt(number.split("\\.", 2)[0]);
    ParagraphId id = numbered(number);
    if (!taken.contains(id)) {
      Optional<String> gap = whole > last + 1 && !annex
          ? Optional.of("number " + number + " follows " + last)
          : Optional.empty();
      last = whole;
      return new Place(id, gap);
    }
    ParagraphId following = numbered(String.valueOf(last + 1));
    if (next.filter(after -> after == last + 2).isPresent() && !taken.contains(following)) {
      last++;
      return again(number, following);
    }
    if (number.equals("1")) {
      restart();
      last = whole;
      return again(number, numbered(number));
    }
    return again(number, item(id, 2));
  }

  private static Place again(String number, ParagraphId id) {
    return new Place(id, Optional.of("number " + number + " was used before; here it is " + id));
  }

  ParagraphId numbered(String number) {
    return new ParagraphId(root.isEmpty() ? number : root + ", " + number);
  }

  /// The id of a paragraph whose number is not printed.
  ParagraphId unnumbered() {
    last++;
    return free(numbered(String.valueOf(last)));
  }

  private void restart() {
    do {
      parts++;
      root = annex ? root.replaceFirst("/\\d+$", "") + "/" + parts : "Part " + parts;
    } while (taken.contains(numbered("1")));
  }

  /// Begins an annex.
  ///
  /// @param word what it is called, in English or French
  /// @param label its letter or number
  ParagraphId annex(String word, @Nullable String label) {
    String name = switch (word.toLowerCase(Locale.ROOT)) {
      case "appendix", "appendice" -> "Appendix";
      case "attachment", "pièce jointe" -> "Attachment";
      case "enclosure" -> "Enclosure";
      default -> "Annex";
    } + (label == null ? "" : " " + label);
    root = name;
    for (int again = 2; taken.contains(new ParagraphId(root)) || taken.contains(numbered("1")); again++)
      root = name + "/" + again;
    annex = true;
    parts = 1;
    last = 0;
    return new ParagraphId(root);
  }

  boolean inAnnex() {
    return annex;
  }

  boolean isAnnex(ParagraphId id) {
    return annex && id.value().equals(root);
  }

  /// The last whole number; 0 before the first.
  int last() {
    return last;
  }

  /// Whether any paragraph had its number printed.
  boolean anyPrinted() {
    return printed;
  }

  /// The id itself, or if it is taken that of a further body.
  ParagraphId free(ParagraphId id) {
    return taken.contains(id) ? item(id, 2) : id;
  }

  /// The first free item below a paragraph.
  ParagraphId item(ParagraphId above, int first) {
    int number = first;
    while (taken.contains(above.item(number)))
      number++;
    return above.item(number);
  }

  void take(ParagraphId id) {
    taken.add(id);
  }

  /// The nearest paragraph above that there is.
  Optional<ParagraphId> parent(ParagraphId id) {
    Optional<ParagraphId> parent = id.parent();
    while (parent.isPresent() && !taken.contains(parent.get()))
      parent = parent.get().parent();
    return parent;
  }
}
