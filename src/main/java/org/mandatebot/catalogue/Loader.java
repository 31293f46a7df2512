package org.mandatebot.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// Makes a [Revision] of the files of a catalogue: a folder for each resolution, with `text.md` or `text.xml`,
/// `mandate.yml`, and perhaps the text in another language, `text.fr.md` or `text.fr.xml`.
public final class Loader {
  private final Path root;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> contradictions = new ArrayList<>();

  private Loader(Path root) {
    this.root = root;
  }

  /// Reads everything or nothing: one problem, and nothing of it is served.
  public static Reading load(Path folder) {
    Loader loader = new Loader(folder);
    return loader.read(Folder.read(folder, loader.problems));
  }

  /// Reads one resolution: its folder, or a text alone. Without `mandate.yml` it has no model.
  public static Reading loadOne(Path folderOrText) {
    Path place = folderOrText.toAbsolutePath().normalize();
    Path folder = Files.isDirectory(place) ? place : Objects.requireNonNullElse(place.getParent(), place);
    Loader loader = new Loader(Objects.requireNonNullElse(folder.getParent(), folder));
    return loader.readOne(Folder.readOne(loader.root, place, loader.problems),
        Files.isDirectory(place) ? Optional.empty() : Optional.of(String.valueOf(place.getFileName())));
  }

  private Reading readOne(FileSet files, Optional<String> text) {
    Optional<Resolution> resolution = files.folders().stream().findFirst()
        .flatMap(folder -> resolution(folder, text.orElseGet(() -> main(files.in(folder))), files.in(folder)));
    return resolution.isEmpty() || !problems.isEmpty()
        ? new Reading.Refused(problems)
        : new Reading.Read(new Revision(files.checksum(), List.of(resolution.get())), files, warnings, contradictions);
  }

  /// The same for files that are not in a folder.
  static Reading load(FileSet files) {
    return new Loader(Path.of("")).read(files);
  }

  private Reading read(FileSet files) {
    List<Resolution> resolutions = new ArrayList<>();
    Set<String> symbols = new HashSet<>();
    for (String folder : files.folders())
      resolution(folder, files.in(folder)).ifPresent(resolution -> {
        if (symbols.add(resolution.symbol()))
          resolutions.add(resolution);
        else
          problems.add(new Problem(name(folder), "", resolution.symbol() + " is in two folders"));
      });
    if (!problems.isEmpty())
      return new Reading.Refused(problems);
    resolutions.sort(Comparator.comparing(Resolution::adopted));
    return new Reading.Read(new Revision(files.checksum(), resolutions), files, warnings, contradictions);
  }

  private Optional<Resolution> resolution(String folder, Map<String, String> files) {
    checkPresent(folder + "/mandate.yml", files.containsKey("mandate.yml"));
    return resolution(folder, main(files), files);
  }

  /// The main text: `text.xml`, the UN's own mark-up, or else `text.md`.
  static String main(Map<String, String> files) {
    return files.containsKey("text.xml") ? "text.xml" : "text.md";
  }

  private Optional<Resolution> resolution(String folder, String textFile, Map<String, String> files) {
    String text = folder + "/" + textFile;
    String mandate = folder + "/mandate.yml";
    files.forEach((name, content) -> checkWhole(folder + "/" + name, content));
    checkPresent(text, files.containsKey(textFile));
    if (told(text) || told(mandate))
      return Optional.empty();
    try {
      Document document = Documents.read(files.getOrDefault(textFile, ""));
      document.warnings().forEach(warning -> warnings.add(name(text) + ", " + warning));
      String model = files.get("mandate.yml");
      Curation curation = new Curation(document,
          model == null ? MandateFile.empty(document.symbol()) : MandateFile.parse(model), name(mandate));
      Resolution resolution = curation.resolution();
      problems.addAll(model == null ? curation.problems() : new Lines(model).of(curation.problems()));
      Translations translations = new Translations(files, textFile, document, file -> name(folder + "/" + file));
      Resolution translated = translations.readFor(resolution);
      problems.addAll(translations.problems());
      warnings.addAll(translations.warnings());
      contradictions.addAll(translations.contradictions());
      if (model != null)
        checkEnd(mandate, model);
      return Optional.of(translated);
    } catch (Document.Unreadable unreadable) {
      problems.add(new Problem(name(text), "", message(unreadable)));
    } catch (MandateFile.Malformed malformed) {
      problems.add(new Problem(name(mandate), malformed.place(), message(malformed)));
    }
    return Optional.empty();
  }

  private void checkWhole(String path, String content) {
    if (content.isBlank())
      problems.add(new Problem(name(path), "", "this file is empty"));
    else if (content.indexOf('\0') >= 0)
      problems.add(new Problem(name(path), "", "this file is not text: it has a NUL character"));
  }

  /// Half a mandate can be a valid one; but where a copy broke off there is hardly ever the end of a line.
  private void checkEnd(String path, String content) {
    if (!content.endsWith("\n") && !told(path))
      problems.add(new Problem(name(path), "", "its last line does not end with a line break: was the file cut off?"));
  }

  private void checkPresent(String path, boolean present) {
    if (!present && !told(path))
      problems.add(new Problem(name(path), "", "this file is missing"));
  }

  private boolean told(String path) {
    return problems.stream().anyMatch(problem -> problem.file().equals(name(path)));
  }

  private String name(String path) {
    return root.resolve(path).toString();
  }

  private static String message(Exception exception) {
    return Objects.requireNonNullElse(exception.getMessage(), exception.getClass().getSimpleName());
  }
}
