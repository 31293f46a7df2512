package org.mandatebot;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.mandatebot.cli.Commands;

/// Starts the service, or runs one of its commands.
public final class Main {
  /// Lucene warns at every start that Java's vector module, an incubator, is not loaded; 150 paragraphs need no vectors.
  private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Main() {
  }

  static void main(String[] arguments) {
    VECTORS.setLevel(Level.OFF);
    Commands.run(arguments).ifPresent(System::exit);
  }
}
