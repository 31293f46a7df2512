package org.mandatebot.telegram;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.Serializable;
import java.time.Duration;
import org.mandatebot.chat.SendResult;
import org.mandatebot.telegram.Updates.Bot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// Connects the service to Telegram once it serves: polls or sets the webhook, learns the bot's own name, publishes the menus, handles what
/// comes. Whatever fails is tried again in the background.
@Singleton
final class Telegram implements ApplicationEventListener<ServerStartupEvent>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Telegram.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final TelegramSettings settings;
  private final Api api;
  private final Duty duty;
  private final Line line;
  private final Receiver receiver;
  private final Worker worker;
  private final Menus menus;
  private final Thread introduction = Thread.ofVirtual().name("telegram-introduction").unstarted(this::introduce);

  Telegram(TelegramSettings settings, Api api, Duty duty, Line line, Receiver receiver, Worker worker, Menus menus) {
    this.settings = settings;
    this.api = api;
    this.duty = duty;
    this.line = line;
    this.receiver = receiver;
    this.worker = worker;
    this.menus = menus;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    start();
  }

  void start() {
    duty.start();
    if (!settings.webhook().isSet())
      receiver.start();
    introduction.start();
  }

  @Override
  @PreDestroy
  public void close() {
    introduction.interrupt();
    receiver.close();
    worker.close();
    duty.close();
    api.close();
  }

  /// Without knowing its own name the bot cannot tell which words in a group are meant for it: so this comes first.
  private void introduce() {
    try {
      User me = persist(new GetMe());
      log.info("this is @{}", me.getUserName());
      worker.start(new Updates(new Bot(me.getId(), me.getUserName())));
      if (settings.webhook().isSet())
        ask(settings.webhook());
      for (SetMyCommands menu : menus.all())
        publish(menu);
    } catch (InterruptedException e) {
      log.debug("the service stops");
    }
  }

  /// Asks Telegram to bring what comes. A refusal (an address that is not https, say) stands in the log and in `/health`.
  private void ask(TelegramSettings.Webhook webhook) throws InterruptedException {
    try {
      persist(new WebhookRequest(webhook));
      log.info("Telegram brings updates to {}", webhook.url());
      line.reset();
    } catch (IllegalArgumentException e) {
      log.error("Telegram does not take telegram.webhook.url: {}", e.getMessage());
      line.failed("the webhook is refused: " + e.getMessage());
    }
  }

  private void publish(SetMyCommands menu) throws InterruptedException {
    try {
      persist(menu);
    } catch (IllegalArgumentException e) {
      log.warn("a menu of commands is not published: {}", e.getMessage()); // an admin who never wrote to the bot
    }
  }

  /// Tries until Telegram accepts or refuses it. That Telegram is not reached is told by [Line], once.
  private <T extends Serializable> T persist(BotApiMethod<T> method) throws InterruptedException {
    for (Duration pause = FIRST_PAUSE;; pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause)
      try {
        return api.callInTurn(method);
      } catch (TelegramApiException e) {
        switch (Outcome.of(e)) {
          case SendResult.Wait(Duration time) -> Thread.sleep(time);
          case SendResult.Refused(String reason) -> throw new IllegalArgumentException(reason);
          case SendResult.Gone(String reason) -> throw new IllegalArgumentException(reason);
          case SendResult other -> {
            log.debug("{}: {}, trying again in {}", method.getMethod(), other, pause);
            Thread.sleep(pause);
          }
        }
      }
  }
}
