package org.mandatebot.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.chat.Leases;

@Singleton
final class JdbiLeases implements Leases {
  private final Jdbi jdbi;

  JdbiLeases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Held> hold(String name, String me) {
    jdbi.useHandle(handle -> handle.createUpdate("""
        insert into lease (name, holder, beat) values (:name, :me, 1)
        on conflict (name) do update set beat = lease.beat + 1 where lease.holder = excluded.holder
        """).bind("name", name).bind("me", me).execute());
    return look(name);
  }

  @Override
  public Optional<Held> look(String name) {
    return jdbi.withHandle(handle -> handle.createQuery("""
        select holder, beat from lease where name = :name
        """).bind("name", name).map((row, context) -> new Held(row.getString("holder"), row.getLong("beat")))
        .findOne());
  }

  @Override
  public boolean takeOver(String name, String me, Held from) {
    return jdbi.withHandle(handle -> handle.createUpdate("""
        update lease set holder = :me, beat = beat + 1 where name = :name and holder = :holder and beat = :beat
        """).bind("name", name).bind("me", me).bind("holder", from.holder()).bind("beat", from.beat()).execute()) > 0;
  }

  @Override
  public void giveBack(String name, String me) {
    jdbi.useHandle(handle -> handle.createUpdate("""
        delete from lease where name = :name and holder = :me
        """).bind("name", name).bind("me", me).execute());
  }
}
