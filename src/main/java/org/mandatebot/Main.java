package org.mandatebot;

import io.micronaut.runtime.Micronaut;

/// Starts the service.
public final class Main {
  private Main() {
  }

  static void main(String[] arguments) {
    Micronaut.build(arguments).mainClass(Main.class).banner(false).start();
  }
}
