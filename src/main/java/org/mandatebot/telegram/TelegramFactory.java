package org.mandatebot.telegram;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.Inbox;
import org.mandatebot.chat.Leases;
import org.mandatebot.chat.Traffic;
import org.mandatebot.conversation.Admins;
import org.mandatebot.conversation.Conversation;
import org.mandatebot.responses.Responses;

/// Puts the room together.
@Factory
final class TelegramFactory {

  @Singleton
  Pace pace(TelegramSettings settings, Optional<Traffic> ofAll) {
    return ofAll.map(traffic -> new Pace(settings.limits(), traffic)).orElseGet(() -> new Pace(settings.limits()));
  }

  @Singleton
  Api api(TelegramSettings settings, Pace pace) {
    return new Api(settings, pace);
  }

  @Singleton
  Chat chat(TelegramSettings settings, Api api, Pace pace, Sending sending, Responses responses) {
    return new TelegramChat(api, pace, sending, responses::word, settings.limits().patience());
  }

  @Singleton
  Sending sending(InstantSource clock) {
    return new Sending(clock);
  }

  @Singleton
  Line line(InstantSource clock) {
    return new Line(clock);
  }

  @Singleton
  Duty duty(Leases leases) {
    return new Duty(leases);
  }

  @Singleton
  Worker worker(Inbox inbox, Conversation conversation, Api api, Duty duty, InstantSource clock) {
    return new Worker(inbox, conversation::on, api::answerPress, duty::isOn, clock);
  }

  @Singleton
  Receiver receiver(TelegramSettings settings, Inbox inbox, Line line, Duty duty, InstantSource clock, Worker worker) {
    return new Receiver(settings, inbox, line, duty, clock, worker::wake);
  }

  @Singleton
  Menus menus(@Property(name = "mandatebot.responses", defaultValue = "responses") Path responses, Admins admins) {
    return new Menus(responses, admins.ids().stream().sorted().toList());
  }
}
