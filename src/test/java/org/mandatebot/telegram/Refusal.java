package org.mandatebot.telegram;

import org.mandatebot.telegram.Trouble.Response;

/// What Telegram answers to a call it does not do.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Response response;

  Refusal(Response response) {
    this.response = response;
  }

  static Refusal badRequest(String why) {
    return new Refusal(Response.failure(400, "Bad Request: " + why));
  }

  Response response() {
    return response;
  }
}
