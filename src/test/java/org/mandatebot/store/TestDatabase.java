package org.mandatebot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// A database as the service has it, with its migrations.
public record TestDatabase(String url, HikariDataSource source) implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static TestDatabase sqlite(Path file) {
    return open(url(file));
  }

  /// @param version the last migration that has run; `latest` for all
  static TestDatabase sqlite(Path file, String version) {
    return open(url(file), version);
  }

  public static String url(Path file) {
    return "jdbc:sqlite:" + file
        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true&transaction_mode=IMMEDIATE";
  }

  /// A new database on a PostgreSQL 17 whose sessions are in another zone than anything else here.
  public static TestDatabase postgres() {
    return postgres("latest");
  }

  static TestDatabase postgres(String version) {
    String name = "mandatebot" + NUMBER.incrementAndGet();
    Jdbi.create(Server.POSTGRES.getPostgresDatabase()).useHandle(handle -> handle.execute("create database " + name));
    return open(Server.POSTGRES.getJdbcUrl("postgres", name) + "&options=-c%20TimeZone=Pacific/Chatham", version);
  }

  static TestDatabase open(String url) {
    return open(url, "latest");
  }

  private static TestDatabase open(String url, String version) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    HikariDataSource source = new HikariDataSource(config);
    Flyway.configure().dataSource(source).target(version).load().migrate();
    return new TestDatabase(url, source);
  }

  public Jdbi jdbi() {
    return Jdbi.create(source);
  }

  @Override
  public void close() {
    source.close();
  }

  /// Started when it is first asked for, stopped with the JVM.
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException cannot) {
        throw new UncheckedIOException(cannot);
      }
    }
  }
}
