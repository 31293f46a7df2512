package org.mandatebot.store;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Sender;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;

/// A chat with one subscription, on a database that is about to fail.
abstract class Faults {
  static final ChatId CHAT = ChatId.parse("telegram:1");
  static final ChatId OTHER = ChatId.parse("telegram:2");
  static final Subscription FORCE = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")));
  static final Subscription ALL = new Subscription(Samples.SYMBOL, new Scope.All());
  static final Instant FIRST = Instant.parse("2021-07-01T09:00:00Z");

  Instant now = Instant.parse("2021-06-29T15:00:00Z");
  final Phone phone = new Phone();
  final Storage storage = new Storage(() -> now);
  TestDatabase database;
  Reminders reminders;
  Sender sender;

  abstract TestDatabase open();

  @BeforeEach
  void start() {
    database = open();
    JdbiLedger ledger = new JdbiLedger(database.jdbi(), storage);
    reminders = new Reminders(ledger, new Catalogue(new Revision("1", List.of(Samples.resolution()))), () -> now);
    sender = new Sender(ledger, reminders, new Chats(List.of(phone)), () -> now);
    reminders.subscribe(CHAT, FORCE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  int count(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  static final class Phone implements Chat {
    int received;
    Runnable meanwhile = () -> {
    };

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received++;
      meanwhile.run();
      return new SendResult.Sent(received);
    }
  }
}
