package org.mandatebot.cli;

import io.micronaut.runtime.Micronaut;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the service (the default).")
final class Serve implements Callable<Integer> {
  static final int RUNNING = -1;

  @Override
  public Integer call() {
    var context = Micronaut.build(new String[0]).mainClass(Serve.class).banner(false).start();
    return context.isRunning() ? RUNNING : 1;
  }
}
