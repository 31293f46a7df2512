package org.mandatebot.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mandatebot.catalogue.FileSet;
import org.mandatebot.catalogue.Revisions;

@Singleton
final class JdbiRevisions implements Revisions {
  private static final RowMapper<Applied> APPLIED = (row, context) -> new Applied(row.getLong("number"),
      row.getString("checksum"), Instant.ofEpochMilli(row.getLong("applied_at")), row.getString("applied_by"),
      new Tally(row.getInt("added"), row.getInt("changed"), row.getInt("removed")));

  private final Jdbi jdbi;

  JdbiRevisions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Applied> newest() {
    return newest(1).stream().findFirst();
  }

  @Override
  public List<Applied> newest(int limit) {
    return jdbi.withHandle(handle -> handle.createQuery("""
        select number, checksum, applied_at, applied_by, added, changed, removed from revision
        order by number desc limit :limit
        """).bind("limit", limit).map(APPLIED).list());
  }

  @Override
  public Optional<FileSet> files(long number) {
    Map<String, String> contents = jdbi.withHandle(handle -> handle.createQuery("""
        select path, content from revision_file join file on file.checksum = revision_file.file
        where revision = :number
        """).bind("number", number).map((row, context) -> Map.entry(row.getString("path"), row.getString("content")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    return contents.isEmpty() ? Optional.empty() : Optional.of(new FileSet(contents));
  }

  @Override
  public boolean add(List<Entry> entries) {
    return jdbi.inTransaction(handle -> {
      for (Entry entry : entries) {
        if (!number(handle, entry.applied()))
          return false; // only the first can be taken: whoever had a later one has it too
        files(handle, entry);
      }
      return true;
    });
  }

  private static boolean number(Handle handle, Applied applied) {
    return handle.createUpdate("""
        insert into revision (number, checksum, applied_at, applied_by, added, changed, removed)
        values (:number, :checksum, :at, :by, :added, :changed, :removed)
        on conflict (number) do nothing
        """).bind("number", applied.number()).bind("checksum", applied.checksum())
        .bind("at", applied.at().toEpochMilli()).bind("by", applied.by()).bind("added", applied.tally().added())
        .bind("changed", applied.tally().changed()).bind("removed", applied.tally().removed()).execute() > 0;
  }

  private static void files(Handle handle, Entry entry) {
    PreparedBatch contents = handle.prepareBatch("""
        insert into file (checksum, content) values (:file, :content) on conflict (checksum) do nothing
        """);
    PreparedBatch paths = handle.prepareBatch("""
        insert into revision_file (revision, path, file) values (:revision, :path, :file)
        """);
    entry.files().contents().forEach((path, content) -> {
      String file = FileSet.checksum(content);
      contents.bind("file", file).bind("content", content).add();
      paths.bind("revision", entry.applied().number()).bind("path", path).bind("file", file).add();
    });
    contents.execute();
    paths.execute();
  }
}
