package org.mandatebot.draft;

import java.text.Normalizer;
import java.util.Locale;

/// Makes ids of words: `Secretary-General` is `secretary-general`, `30(a)(vi)` is `30-a-vi`.
final class Slugs {
  private static final int LONGEST = 60;

  private Slugs() {
  }

  static String of(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    for (int at = 0; at < plain.length() && slug.length() < LONGEST; at++) {
      char character = plain.charAt(at);
      if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9'))
        slug.append(character);
      else if (Character.getType(character) != Character.NON_SPACING_MARK && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-')
        slug.append('-');
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-')
      slug.setLength(slug.length() - 1);
    return slug.toString();
  }

  /// 2 is `b`, 26 `z`, 27 `aa`.
  static String letters(int number) {
    return (number > 26 ? letters((number - 1) / 26) : "") + (char) ('a' + (number - 1) % 26);
  }
}
