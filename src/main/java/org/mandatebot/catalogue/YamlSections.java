package org.mandatebot.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The sections of a YAML file that a person writes: finds what is in them and adds to them, and leaves every other
/// character as it is, comments included.
final class YamlSections {
  private String yaml;

  /// @param yaml of a shape that was checked before
  YamlSections(String yaml) {
    this.yaml = yaml;
  }

  String yaml() {
    return yaml;
  }

  /// The values of `id` or `term` in a section.
  List<String> ids(String section) {
    List<String> ids = new ArrayList<>();
    find(section).ifPresent(found -> {
      for (Node entry : ((SequenceNode) found.getValueNode()).getValue())
        if (entry instanceof MappingNode mapping)
          for (NodeTuple pair : mapping.getValue())
            if (pair.getKeyNode() instanceof ScalarNode key && pair.getValueNode() instanceof ScalarNode value
                && (key.getValue().equals("id") || key.getValue().equals("term")))
              ids.add(value.getValue());
    });
    return ids;
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
