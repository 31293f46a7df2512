package org.mandatebot.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/// Asks Telegram to bring updates (Bot API `setWebhook`), keeping those that wait. The library's own method is for
/// sending a certificate along, and no JSON.
final class WebhookRequest extends BotApiMethodBoolean {
  private static final long serialVersionUID = 1;

  @JsonProperty("url")
  private final String url;
  @JsonProperty("secret_token")
  private final String secret;
  @JsonProperty("allowed_updates")
  private final List<String> kinds = Poll.KINDS;

  WebhookRequest(TelegramSettings.Webhook webhook) {
    url = webhook.url();
    secret = webhook.secret();
  }

  @Override
  public String getMethod() {
    return "setWebhook";
  }
}
