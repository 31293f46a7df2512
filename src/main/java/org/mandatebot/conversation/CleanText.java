package org.mandatebot.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What people type, made safe to look at and easy to compare.
final class CleanText {

  /// Control characters but for line ends; format characters, which turn the direction of writing or show nothing at
  /// all; halves of characters.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}[\\p{Cc}&&[^\\n\\t]]]");
  private static final Pattern BLANKS = Pattern.compile("[\\h\\t]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private CleanText() {
  }

  static String of(String typed) {
    return BLANKS.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll(" ").strip();
  }

  /// Without case and accents: `Échelle` is `echelle`.
  static String plain(String words) {
    return ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("").replace('’', '\'')
        .toLowerCase(Locale.ROOT).strip();
  }
}
