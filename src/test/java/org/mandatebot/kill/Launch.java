package org.mandatebot.kill;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.spi.ToolProvider;
import org.mandatebot.Main;
import org.mandatebot.store.TestDatabase;

/// How to start the service quickly and often: from jars, with a cache of its loaded classes (JEP 483) that a first run
/// leaves behind. Of the tests' classes it sees only [StoppingDriver].
///
/// @param command the words before the settings and after them
record Launch(List<String> command) {
  private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

  static Launch prepare(Path folder) throws InterruptedException {
    Path cache = folder.resolve("classes.aot");
    String path = classPath(folder);
    train(command(path, "-XX:AOTCacheOutput=" + cache), folder);
    return new Launch(Files.exists(cache) ? command(path, "-XX:AOTCache=" + cache) : command(path, "-Xshare:auto"));
  }

  private static List<String> command(String path, String cache) {
    return List.of(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
        "-XX:TieredStopAtLevel=1", cache, "-classpath", path, Main.class.getName());
  }

  private static void train(List<String> command, Path folder) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    Map<String, String> settings = Map.of("datasources.default.url", TestDatabase.url(folder.resolve("first.db")),
        "micronaut.server.port", "-1");
    Instance first = Instance.start(command, settings, folder.resolve("first.log"), line -> {
      if (line.isEmpty() || line.contains("Mandatebot answers"))
        ready.countDown();
    });
    ready.await();
    first.stop();
  }

  private static String classPath(Path folder) {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .split(File.pathSeparator, -1))
      if (Files.exists(Path.of(entry, Main.class.getName().replace('.', '/') + ".class")))
        jars.add(jar(folder.resolve("service.jar"), entry, "."));
      else if (Files.exists(Path.of(entry, StoppingDriver.class.getName().replace('.', '/') + ".class")))
        jars.add(jar(folder.resolve("driver.jar"), entry, StoppingDriver.class.getPackageName().replace('.', '/')));
      else if (entry.endsWith(".jar"))
        jars.add(entry);
    return String.join(File.pathSeparator, jars);
  }

  private static String jar(Path jar, String folder, String content) {
    int failed = JAR.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", folder, content);
    if (failed != 0)
      throw new IllegalStateException("cannot make " + jar);
    return jar.toString();
  }
}
