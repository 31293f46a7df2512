package org.mandatebot.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Amendment.Amended;
import org.mandatebot.catalogue.Amendment.Drafted;
import org.mandatebot.catalogue.Amendment.NotServed;
import org.mandatebot.catalogue.Amendment.Unknown;
import org.mandatebot.catalogue.Amendment.Unreadable;
import org.mandatebot.draft.Draft;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// Puts a file that was sent in the place of its own. A mandate or a text says itself which resolution it is about and in
/// which language, whatever it is called. The text of a resolution that is not served yet brings a draft along.
final class Amender {
  private Amender() {
  }

  static Amendment amend(FileSet files, String name, String content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (files.size() + content.length() > Folder.LARGEST_FOLDER)
      return new Unreadable(new Problem(name, "", "with it all files together are larger than can be read again"));
    try {
      return switch (ending) {
        case "yml", "yaml" -> mandate(files, MandateFile.parse(content).resolution(), content);
        case "md", "xml", "txt" -> text(files, name, Documents.read(content), content);
        default -> new Unknown();
      };
    } catch (MandateFile.Malformed malformed) {
      return unreadable(name, malformed.place(), malformed);
    } catch (Document.Unreadable unreadable) {
      return unreadable(name, "", unreadable);
    }
  }

  private static Amendment mandate(FileSet files, @Nullable String symbol, String content) {
    return folder(files, symbol).<Amendment>map(folder -> amended(files, folder + "/mandate.yml", content))
        .orElseGet(() -> new NotServed(Objects.requireNonNullElse(symbol, "?")));
  }

  /// A text in the language of the main one takes its place; one in another language stands beside it.
  private static Amendment text(FileSet files, String name, Document document, String content)
      throws Document.Unreadable {
    if (document.spoken().isEmpty())
      return new Unreadable(
          new Problem(name, "", "is in the language '" + document.language() + "'; English and French are served"));
    Optional<String> folder = folder(files, document.symbol());
    if (folder.isEmpty())
      return drafted(files, document, content);
    String ending = Importer.ending(content);
    String text = folder.get() + "/"
        + (document.language().equals(language(files.in(folder.get()))) ? "text" : "text." + document.language());
    return amended(files.without(text + (ending.equals(".md") ? ".xml" : ".md")), text + ending, content);
  }

  private static Amendment drafted(FileSet files, Document document, String content) {
    Draft draft = Draft.of(document);
    String folder = ResolutionFolder.name(document.symbol());
    String mandate = DraftFile.of(draft, predecessor(files, draft), Optional.empty());
    String ending = Importer.ending(content);
    FileSet all = files
        .with(folder + "/text" + ending, ending.equals(".md") ? Importer.sourced(document, content) : content)
        .with(folder + "/mandate.yml", mandate);
    int doubts = (int) mandate.lines().filter(line -> line.startsWith("  # ? ")).count();
    return new Drafted(Loader.load(all), doubts, document.warnings().size());
  }

  private static Amended amended(FileSet files, String path, String content) {
    return new Amended(path, Loader.load(files.with(path, content)));
  }

  private static String language(Map<String, String> files) throws Document.Unreadable {
    return Documents.read(files.getOrDefault(Loader.main(files), "")).language();
  }

  private static Optional<String> predecessor(FileSet files, Draft draft) {
    return Predecessors.of(draft, files.folders().stream().map(folder -> files.in(folder).get("mandate.yml")));
  }

  private static Optional<String> folder(FileSet files, @Nullable String symbol) {
    return files.folders().stream()
        .filter(each -> symbol != null && symbol.equals(symbol(files.in(each).get("mandate.yml")))).findFirst();
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
