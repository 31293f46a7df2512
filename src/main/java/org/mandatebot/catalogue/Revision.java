package org.mandatebot.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Resolution;

/// One loaded state of the catalogue.
///
/// @param checksum SHA-256 of the files it was read from, hexadecimal
/// @param resolutions by date of adoption, the newest last
/// @param main the one that questions are about unless they or their chat name another
public record Revision(String checksum, List<Resolution> resolutions, Resolution main) {
  private static final Pattern NAME = Pattern.compile("(?:S/RES/)?(\\d{1,5})(?:\\s*\\((\\d{4})\\))?",
      Pattern.CASE_INSENSITIVE);

  public Revision {
    resolutions = List.copyOf(resolutions);
  }

  /// With the newest as the main one.
  public Revision(String checksum, List<Resolution> resolutions) {
    this(checksum, resolutions, newest(resolutions));
  }

  private static Resolution newest(List<Resolution> resolutions) {
    if (resolutions.isEmpty())
      throw new IllegalArgumentException("a revision needs a resolution");
    return resolutions.getLast();
  }

  /// The same with another main resolution; the same if that is not here.
  Revision withMain(String symbol) {
    return find(symbol).map(wanted -> new Revision(checksum, resolutions, wanted)).orElse(this);
  }

  /// What a chat speaks of: its choice while that is served, else the main one.
  public Resolution chosen(Optional<String> symbol) {
    return symbol.flatMap(this::find).orElse(main);
  }

  public Optional<Resolution> find(String symbol) {
    return resolutions.stream().filter(resolution -> resolution.symbol().equals(symbol)).findFirst();
  }

  /// The one that people call `2531`, `2531 (2020)` or `S/RES/2531 (2020)`.
  public Optional<Resolution> named(String name) {
    Matcher words = NAME.matcher(name.strip());
    return words.matches()
        ? resolutions.stream()
            .filter(resolution -> resolution.number().startsWith(words.group(1) + " ")
                && (words.group(2) == null || resolution.number().endsWith("(" + words.group(2) + ")")))
            .findFirst()
        : Optional.empty();
  }

  /// The newest of those that carry on the mandate of one, each that of the one before it: 2531 -> 2584 -> 2640.
  public Optional<Resolution> successor(Resolution resolution) {
    return resolutions.stream().filter(next -> next.successorOf().equals(Optional.of(resolution.symbol())))
        .filter(next -> next.adopted().isAfter(resolution.adopted())).findFirst()
        .map(next -> successor(next).orElse(next));
  }
}
