package org.mandatebot.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Everything that is logged at any level, by the libraries too, as it would be written with stack traces.
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final List<String> LOGGERS = List.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "org.telegram",
      "org.mandatebot");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Level> before;

  LogCapture() {
    before = LOGGERS.stream().map(name -> logger(name).getEffectiveLevel()).toList();
    LOGGERS.forEach(name -> logger(name).setLevel(Level.TRACE));
    start();
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
  }

  /// Lines that hold these words, in order.
  List<String> lines(String words) {
    return lines.stream().filter(line -> line.contains(words)).toList();
  }

  @Override
  protected void append(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    lines.add(event.getLevel() + " " + event.getFormattedMessage()
        + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
  }

  @Override
  public void close() {
    logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
    for (int i = 0; i < LOGGERS.size(); i++)
      logger(LOGGERS.get(i)).setLevel(before.get(i));
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
