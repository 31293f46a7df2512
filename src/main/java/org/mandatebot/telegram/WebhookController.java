package org.mandatebot.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mandatebot.chat.Inbox;
import org.mandatebot.chat.Inbox.Item;

/// Where Telegram brings updates: each is stored before it is told that it arrived, so it is either with Telegram or with
/// us. If storing fails, the answer is 500 and Telegram brings it again.
@Controller
@Requires(property = "telegram.webhook.url", pattern = ".+")
final class WebhookController {
  static final String PATH = "/telegram/webhook";
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  /// Bytes; the longest message with every field of it is well below.
  private static final int LONGEST = 256 * 1024;

  private final byte[] secret;
  private final Inbox inbox;
  private final InstantSource clock;
  private final Worker worker;

  WebhookController(TelegramSettings settings, Inbox inbox, InstantSource clock, Worker worker) {
    secret = bytes(settings.webhook().secret());
    this.inbox = inbox;
    this.clock = clock;
    this.worker = worker;
  }

  @Post(PATH)
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpStatus receive(HttpHeaders headers, @Body byte @Nullable [] body) {
    if (!knowsTheSecret(headers.getAll(SECRET)))
      return HttpStatus.UNAUTHORIZED;
    if (body != null && body.length > LONGEST)
      return HttpStatus.REQUEST_ENTITY_TOO_LARGE;
    Optional<Item> update = body == null ? Optional.empty() : read(body);
    update.ifPresent(this::store);
    return update.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
  }

  private void store(Item update) {
    inbox.store(List.of(update), clock.instant());
    worker.wake();
  }

  /// In constant time, and given once: of two, a proxy and we might look at different ones.
  private boolean knowsTheSecret(List<String> given) {
    return given.size() == 1 && MessageDigest.isEqual(bytes(given.getFirst()), secret);
  }

  private static Optional<Item> read(byte[] body) {
    try {
      return Batch.one(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
