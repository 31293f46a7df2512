package org.mandatebot.responses;

import static java.util.stream.Collectors.joining;

import io.pebbletemplates.pebble.loader.FileLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Reads templates so that their lines are those of the message: a line of nothing but silent tags vanishes, every other
/// keeps its end, and indentation is the reader's. (Pebble by itself takes the line break after every tag, printing ones
/// included; the blank put before it here is taken off again with all others at the end of a line.)
final class LineLoader extends FileLoader {
  private static final Pattern SILENT = Pattern.compile("(\\{%.*?%}|\\{#.*?#}|\\{\\{ (button|row)\\(.*?}}|\\s)*");

  LineLoader(Path folder) {
    super(folder.toAbsolutePath().toString());
  }

  @Override
  public Reader getReader(String template) {
    try (Reader file = super.getReader(template)) {
      return new StringReader(file.readAllLines().stream().map(LineLoader::line).collect(joining("\n")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(template, unreadable);
    }
  }

  private static String line(String line) {
    return SILENT.matcher(line).matches() ? line.strip() : line.strip() + " ";
  }
}
