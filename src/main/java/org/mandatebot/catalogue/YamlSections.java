package org.mandatebot.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The sections of a YAML file that a person writes: finds what is in them, adds to them and changes single values, and
/// leaves every other character as it is, comments included.
final class YamlSections {
  private String yaml;

  /// @param yaml of a shape that was checked before
  YamlSections(String yaml) {
    this.yaml = yaml;
  }

  /// Other words for a part of the file.
  ///
  /// @param from index of the first character that goes; `to` of the first that stays
  private record Edit(int from, int to, String words) {
  }

  String yaml() {
    return yaml;
  }

  /// The values of `id` or `term` in a section.
  List<String> ids(String section) {
    return entries(section).stream().flatMap(entry -> entry.id().stream()).toList();
  }

  List<YamlEntry> entries(String section) {
    return find(section).map(found -> ((SequenceNode) found.getValueNode()).getValue()).orElse(List.of()).stream()
        .flatMap(entry -> entry instanceof MappingNode mapping ? Stream.of(new YamlEntry(mapping)) : Stream.empty())
        .toList();
  }

  /// Changes single values, and puts comments above entries.
  final class Changes {
    private final List<Edit> edits = new ArrayList<>();

    /// @param now as YAML writes it
    void replace(ScalarNode value, String now) {
      edits.add(new Edit(index(value.getStartMark().getIndex()), index(value.getEndMark().getIndex()), now));
    }

    /// A line of its own above an entry, as far to the right.
    void comment(YamlEntry entry, String words) {
      int start = index(entry.node().getStartMark().getIndex());
      int line = yaml.lastIndexOf('\n', start - 1) + 1;
      int indent = line;
      while (indent < start && yaml.charAt(indent) == ' ')
        indent++;
      edits.add(new Edit(line, line, yaml.substring(line, indent) + "# " + words + "\n"));
    }

    /// The last first, so that the places of the others hold.
    void apply() {
      StringBuilder changed = new StringBuilder(yaml);
      edits.stream().sorted(Comparator.comparingInt(Edit::from).reversed())
          .forEach(edit -> changed.replace(edit.from, edit.to, edit.words));
      yaml = changed.toString();
    }

    /// Of a place that the parser counts in code points.
    private int index(int codePoints) {
      return yaml.offsetByCodePoints(0, codePoints);
    }
  }

  /// Adds entries at the end of a section; a section that is missing or empty is written at the end of the file.
  void append(String section, String entries) {
    List<String> lines = new ArrayList<>(yaml.lines().toList());
    Optional<NodeTuple> found = find(section);
    int end = lines.size();
    if (found.isPresent() && !((SequenceNode) found.get().getValueNode()).getValue().isEmpty())
      end = lastLine((SequenceNode) found.get().getValueNode()) + 1;
    else {
      found.ifPresent(empty -> lines.remove(empty.getKeyNode().getStartMark().getLine()));
      end = lines.size();
      lines.add(end++, section + ":");
    }
    lines.addAll(end, entries.lines().toList());
    yaml = String.join("\n", lines) + "\n";
  }

  /// Where the last value of the last entry ends.
  private static int lastLine(Node node) {
    return switch (node) {
      case MappingNode mapping when !mapping.getValue().isEmpty() ->
        lastLine(mapping.getValue().getLast().getValueNode());
      case SequenceNode sequence when !sequence.getValue().isEmpty() -> lastLine(sequence.getValue().getLast());
      default -> node.getEndMark().getLine();
    };
  }

  private Optional<NodeTuple> find(String section) {
    if (!(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)) instanceof MappingNode file))
      return Optional.empty();
    return file.getValue().stream().filter(pair -> pair.getKeyNode() instanceof ScalarNode key
        && key.getValue().equals(section) && pair.getValueNode() instanceof SequenceNode).findFirst();
  }
}
