package org.mandatebot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One process at a time sends from an SQLite file: a lock on a file beside it, which the operating system releases
/// however the process ends. So whatever a new process finds in the middle of being sent has been left behind.
final class SoleProcess implements AutoCloseable {
  private static final Pattern SQLITE = Pattern.compile("jdbc:sqlite:(?!:memory:)(?:file:)?([^?]+).*");

  private final FileChannel channel;

  SoleProcess(Path database) {
    Path path = database.resolveSibling(database.getFileName() + ".lock");
    try {
      channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null)
        throw new IllegalStateException(database.toAbsolutePath() + " is used by another Mandatebot; "
            + "stop it, or let several share a PostgreSQL database (datasources.default.url)");
    } catch (IOException cannot) {
      throw new UncheckedIOException("cannot lock " + path.toAbsolutePath(), cannot);
    }
  }

  /// The file of an SQLite database; empty for another database, and for one in memory.
  static Optional<Path> file(String url) {
    Matcher sqlite = SQLITE.matcher(url);
    return sqlite.matches() ? Optional.of(Path.of(sqlite.group(1))) : Optional.empty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
