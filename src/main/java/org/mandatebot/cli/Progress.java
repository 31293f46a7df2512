package org.mandatebot.cli;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far a long command is, on a terminal only.
interface Progress extends AutoCloseable {
  void step();

  @Override
  void close();

  static Progress of(int steps) {
    return steps > 1 && terminal(System.console()) ? shown(steps) : hidden();
  }

  private static boolean terminal(@Nullable Console console) {
    return console != null && console.isTerminal();
  }

  private static Progress shown(int steps) {
    ProgressBar bar = new ProgressBarBuilder().setInitialMax(steps).setTaskName("").setStyle(ProgressBarStyle.ASCII)
        .build();
    return new Progress() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  private static Progress hidden() {
    return new Progress() {
      @Override
      public void step() {
        // nobody is looking
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
