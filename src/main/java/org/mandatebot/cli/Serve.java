package org.mandatebot.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the service (the default).")
final class Serve implements Callable<Integer> {
  static final int RUNNING = -1;
  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

  /// Everything is made before the port opens: what is wrong with settings, data or wording stops the start.
  @Override
  public Integer call() {
    ApplicationContext service = ApplicationContext.builder().mainClass(Serve.class).eagerInitSingletons(true)
        .banner(false).build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    try {
      service.start();
      tell(service, service.getBean(EmbeddedServer.class).start());
      return RUNNING;
    } catch (RuntimeException refused) {
      LOG.debug("refused to start", refused);
      System.err.println("Mandatebot cannot start. " + reason(refused));
      return 1;
    }
  }

  private static void tell(ApplicationContext service, EmbeddedServer server) {
    boolean telegram = !service.getProperty("telegram.token", String.class).orElse("").isBlank();
    Instant now = service.getBean(InstantSource.class).instant().truncatedTo(ChronoUnit.MINUTES);
    LOG.info("Mandatebot answers at {} ({}; its clock says {})", server.getURI(),
        telegram ? "with Telegram" : local(server) ? "local mode, without Telegram" : "API only, without Telegram",
        now);
  }

  /// Whether only this machine can reach it, so that the console is on.
  private static boolean local(EmbeddedServer server) {
    try {
      return InetAddress.getByName(server.getHost()).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /// What was found wrong with a setting, else what the innermost cause says.
  private static String reason(Throwable thrown) {
    String reason = String.valueOf(thrown.getMessage());
    for (Throwable cause = thrown; cause != null; cause = cause.getCause())
      if (cause instanceof ConfigurationException)
        return String.valueOf(cause.getMessage());
      else if (cause.getMessage() != null && !cause.getMessage().isBlank())
        reason = cause.getMessage();
    return reason;
  }
}
