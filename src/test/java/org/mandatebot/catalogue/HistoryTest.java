package org.mandatebot.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Revisions.Applied;
import org.mandatebot.catalogue.Revisions.Tally;

/// What is served at a start and after others applied something.
class HistoryTest {
  private static final Path FOLDER = Path.of("config/resolutions");
  private static final Instant NOW = Instant.parse("2021-06-30T10:00:00Z");
  private static final String MANDATE = "S-RES-2584-2021/mandate.yml";

  private final Remembered revisions = new Remembered();
  private final FileSet first = ((Reading.Read) Loader.load(FOLDER)).files();
  private final FileSet second = changed("Good offices");

  @Test
  void withoutARevisionTheFolderIsServed(@TempDir Path empty) {
    History history = History.begin(FOLDER, revisions, Optional.empty());
    assertEquals(first.checksum(), served(history));
    assertFalse(history.follow());
    assertEquals(List.of(), history.newest(9));
    assertThrows(ConfigurationException.class, () -> History.begin(empty, revisions, Optional.empty()));
  }

  @Test
  void theFirstOneAppliedIsTheSecondRevisionAfterTheFilesOfTheStart() {
    History history = History.begin(FOLDER, revisions, Optional.empty());
    assertTrue(history.apply(read(second), 0, NOW, "console"));
    assertEquals(List.of(new Applied(2, second.checksum(), NOW, "console", new Tally(0, 1, 0)),
        new Applied(1, first.checksum(), NOW, "start", Tally.NONE)), history.newest(9));
    assertEquals(second.checksum(), served(history));
    assertEquals(first.checksum(), ((Reading.Read) history.read(1).orElseThrow()).revision().checksum());
    assertEquals(Optional.empty(), history.read(3));
  }

  @Test
  void theNewestRevisionIsServedAtAStartWhateverTheFolderSays(@TempDir Path empty) {
    History.begin(FOLDER, revisions, Optional.empty()).apply(read(second), 0, NOW, "console");
    for (Path folder : List.of(FOLDER, empty)) {
      History history = History.begin(folder, revisions, Optional.empty());
      assertEquals(second.checksum(), served(history));
      assertEquals(2, history.seen());
      assertTrue(history.follow());
    }
  }

  @Test
  void whatAnotherInstanceAppliedIsFollowed() {
    History one = History.begin(FOLDER, revisions, Optional.empty());
    History other = History.begin(FOLDER, revisions, Optional.empty());
    one.apply(read(second), 0, NOW, "console");
    assertEquals(first.checksum(), served(other));
    assertTrue(other.follow());
    assertEquals(second.checksum(), served(other));
  }

  @Test
  void ofTwoWhoApplyToTheSameRevisionOneIsTold() {
    History one = History.begin(FOLDER, revisions, Optional.empty());
    History other = History.begin(FOLDER, revisions, Optional.empty());
    assertTrue(one.apply(read(second), 0, NOW, "console"));
    assertFalse(other.apply(read(changed("Dialogue")), 0, NOW, "telegram:4711"));
    assertEquals(first.checksum(), served(other));
    assertEquals(2, revisions.entries.size());
  }

  @Test
  void whatWasServedBeforeTheFirstChangeIsOfTheStart() {
    History history = History.begin(FOLDER, revisions, Optional.empty());
    history.began(NOW.minusSeconds(3600));
    history.apply(read(second), 0, NOW, "console");
    assertEquals(List.of(NOW, NOW.minusSeconds(3600)), history.newest(2).stream().map(Applied::at).toList());
  }

  @Test
  void aRevisionThatThisVersionCannotReadLeavesTheOneBeforeUntilAnotherIsApplied() {
    History history = History.begin(FOLDER, revisions, Optional.empty());
    history.apply(read(second), 0, NOW, "console");
    revisions.entries.add(new Revisions.Entry(new Applied(3, "?", NOW, "console", Tally.NONE),
        first.with(MANDATE, "from-the-future: true")));
    assertFalse(history.follow());
    assertFalse(history.follow());
    assertEquals(second.checksum(), served(history));
    History started = History.begin(FOLDER, revisions, Optional.empty());
    assertEquals(first.checksum(), served(started));
    assertTrue(started.apply(read(second), started.seen(), NOW, "console"));
    assertTrue(history.follow());
    assertEquals(4, history.seen());
  }

  @Test
  void aFileThatWasSentTakesThePlaceOfItsOwn() {
    History history = History.begin(FOLDER, revisions, Optional.empty());
    String mandate = second.contents().getOrDefault(MANDATE, "");
    var amended = assertInstanceOf(Amendment.Amended.class, history.amend("mandate.yml", mandate));
    assertEquals(MANDATE, amended.path());
    assertEquals(second.checksum(), ((Reading.Read) amended.reading()).revision().checksum());
  }

  private static String served(History history) {
    return history.catalogue().active().checksum();
  }

  private FileSet changed(String title) {
    String mandate = first.contents().getOrDefault(MANDATE, "");
    return first.with(MANDATE, mandate.replace("Good offices and dialogue", title));
  }

  private static Reading.Read read(FileSet files) {
    return assertInstanceOf(Reading.Read.class, Loader.load(files));
  }

  private static final class Remembered implements Revisions {
    final List<Entry> entries = new ArrayList<>();

    @Override
    public Optional<Applied> newest() {
      return newest(1).stream().findFirst();
    }

    @Override
    public List<Applied> newest(int limit) {
      return entries.reversed().stream().map(Entry::applied).limit(limit).toList();
    }

    @Override
    public Optional<FileSet> files(long number) {
      return entries.stream().filter(entry -> entry.applied().number() == number).map(Entry::files).findFirst();
    }

    @Override
    public boolean add(List<Entry> more) {
      return more.getFirst().applied().number() == entries.size() + 1 && entries.addAll(more);
    }
  }
}
