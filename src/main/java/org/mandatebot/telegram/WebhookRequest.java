package org.mandatebot.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/// Asks Telegram to bring updates (Bot API `setWebhook`), keeping those that wait. The library's own method is for
/// sending a certificate along, and no JSON.
final class WebhookRequest extends BotApiMethodBoolean {
  private static final long serialVersionUID = 1;

  private final transient TelegramSettings.Webhook webhook;

  WebhookRequest(TelegramSettings.Webhook webhook) {
    this.webhook = webhook;
  }

  @JsonProperty("url")
  String url() {
    return webhook.url();
  }

  @JsonProperty("secret_token")
  String secret() {
    return webhook.secret();
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return Poll.KINDS;
  }

  @Override
  public String getMethod() {
    return "setWebhook";
  }
}
