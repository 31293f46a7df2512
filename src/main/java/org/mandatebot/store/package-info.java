/// What may not be forgotten: the ports of `catalogue`, `remind` and `chat` on SQLite or PostgreSQL, and the clockwork that finds what
/// is due.
///
/// One migration and one wording of every statement serve both databases. Instants are epoch milliseconds, so no
/// database's zone matters. Rounds read an index that holds only what is still to be sent: they cost by what is due.
///
/// Our own tables are the truth. A row of db-scheduler's `scheduled_tasks` only says which process holds a chat and until
/// when, or when to try it again; `delete from scheduled_tasks` loses nothing but a little patience. So retries are not in
/// our tables, and they wait in real time while a rehearsal's clock jumps.
///
/// On SQLite one process sends ([org.mandatebot.store.SoleProcess]); it takes over at its start what a killed one held. On
/// PostgreSQL any number share the work: a chat is held by a lease that is renewed every 8 seconds and taken over 32 to 48
/// seconds after its holder was killed. A change begins by holding the chat's row, so that two processes never plan the
/// same chat from different states.
///
/// What instances tell each other is in the database as well: who is on duty ([org.mandatebot.chat.Leases]), what left
/// lately ([org.mandatebot.store.PostgresTraffic]; an SQLite file has one process, which counts in memory) and whether an
/// administrator holds reminders back ([org.mandatebot.remind.Rounds]).
///
/// Revisions are only ever added. The greatest number is the active one, and as a number is a key, whoever gets to insert
/// the next one has applied his: no flag to flip, no lock to hold. A file's content is stored once, by its checksum.
/// Every instance looks every `mandatebot.revisions.poll` ([org.mandatebot.store.Follower]), serves what is active and
/// plans what is not planned for it. `planned_revision` tells: whoever plans a chat leaves its revision there, so a plan
/// counts as complete only if all were planned for the active revision and none, by an instance that lags behind, for
/// another since. So a kill between applying and planning is made good within seconds, by whichever instance is there.
///
/// Nothing reads or sorts more than it needs as the number of subscriptions grows: chats are paged by their key, each page
/// ends by itself, and what is the same for many chats of a page is one statement. `ScaleMeasurement` and
/// `PunctualityMeasurement` time it with a million subscriptions.
///
/// While the database takes no changes ([org.mandatebot.store.Storage]) `/health` is degraded and tells since when and why; questions are
/// answered as long as it can be read. A database that cannot even be read makes `/health` 503.
///
/// With `transaction_mode=IMMEDIATE` every transaction on SQLite takes the one write lock at its beginning. So they are
/// short, never nested, and nothing is sent inside one.
@NullMarked
package org.mandatebot.store;

import org.jspecify.annotations.NullMarked;
