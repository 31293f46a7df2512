package org.mandatebot;

import org.mandatebot.cli.Commands;

/// Starts the service, or runs one of its commands.
public final class Main {
  private Main() {
  }

  static void main(String[] arguments) {
    Commands.run(arguments).ifPresent(System::exit);
  }
}
