package org.mandatebot.catalogue;

import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mandatebot.catalogue.Revisions.Applied;
import org.mandatebot.catalogue.Revisions.Entry;
import org.mandatebot.catalogue.Revisions.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which revision is served, and which were: the newest that was applied, by whichever instance; until the first one is,
/// the folder as it was at the start.
public final class History {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  private final Revisions revisions;
  private final Catalogue catalogue;
  private FileSet files;
  private long seen;
  private boolean current;
  private Optional<Instant> began = Optional.empty();

  private History(Revisions revisions, Reading.Read served, Optional<String> main, long seen, boolean current) {
    this.revisions = revisions;
    catalogue = new Catalogue(served.revision(), main);
    files = served.files();
    this.seen = seen;
    this.current = current;
  }

  /// What a starting service serves.
  ///
  /// @param main the symbol of the default resolution; empty: the newest
  /// @throws ConfigurationException if nothing can be
  static History begin(Path folder, Revisions revisions, Optional<String> main) {
    Reading inFolder = Loader.load(folder);
    Optional<Applied> newest = revisions.newest();
    long number = newest.map(Applied::number).orElse(0L);
    if (newest.isPresent())
      switch (Loader.load(revisions.files(number).orElseThrow())) {
        case Reading.Read stored -> {
          tellWhatElse(inFolder, folder, newest.get());
          return new History(revisions, stored, main, number, true);
        }
        case Reading.Refused refused ->
          LOG.error("revision {} cannot be served by this version; {} is, until another revision is applied\n{}",
              number, folder, lines(refused));
      }
    return switch (inFolder) {
      case Reading.Read read -> {
        read.warnings().forEach(warning -> LOG.debug("repaired: {}", warning));
        read.contradictions().forEach(LOG::warn);
        yield new History(revisions, read, main, number, false);
      }
      case Reading.Refused refused ->
        throw new ConfigurationException("The catalogue cannot be served:\n" + lines(refused));
    };
  }

  /// Notes when the service began to serve what it does. The clock is not known sooner: in a rehearsal it starts by what
  /// is served.
  synchronized void began(Instant at) {
    began = Optional.of(at);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /// The number of the newest revision as this instance knows it; 0 when there is none.
  public synchronized long seen() {
    return seen;
  }

  public Optional<Applied> newest() {
    return revisions.newest();
  }

  /// The newest first.
  public List<Applied> newest(int limit) {
    return revisions.newest(limit);
  }

  /// Reads a revision anew, as this version of the service does.
  public Optional<Reading> read(long number) {
    return revisions.files(number).map(Loader::load);
  }

  /// What is served with a file that was sent in the place of its own.
  public synchronized Amendment amend(String name, String content) {
    return Amender.amend(files, name, content);
  }

  /// Serves the newest revision. False if what is served is not one that was applied: there is none yet, or this version
  /// cannot read it.
  public synchronized boolean follow() {
    long newest = revisions.newest().map(Applied::number).orElse(0L);
    if (newest != seen && newest > 0)
      switch (Loader.load(revisions.files(newest).orElseThrow())) {
        case Reading.Read next -> {
          serve(next, newest);
          LOG.info("revision {} is served from now on", newest);
        }
        case Reading.Refused refused -> {
          current = false;
          LOG.error("revision {} cannot be served by this version; the one before stays\n{}", newest, lines(refused));
        }
      }
    seen = newest;
    return current;
  }

  /// Makes this the newest revision and serves it. False, and nothing happens, if another was applied since `base`.
  ///
  /// @param base the number of the revision that `next` was compared with
  /// @param by see [Applied]
  public synchronized boolean apply(Reading.Read next, long base, Instant at, String by) {
    List<Entry> entries = new ArrayList<>();
    if (base == 0)
      entries.add(
          new Entry(new Applied(1, catalogue.active().checksum(), began.orElse(at), Applied.START, Tally.NONE), files));
    long number = base + entries.size() + 1;
    Tally tally = Tally.of(Difference.between(catalogue.active(), next.revision()));
    entries.add(new Entry(new Applied(number, next.revision().checksum(), at, by, tally), next.files()));
    if (!revisions.add(entries))
      return false;
    serve(next, number);
    LOG.info("revision {} was applied by {}: {}", number, by, tally);
    return true;
  }

  private void serve(Reading.Read next, long number) {
    seen = number;
    catalogue.activate(next.revision());
    files = next.files();
    current = true;
  }

  private static void tellWhatElse(Reading inFolder, Path folder, Applied served) {
    switch (inFolder) {
      case Reading.Read read when read.revision().checksum().equals(served.checksum()) ->
        LOG.debug("revision {} is what is in {}", served.number(), folder);
      case Reading.Read _ -> LOG.warn("revision {}, applied on {}, is served; the files in {} differ from it: /reload "
          + "shows how, and applies them", served.number(), served.at(), folder);
      case Reading.Refused refused ->
        LOG.warn("revision {}, applied on {}, is served; the files in {} could not be:\n{}", served.number(),
            served.at(), folder, lines(refused));
    }
  }

  private static String lines(Reading.Refused refused) {
    return refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
