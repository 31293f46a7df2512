package org.mandatebot.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// Makes a folder of the catalogue of a document: the text as received, and a draft of `mandate.yml` for a person to
/// review. The first text of a resolution is its main one; one in another language is put beside it. What a person made
/// of `mandate.yml` is kept; what only a new text says is added with a mark.
public final class Importer {
  private static final long LARGEST_FILE = 16L << 20;
  private static final List<String> ENDINGS = List.of(".xml", ".md");

  private final Path catalogue;

  public Importer(Path catalogue) {
    this.catalogue = catalogue;
  }

  /// What became of a file.
  public sealed interface Imported {
    /// @param added entries that `mandate.yml` did not have
    /// @param warnings what to look at in the text
    /// @param problems why the folder cannot be served yet
    record Written(String symbol, Path folder, int added, List<String> warnings, List<Problem> problems)
        implements Imported {
      public Written {
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
      }
    }

    record Refused(Problem problem) implements Imported {
    }
  }

  /// What came of reading a file.
  public sealed interface Read {
    /// @param content its characters; empty if they are not in UTF-8, as XML may be
    record Text(Document document, Optional<String> content) implements Read {
    }

    /// @param problem names the file, the line where there is one, and the reason
    record Refused(Problem problem) implements Read {
    }
  }

  /// Reads a file by what is in it, whatever it is called.
  public static Read read(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE)
        return refused(file, "is larger than " + (LARGEST_FILE >> 20) + " MB");
      byte[] bytes = Files.readAllBytes(file);
      return new Read.Text(Documents.read(bytes), utf8(bytes));
    } catch (Document.Unreadable unreadable) {
      return refused(file, Objects.requireNonNullElse(unreadable.getMessage(), "cannot be read"));
    } catch (IOException missing) {
      return refused(file, Files.isDirectory(file) ? "is a folder" : "is missing or cannot be read");
    }
  }

  /// The resolution that a draft alone makes of a document; one in a language that is not served has only paragraphs.
  public static Resolution drafted(Draft draft) {
    return curation(draft.document(), DraftFile.of(draft, Optional.empty(), Optional.empty())).resolution();
  }

  /// Writes the folder of the document that was read from a file, or what it changes of it: every file whole or not at all.
  ///
  /// @throws IOException if the catalogue cannot be written to
  public Imported bring(Path file, Read.Text text) throws IOException {
    Document document = text.document();
    if (document.spoken().isEmpty())
      return new Imported.Refused(new Problem(file.toString(), "",
          "is in the language '" + document.language() + "'; English and French are served"));
    if (text.content().isEmpty())
      return new Imported.Refused(
          new Problem(file.toString(), "", "line 1: its encoding is not UTF-8; save it in that encoding"));
    return bring(file, document, text.content().get());
  }

  private Imported bring(Path file, Document document, String content) throws IOException {
    ResolutionFolder folder = new ResolutionFolder(catalogue.resolve(ResolutionFolder.name(document.symbol())));
    String ending = ending(content);
    Optional<Document> main = mainText(folder);
    if (main.isPresent() && !main.get().language().equals(document.language())) {
      String name = "text." + document.language();
      Map<String, String> files = new LinkedHashMap<>(Map.of(name + ending, content));
      folder.read("mandate.yml").ifPresent(
          yaml -> files.put("mandate.yml", DraftFile.translated(yaml, Draft.of(main.get()), Draft.of(document))));
      folder.write(files, names(name, ending));
      return written(file, document, folder, 0);
    }
    Draft draft = Draft.of(document);
    Optional<String> mandate = folder.read("mandate.yml");
    Optional<Draft> other = otherText(folder, document).map(Draft::of);
    try {
      Merge.Merged merged = mandate.isEmpty()
          ? Merge.whole(draft, predecessor(draft), other)
          : Merge.of(mandate.get(), main.map(Draft::of), draft, other);
      folder.write(Map.of("text" + ending, ending.equals(".md") ? sourced(document, content) : content, "mandate.yml",
          merged.yaml()), names("text", ending));
      return written(file, document, folder, merged.added());
    } catch (MandateFile.Malformed broken) {
      return new Imported.Refused(new Problem(folder.path().resolve("mandate.yml").toString(), broken.place(),
          Objects.requireNonNullElse(broken.getMessage(), "cannot be read")));
    }
  }

  /// With what `validate` says of the folder as it is now, its translations included.
  private static Imported written(Path file, Document document, ResolutionFolder folder, int added) {
    return switch (Loader.loadOne(folder.path())) {
      case Reading.Read read -> new Imported.Written(document.symbol(), folder.path(), added,
          Stream.concat(read.contradictions().stream(), read.warnings().stream()).toList(), List.of());
      case Reading.Refused(List<Problem> problems) -> new Imported.Written(document.symbol(), folder.path(), added,
          document.warnings().stream().map(warning -> file + ", " + warning).toList(), problems);
    };
  }

  /// The text that was imported before, if it can be read.
  private static Optional<Document> mainText(ResolutionFolder folder) throws IOException {
    return text(folder, "text");
  }

  /// The text in the other language that lies beside.
  private static Optional<Document> otherText(ResolutionFolder folder, Document document) throws IOException {
    for (Language language : Language.values())
      if (!language.code().equals(document.language()))
        return text(folder, "text." + language.code());
    return Optional.empty();
  }

  private static Optional<Document> text(ResolutionFolder folder, String name) throws IOException {
    for (String ending : ENDINGS) {
      Optional<String> text = folder.read(name + ending);
      if (text.isPresent())
        try {
          return Optional.of(Documents.read(text.get()));
        } catch (Document.Unreadable replaced) {
          return Optional.empty();
        }
    }
    return Optional.empty();
  }

  /// The same text under the other ending, which the new one takes the place of.
  private static List<String> names(String name, String ending) {
    return ENDINGS.stream().filter(other -> !other.equals(ending)).map(name::concat).toList();
  }

  private Optional<String> predecessor(Draft draft) throws IOException {
    if (!Files.isDirectory(catalogue))
      return Optional.empty();
    try (Stream<Path> folders = Files.list(catalogue)) {
      return Predecessors.of(draft, folders.sorted().map(ResolutionFolder::new).map(ResolutionFolder::mandate));
    }
  }

  /// A pasted text with where it is from.
  static String sourced(Document document, String content) {
    return content.startsWith("<!--")
        ? content
        : "<!-- Source: United Nations Security Council, " + document.symbol()
            + "; the official text is at https://undocs.org/" + document.symbol().replace(" ", "") + " -->\n\n"
            + content;
  }

  private static Curation curation(Document document, String yaml) {
    try {
      return new Curation(document, MandateFile.parse(yaml), "mandate.yml");
    } catch (MandateFile.Malformed broken) {
      throw new IllegalStateException("the draft of " + document.symbol() + ", " + broken.place(), broken);
    }
  }

  /// By what is in it: the UN's mark-up, or Markdown.
  static String ending(String content) {
    String first = content.stripLeading();
    return first.startsWith("<") && !first.startsWith("<!--") ? ".xml" : ".md";
  }

  private static Optional<String> utf8(byte[] content) {
    try {
      return Optional.of(Documents.text(content));
    } catch (Document.Unreadable another) {
      return Optional.empty();
    }
  }

  private static Read refused(Path file, String reason) {
    return new Read.Refused(new Problem(file.toString(), "", reason));
  }
}
