package org.mandatebot.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// The methods of the Bot API, one call at a time and none repeated.
final class Api implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Api.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Pace pace;
  private final OkHttpClient http;
  private final TelegramClient client;
  private final HttpUrl files;

  Api(TelegramSettings settings, Pace pace) {
    this.pace = pace;
    http = client(settings.timeout()).build();
    client = new OkHttpTelegramClient(http, settings.token(), settings.url());
    files = Objects.requireNonNull(HttpUrl.get(settings.apiUrl())).newBuilder()
        .encodedPath("/file/bot" + settings.token()).build();
  }

  /// A client that never sends a request twice: OkHttp otherwise does so silently when a connection is cut after the
  /// request was accepted.
  ///
  /// @param time how long one call may take
  static OkHttpClient.Builder client(Duration time) {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return new OkHttpClient.Builder().dispatcher(dispatcher).retryOnConnectionFailure(false)
        .connectTimeout(Duration.ofSeconds(5)).readTimeout(time).callTimeout(time);
  }

  /// For what already had its turn.
  <T extends Serializable> T call(BotApiMethod<T> method) throws TelegramApiException {
    try {
      return client.execute(method);
    } catch (TelegramApiException e) {
      if (e.getCause() instanceof InterruptedException)
        Thread.currentThread().interrupt(); // the library forgets it
      throw e;
    }
  }

  /// For what goes to no chat: waits its turn.
  <T extends Serializable> T callInTurn(BotApiMethod<T> method) throws TelegramApiException {
    try (Pace.Turn turn = pace.turn(PATIENCE)) {
      if (turn.denied().isPresent())
        throw new TelegramApiException("no turn within " + PATIENCE);
      return call(method);
    }
  }

  /// The content of a file.
  ///
  /// @param path Bot API `File.file_path`
  /// @param limit bytes that are read at most
  /// @throws IOException whose words may hold the token
  byte[] download(String path, int limit) throws IOException {
    HttpUrl url = files.newBuilder().addPathSegments(path).build();
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful())
        throw new IOException("HTTP " + response.code());
      return response.body().byteStream().readNBytes(limit);
    }
  }

  /// Tells Telegram that a press has arrived. It matters only to the look of the button, so once is enough.
  void answerPress(String query) {
    try {
      callInTurn(new AnswerCallbackQuery(query));
    } catch (TelegramApiException e) {
      log.debug("a press stays unanswered: {}", Outcome.of(e)); // most often it is from before a restart
    }
  }

  @Override
  public void close() {
    close(http);
  }

  static void close(OkHttpClient http) {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdownNow();
    http.connectionPool().evictAll();
  }
}
