package org.mandatebot.catalogue;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Amendment.Amended;
import org.mandatebot.catalogue.Amendment.NotServed;
import org.mandatebot.catalogue.Amendment.Unknown;
import org.mandatebot.catalogue.Amendment.Unreadable;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// Puts a file that was sent in the place of its own. A mandate or a text says itself which resolution it is about, and
/// whatever it is called, it is that resolution's.
final class Amender {
  private static final Pattern TEXT = Pattern.compile("text(?:\\.[a-z]{2})?\\.(?:md|xml)");

  private Amender() {
  }

  static Amendment amend(FileSet files, String name, String content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      return switch (ending) {
        case "yml", "yaml" -> amend(files, MandateFile.parse(content).resolution(), "mandate.yml", content);
        case "md", "xml" -> amend(files, Documents.read(content).symbol(),
            TEXT.matcher(name).matches() ? name : "text." + ending, content);
        default -> new Unknown();
      };
    } catch (MandateFile.Malformed malformed) {
      return unreadable(name, malformed.place(), malformed);
    } catch (Document.Unreadable unreadable) {
      return unreadable(name, "", unreadable);
    }
  }

  private static Amendment amend(FileSet files, @Nullable String symbol, String name, String content) {
    Optional<String> folder = files.folders().stream()
        .filter(each -> Objects.equals(symbol(files.in(each).get("mandate.yml")), symbol)).findFirst();
    if (symbol == null || folder.isEmpty())
      return new NotServed(Objects.requireNonNullElse(symbol, "?"));
    String path = folder.get() + "/" + name;
    return new Amended(path, Loader.load(files.with(path, content)));
  }

  /// By their mandates, for those name their resolution at little cost.
  private static @Nullable String symbol(@Nullable String mandate) {
    try {
      return mandate == null ? null : MandateFile.parse(mandate).resolution();
    } catch (MandateFile.Malformed impossible) {
      return null; // it is being served
    }
  }

  private static Amendment unreadable(String name, String place, Exception reason) {
    return new Unreadable(new Problem(name, place, Objects.requireNonNullElse(reason.getMessage(), "cannot be read")));
  }
}
