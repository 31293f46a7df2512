package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;

class AdminsTest {
  private static final long FIRST = 4711;
  private static final long SECOND = 9_000_000_000L;
  @TempDir
  private static Path folder;

  @Test
  void adminsAreOneNumberSomeOrNone() {
    assertEquals(Set.of(), admins(Map.of()));
    assertEquals(Set.of(), admins(Map.of("mandatebot.admins", "")));
    assertEquals(Set.of(FIRST), admins(Map.of("mandatebot.admins", 4711)));
    assertEquals(Set.of(FIRST, SECOND), admins(Map.of("mandatebot.admins", "4711, 9000000000")));
    assertEquals(Set.of(FIRST, SECOND), admins(Map.of("mandatebot.admins", List.of(FIRST, SECOND))));
  }

  @Test
  void aNameInsteadOfANumberStopsTheStart() {
    assertThrows(RuntimeException.class, () -> admins(Map.of("mandatebot.admins", "@somebody")));
  }

  private static Set<Long> admins(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("datasources.default.url", "jdbc:sqlite:" + folder.resolve("test.db"));
    all.put("micronaut.health.monitor.enabled", false);
    try (var context = ApplicationContext.run(all, "test")) {
      Admins admins = context.getBean(Admins.class);
      return Stream.of(FIRST, SECOND)
          .filter(id -> admins.include(new Sender(id, "en"), new ChatId(Platform.TELEGRAM, id, 0)))
          .collect(Collectors.toSet());
    }
  }
}
