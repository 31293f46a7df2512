package org.mandatebot.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A catalogue that grows: deadlines that everybody who subscribed is to be reminded of, once the folder is loaded again.
final class Announcements {
  private static final String RESOLUTION = "S-RES-2584-2021";
  private static final String DEADLINE = "  - id: force-levels-report\n";
  private static final String SENTENCE = "to provide no later than 15 July 2021,";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Path folder;
  private final Map<LocalDate, List<String>> titles = new HashMap<>();
  private int number;

  Announcements(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve(RESOLUTION));
      for (String file : List.of("text.md", "mandate.yml"))
        Files.copy(Path.of("config/resolutions", RESOLUTION, file), folder.resolve(RESOLUTION).resolve(file));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  Path folder() {
    return folder;
  }

  /// One more, due on that day: a deadline, and the words that it quotes.
  void announce(LocalDate day) {
    String title = "Announcement no. " + ++number + ".";
    String quote = "to make announcement " + number + " by " + DAY.format(day) + ",";
    insert("text.md", quote + " ", SENTENCE);
    insert("mandate.yml", """
          - id: announcement-%d
            title: {en: "%s", fr: "%s"}
            kind: report
            paragraph: "19"
            quote: "%s"
            contents: ["19"]
            who: [secretary-general]
            rule: {"on": "%s"}
        """.formatted(number, title, title, quote, day), DEADLINE);
    titles.computeIfAbsent(day, _ -> new ArrayList<>()).add(title);
  }

  private void insert(String name, String text, String before) {
    Path file = folder.resolve(RESOLUTION).resolve(name);
    try {
      Files.writeString(file, Files.readString(file).replace(before, text + before));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  List<String> of(LocalDate day) {
    return titles.getOrDefault(day, List.of());
  }
}
