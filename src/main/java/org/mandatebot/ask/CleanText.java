package org.mandatebot.ask;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What people type, made safe to look at and easy to compare.
public final class CleanText {

  /// Control characters but for line ends; format characters, which turn the direction of writing or show nothing at
  /// all; halves of characters.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}[\\p{Cc}&&[^\\n\\t]]]");
  private static final Pattern BLANKS = Pattern.compile("[\\h\\t]+");
  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private CleanText() {
  }

  /// Without what cannot be seen, and with the digits of every script as 0 to 9.
  public static String of(String typed) {
    String seen = BLANKS.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll(" ").strip();
    return DIGIT.matcher(seen).replaceAll(digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
  }

  /// Without case and accents: `Échelle` is `echelle`.
  public static String plain(String words) {
    return ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("").replace('’', '\'')
        .toLowerCase(Locale.ROOT).strip();
  }
}
