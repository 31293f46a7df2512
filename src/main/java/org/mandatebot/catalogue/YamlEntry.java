package org.mandatebot.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// An entry of a section as it stands in the file: its values, and where they are.
record YamlEntry(MappingNode node) {

  /// What names it: its `id`, of a term the `term`.
  Optional<String> id() {
    return scalar("id").or(() -> scalar("term")).map(ScalarNode::getValue);
  }

  /// Counted from 1.
  int line() {
    return node.getStartMark().getLine() + 1;
  }

  Optional<String> value(String key) {
    return scalar(key).map(ScalarNode::getValue);
  }

  Optional<ScalarNode> scalar(String key) {
    return find(key).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
  }

  /// The values of a list; none if there is no such list.
  List<ScalarNode> list(String key) {
    return find(key).filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast).stream()
        .flatMap(list -> list.getValue().stream())
        .flatMap(each -> each instanceof ScalarNode scalar ? Stream.of(scalar) : Stream.empty()).toList();
  }

  /// What stands below a key that has keys of its own.
  Optional<YamlEntry> below(String key) {
    return find(key).filter(MappingNode.class::isInstance).map(MappingNode.class::cast).map(YamlEntry::new);
  }

  private Optional<Node> find(String key) {
    return node.getValue().stream()
        .filter(pair -> pair.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .<Node>map(pair -> pair.getValueNode()).findFirst();
  }
}
