package org.mandatebot.responses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A name short enough for a button, the same after every restart and reload: the name itself, or the first 64 bits of
/// its SHA-256 when that would be too long. Whoever reads one looks for the thing whose short key it is.
public final class ShortKey {

  /// Bytes that leave room for the longest command, `unsubscribe:`, in the 64 of a button.
  private static final int LONGEST = Worded.Button.LONGEST - "unsubscribe:".length();

  private ShortKey() {
  }

  public static String of(String name) {
    return of(name, "");
  }

  /// To stand behind `prefix`, which is not part of it but takes room as well.
  static String of(String name, String prefix) {
    byte[] bytes = name.getBytes(UTF_8);
    return bytes.length <= LONGEST - prefix.getBytes(UTF_8).length ? name : brief(name);
  }

  /// Always the eleven characters, for buttons that say more than one thing.
  public static String brief(String name) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(name.getBytes(UTF_8)), 8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
