package org.mandatebot.conversation;

import static java.util.Comparator.comparingInt;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.ask.CleanText;

/// Time zones by what people call them: an IANA name in any case, or its city (`New York`).
final class Zones {
  private static final Map<String, ZoneId> BY_NAME = byName();

  private Zones() {
  }

  static Optional<ZoneId> find(String words) {
    return Optional.ofNullable(BY_NAME.get(name(words)));
  }

  /// Whole names go before cities, and of two zones with the same city the one with the shorter name.
  private static Map<String, ZoneId> byName() {
    List<String> ids = ZoneId.getAvailableZoneIds().stream().sorted(comparingInt(String::length)).toList();
    Map<String, ZoneId> zones = new HashMap<>();
    ids.forEach(id -> zones.putIfAbsent(name(id), ZoneId.of(id)));
    ids.forEach(id -> zones.putIfAbsent(name(id.substring(id.lastIndexOf('/') + 1)), ZoneId.of(id)));
    return zones;
  }

  private static String name(String words) {
    return CleanText.plain(words).replaceAll("[-_ ]+", " ").replace("'", "");
  }
}
