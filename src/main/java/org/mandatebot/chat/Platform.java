package org.mandatebot.chat;

/// A messaging platform. `CONSOLE` is the page that the service shows in a browser on the same machine.
public enum Platform {
  CONSOLE, TELEGRAM
}
