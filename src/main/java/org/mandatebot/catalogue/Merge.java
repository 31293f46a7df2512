package org.mandatebot.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.DraftFile.Entry;
import org.mandatebot.draft.Draft;

/// Brings a mandate that a person keeps to a new text: its entries follow their words, and what neither the file nor the
/// draft of the text before has is added with a mark. Nothing that a person wrote or took out is undone.
final class Merge {
  private static final Pattern LISTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("(: ?)\"([^\"]+)\"");

  private final YamlSections file;
  private final Moves moves;
  private final Map<String, List<Entry>> offered;
  /// Whether the text in the other language has other paragraphs than the new one: it may be the one of the text before.
  private final boolean apart;
  /// How the file calls what the new draft calls otherwise, in the section at hand.
  private final Map<String, String> names = new HashMap<>();
  private int added;

  private Merge(String yaml, Moves moves, Optional<Draft> before, boolean apart, Set<String> tags) {
    file = new YamlSections(yaml);
    this.moves = moves;
    this.apart = apart;
    offered = before.map(earlier -> DraftFile.sections(earlier, Optional.empty(), tags)).orElse(Map.of());
  }

  /// @param added how many entries are new
  record Merged(String yaml, int added) {
  }

  /// @param before the draft of the text that the mandate was made for; empty if it is not known
  /// @param other the draft of the text in the other language, if there is one
  /// @throws MandateFile.Malformed if the file of the person is no mandate
  static Merged of(String yaml, Optional<Draft> before, Draft draft, Optional<Draft> other)
      throws MandateFile.Malformed {
    Set<String> tags = MandateFile.parse(yaml).tags().keySet();
    Moves moves = new Moves(before.map(each -> Moves.bare(each.document())), Moves.bare(draft.document()));
    Optional<Draft> beside = Counterpart.aligned(draft, other)
        .filter(_ -> moves.none() || before.flatMap(earlier -> Counterpart.aligned(earlier, other)).isEmpty());
    Merge merge = new Merge(yaml, moves, before, other.isPresent() && beside.isEmpty(), tags);
    moves.follow(merge.file);
    DraftFile.sections(draft, beside, tags).forEach(merge::add);
    return new Merged(merge.file.yaml(), merge.added);
  }

  /// The whole draft, where there is no mandate yet.
  static Merged whole(Draft draft, Optional<String> predecessor, Optional<Draft> other) {
    return new Merged(DraftFile.of(draft, predecessor, other),
        DraftFile.sections(draft, other, Set.of()).values().stream().mapToInt(List::size).sum());
  }

  private void add(String section, List<Entry> drafted) {
    Set<String> known = new HashSet<>(file.ids(section));
    names.clear();
    Map<Entry, Entry> earlier = earlier(offered.getOrDefault(section, List.of()), drafted);
    List<Entry> fresh = drafted.stream().flatMap(entry -> fresh(section, entry, earlier.get(entry), known)).toList();
    if (!fresh.isEmpty())
      file.append(section, "  # new with the text imported last\n" + (apart ? "  " + DraftFile.APART + "\n" : "")
          + fresh.stream().map(this::renamed).map(DraftFile::text).collect(Collectors.joining()));
    added += fresh.size();
  }

  /// What the draft before had in the place of an entry: the same words, where their paragraph is now; else what was called
  /// the same.
  private Map<Entry, Entry> earlier(List<Entry> before, List<Entry> drafted) {
    Map<String, Entry> byWords = new HashMap<>();
    before.forEach(entry -> byWords.putIfAbsent(moves.partner(entry.paragraph()) + "\n" + entry.quote(), entry));
    Map<Entry, Entry> earlier = new HashMap<>();
    for (Entry entry : drafted)
      Optional.ofNullable(byWords.remove(entry.paragraph() + "\n" + entry.quote()))
          .ifPresent(same -> earlier.put(entry, same));
    Map<String, Entry> byId = new HashMap<>();
    before.stream().filter(entry -> !earlier.containsValue(entry)).forEach(entry -> byId.put(entry.id(), entry));
    drafted.forEach(
        entry -> Optional.ofNullable(byId.get(entry.id())).ifPresent(same -> earlier.putIfAbsent(entry, same)));
    return earlier;
  }

  /// An entry that is new; one that the text before had in other words, if the file still has it, under another id.
  private Stream<Entry> fresh(String section, Entry entry, @Nullable Entry before, Set<String> known) {
    if (before != null) {
      names.put(entry.id(), before.id());
      String id = before.id() + "-new";
      return before.asks(entry) || moved(before, entry) || !known.contains(before.id()) || known.contains(id)
          ? Stream.empty()
          : Stream.of(called(entry, id, "? the new text says this in place of " + before.id() + ": keep one of them"));
    }
    if ((offered.isEmpty() && known.contains(entry.id())) || stands(section, entry))
      return Stream.empty();
    return Stream.of(known.contains(entry.id()) ? called(entry, free(entry.id(), known), "") : entry);
  }

  /// Whether an entry is the one before, at another place: what it rests on may be called otherwise there.
  private boolean moved(Entry before, Entry entry) {
    return before.quote().equals(entry.quote()) && !before.paragraph().equals(entry.paragraph())
        && moves.partner(before.paragraph()).equals(entry.paragraph());
  }

  /// Whether the file has it, by whatever name.
  private boolean stands(String section, Entry entry) {
    return file.entries(section).stream()
        .anyMatch(each -> each.value("paragraph").filter(entry.paragraph()::equals).isPresent()
            && each.value("quote").filter(entry.quote()::equals).isPresent());
  }

  private static String free(String id, Set<String> known) {
    int number = 2;
    while (known.contains(id + "-" + number))
      number++;
    return id + "-" + number;
  }

  private Entry called(Entry entry, String id, String comment) {
    names.put(entry.id(), id);
    List<String> lines = new ArrayList<>(entry.lines());
    lines.replaceAll(
        line -> line.startsWith("- ") ? line.replace(DraftFile.json(entry.id()), DraftFile.json(id)) : line);
    if (!comment.isEmpty())
      lines.addFirst("# " + comment);
    return new Entry(id, entry.paragraph(), entry.quote(), lines);
  }

  /// With what it rests on called as in the file; an actor that a person did without is left for them to name.
  private Entry renamed(Entry entry) {
    List<String> actors = file.ids("actors");
    List<String> lines = new ArrayList<>();
    for (String line : entry.lines()) {
      boolean named = line.startsWith("  who: ") || line.startsWith("  to: ");
      List<String> strange = named ? strange(line, actors) : List.of();
      strange.forEach(actor -> lines.addFirst("# ? '" + actor + "' is no actor here: name who is meant"));
      boolean rests = line.startsWith("  rule: ") || line.startsWith("  restates: ");
      lines.add(rests ? inFile(line) : strange.isEmpty() ? line : without(line, strange));
    }
    return new Entry(entry.id(), entry.paragraph(), entry.quote(), lines);
  }

  private static List<String> strange(String line, List<String> actors) {
    return LISTED.matcher(line).results().map(id -> id.group(1)).filter(id -> !actors.contains(id)).toList();
  }

  private static String without(String line, List<String> ids) {
    List<String> left = LISTED.matcher(line).results().map(id -> id.group(1)).filter(id -> !ids.contains(id)).toList();
    return line.substring(0, line.indexOf(": ") + 2) + DraftFile.json(left);
  }

  private String inFile(String line) {
    return VALUE.matcher(line).replaceAll(value -> Matcher
        .quoteReplacement(value.group(1) + DraftFile.json(names.getOrDefault(value.group(2), value.group(2)))));
  }
}
