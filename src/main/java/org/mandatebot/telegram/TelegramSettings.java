package org.mandatebot.telegram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.meta.TelegramUrl;

/// How to reach Telegram.
///
/// @param token what BotFather gave; a secret
/// @param apiUrl where the Bot API is: scheme, host and port
/// @param timeout how long one call may take
/// @param poll how long Telegram holds a poll when there is nothing new
@ConfigurationProperties("telegram")
record TelegramSettings(String token, @Bindable(defaultValue = "https://api.telegram.org") URI apiUrl,
    @Bindable(defaultValue = "15s") Duration timeout, @Bindable(defaultValue = "30s") Duration poll, Limits limits,
    Webhook webhook) {

  TelegramSettings {
    token = token.strip();
    if (!("http".equals(apiUrl.getScheme()) || "https".equals(apiUrl.getScheme())) || apiUrl.getHost() == null
        || apiUrl.getPath().length() > 1)
      throw new IllegalArgumentException("telegram.api-url is scheme, host and port, not '" + apiUrl + "'");
    if (poll.toSeconds() < 1)
      throw new IllegalArgumentException("telegram.poll is at least 1s, not " + poll);
  }

  TelegramUrl url() {
    int usual = "https".equals(apiUrl.getScheme()) ? 443 : 80;
    return new TelegramUrl(apiUrl.getScheme(), apiUrl.getHost(), apiUrl.getPort() < 0 ? usual : apiUrl.getPort(),
        false);
  }

  /// Without the token.
  @Override
  public String toString() {
    return "TelegramSettings[" + apiUrl + ", " + limits + "]";
  }

  /// Where Telegram brings updates instead of being polled (Bot API `setWebhook`).
  ///
  /// @param url how the Internet reaches `/telegram/webhook` of this service; empty: it is polled
  /// @param secret what Telegram sends along, so that nobody else is believed
  @ConfigurationProperties("webhook")
  record Webhook(@Bindable(defaultValue = "") String url, @Bindable(defaultValue = "") String secret) {
    Webhook {
      url = url.strip();
      secret = secret.strip();
      if (!url.isEmpty() && !url.matches("https?://\\S+"))
        throw new IllegalArgumentException("telegram.webhook.url is a whole https:// address, not '" + url + "'");
      if (!url.isEmpty() && !secret.matches("[A-Za-z0-9_-]{16,256}"))
        throw new IllegalArgumentException(
            "telegram.webhook.secret is 16 to 256 of A-Z a-z 0-9 _ - where telegram.webhook.url is set");
    }

    boolean isSet() {
      return !url.isEmpty();
    }

    /// Without the secret.
    @Override
    public String toString() {
      return "Webhook[" + url + "]";
    }
  }

  /// What Telegram lets a bot send (Bot API FAQ, "My bot is hitting limits").
  ///
  /// @param overall messages a second, to everybody together
  /// @param chat messages a second to one chat
  /// @param group messages a minute to one group
  /// @param patience how long one message waits for its turn before the sender is told to come back
  @ConfigurationProperties("limits")
  record Limits(@Bindable(defaultValue = "30") int overall, @Bindable(defaultValue = "1") int chat,
      @Bindable(defaultValue = "20") int group, @Bindable(defaultValue = "10s") Duration patience) {
  }
}
