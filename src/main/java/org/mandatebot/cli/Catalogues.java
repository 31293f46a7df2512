package org.mandatebot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.compare.Comparison;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Reply;

/// Two catalogues, resolution by resolution.
///
/// @param gone the symbols of those only in the earlier one
/// @param added the symbols of those only in the later one
/// @param both those of one symbol; where both are in one main language, for words of two cannot be compared
record Catalogues(List<String> gone, List<String> added, List<Comparison> both) {

  /// Whether a folder is a catalogue rather than one resolution: it has folders and no text of its own.
  static boolean at(Path folder) {
    if (!Files.isDirectory(folder))
      return false;
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> inside = entries.toList();
      return inside.stream().anyMatch(Files::isDirectory)
          && inside.stream().map(each -> String.valueOf(each.getFileName())).noneMatch(Catalogues::ofOneResolution);
    } catch (IOException unreadable) {
      return false; // its reader says why
    }
  }

  private static boolean ofOneResolution(String file) {
    return file.startsWith("text.") || file.equals("mandate.yml");
  }

  static Catalogues of(Revision before, Revision after) {
    return new Catalogues(only(before, after), only(after, before), before.resolutions().stream()
        .flatMap(old -> counterpart(old, after).map(now -> Comparison.of(old, now)).stream()).toList());
  }

  private static Optional<Resolution> counterpart(Resolution old, Revision after) {
    return after.find(old.symbol()).filter(now -> now.language() == old.language());
  }

  private static List<String> only(Revision one, Revision other) {
    return one.resolutions().stream().map(Resolution::symbol).filter(symbol -> other.find(symbol).isEmpty()).toList();
  }

  List<Comparison> differing() {
    return both.stream().filter(Comparison::differs).toList();
  }

  boolean differ() {
    return !gone.isEmpty() || !added.isEmpty() || !differing().isEmpty();
  }

  Reply summary() {
    return new Reply.ComparedCatalogues(both.size(), differing().size(), gone, added);
  }
}
