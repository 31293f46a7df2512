package org.mandatebot.telegram;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// What a failed call means for the message. Telegram tells some cases apart only in the words of its `description`.
final class Outcome {
  private static final List<String> GONE = List.of("chat not found", "user is deactivated", "bot was kicked",
      "bot was blocked", "bot is not a member", "group chat was deactivated", "not enough rights", "have no rights",
      "chat_write_forbidden", "peer_id_invalid", "can't initiate conversation");
  private static final List<String> NO_TOPIC = List.of("message thread not found", "topic_closed", "topic_deleted");

  private static final String UNREADABLE = "unreadable answer";

  private Outcome() {
  }

  static SendResult of(TelegramApiException failure) {
    if (failure instanceof TelegramApiRequestException answered)
      return answered(answered);
    if (failure instanceof TelegramApiValidationException)
      return new SendResult.Refused(String.valueOf(failure.getMessage()));
    String reason = failure.getCause() == null ? UNREADABLE : reason(failure.getCause());
    boolean left = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
        .noneMatch(Departure.Failed.class::isInstance);
    return left ? new SendResult.Unknown(reason) : new SendResult.Unreachable(reason);
  }

  /// Why there was no answer, in words of our own: those of the exception may name the URL and thereby the token.
  static String reason(Throwable failure) {
    return switch (failure) {
      case Departure.Failed e when e.getCause() != null -> reason(e.getCause());
      case UnknownHostException e -> "unknown host";
      case ConnectException e -> "no connection";
      case SSLException e -> "no secure connection";
      case InterruptedIOException e -> "no answer in time";
      case IOException e -> "connection cut";
      default -> failure.getClass().getSimpleName();
    };
  }

  static boolean badHtml(String reason) {
    return contains(reason, List.of("can't parse entities"));
  }

  static boolean noTopic(String reason) {
    return contains(reason, NO_TOPIC);
  }

  private static SendResult answered(TelegramApiRequestException failure) {
    int code = Optional.ofNullable(failure.getErrorCode()).orElse(0);
    String reason = Optional.ofNullable(failure.getApiResponse()).orElse("");
    if (code == 0)
      return new SendResult.Unknown(UNREADABLE); // a proxy's page, say: the message may have passed it
    Optional<ResponseParameters> parameters = Optional.ofNullable(failure.getParameters());
    Optional<Long> moved = parameters.map(ResponseParameters::getMigrateToChatId);
    if (moved.isPresent())
      return new SendResult.Moved(new ChatId(Platform.TELEGRAM, moved.get(), 0));
    if (code == 429)
      return new SendResult.Wait(
          Duration.ofSeconds(Math.max(1, parameters.map(ResponseParameters::getRetryAfter).orElse(1))));
    if (code == 403 || (code == 400 && contains(reason, GONE)))
      return new SendResult.Gone(reason);
    if (code == 400 || code == 413)
      return new SendResult.Refused(reason);
    return new SendResult.Unreachable(code + " " + reason); // 401 and 404 too: the token is wrong, not the message
  }

  private static boolean contains(String reason, List<String> words) {
    String lower = reason.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
