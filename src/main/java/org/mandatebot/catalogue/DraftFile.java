package org.mandatebot.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.ParagraphId;

/// Writes a draft as `mandate.yml`, in the order of the text, with a comment on everything that is uncertain. Values are
/// written as JSON, which is YAML, too.
final class DraftFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  /// What the lines begin with that say what an entry is called, where it stands and what is uncertain about it.
  private static final List<String> PLACES = List.of("- id: ", "  name: ", "  also: ", "  title: ", "  paragraph: ",
      "  also-in: ", "# ");
  private static final String IN_BOTH = ": titles and names stand for both.";
  private static final String ALONE = "# ? There is no text in the other language beside" + IN_BOTH;
  static final String APART = "# ? The text in the other language has other paragraphs" + IN_BOTH;
  private static final Pattern IN_ONE_LANGUAGE = Pattern
      .compile("(?m)^ *(?:" + Pattern.quote(ALONE) + "|" + Pattern.quote(APART) + ")\\R(?:\\R)?");

  private DraftFile() {
  }

  /// An entry of a section.
  ///
  /// @param lines as they are written, but for their indent
  record Entry(String id, String paragraph, String quote, List<String> lines) {

    /// Whether both ask the same, wherever it stands and whatever they are called.
    boolean asks(Entry other) {
      return content().equals(other.content());
    }

    private List<String> content() {
      return lines.stream().filter(line -> PLACES.stream().noneMatch(line::startsWith)).toList();
    }
  }

  /// @param predecessor the resolution that it seems to follow
  /// @param other the draft of its text in the other language, if there is one
  static String of(Draft draft, Optional<String> predecessor, Optional<Draft> other) {
    StringBuilder yaml = new StringBuilder("""
        # What the resolution asks of whom by when, drafted from its wording for a person to review.
        # "?" says what is uncertain. Titles are the text's own words: give better ones where they do not tell enough.
        # `bin/mandatebot validate` checks this file; importing again keeps it and adds what only a new text says.
        """);
    yaml.append("resolution: ").append(json(draft.document().symbol())).append('\n');
    String mission = mission(draft);
    if (!mission.isEmpty())
      yaml.append("mission: ").append(json(mission)).append('\n');
    predecessor.ifPresent(earlier -> yaml.append("# ? the same mission has an earlier resolution\nsuccessor-of: ")
        .append(json(earlier)).append('\n'));
    yaml.append('\n').append(tags(draft));
    if (Counterpart.aligned(draft, other).isEmpty())
      yaml.append('\n').append(other.isEmpty() ? ALONE : APART).append('\n');
    sections(draft, other, Set.of()).forEach((section, entries) -> {
      yaml.append('\n').append(section).append(':').append(entries.isEmpty() ? " []" : "").append('\n');
      entries.forEach(entry -> yaml.append(text(entry)));
    });
    return yaml.toString();
  }

  private static String tags(Draft draft) {
    StringBuilder yaml = new StringBuilder("tags:").append(draft.tags().isEmpty() ? " {}" : "").append('\n');
    draft.tags().forEach(tag -> yaml.append("  ").append(tag.id()).append(": ").append(json(tag.name())).append('\n'));
    return yaml.toString();
  }

  /// The file with the names that a text in the other language gives, wherever an entry is still as it was drafted, whatever
  /// its id.
  static String translated(String yaml, Draft draft, Draft other) {
    if (Counterpart.aligned(draft, Optional.of(other)).isEmpty())
      return yaml.replace(ALONE, APART);
    String translated = IN_ONE_LANGUAGE.matcher(yaml).replaceAll("");
    Set<String> tags = knownTags(yaml);
    Map<String, List<Entry>> named = sections(draft, Optional.of(other), tags);
    for (Map.Entry<String, List<Entry>> section : sections(draft, Optional.empty(), tags).entrySet()) {
      Iterator<Entry> names = named.getOrDefault(section.getKey(), List.of()).iterator();
      for (Entry drafted : section.getValue())
        translated = named(translated, drafted, names.next());
    }
    return translated;
  }

  /// With the names of one entry, below the comments that it has by now.
  private static String named(String yaml, Entry drafted, Entry named) {
    if (drafted.equals(named))
      return yaml;
    Matcher found = Pattern.compile(drafted.lines.stream().filter(line -> !line.startsWith("# "))
        .map(line -> line.startsWith("- id: ") ? "(?m)^(?<said>(?:  # .*\n)*)(?<id>  - id: .*\n)" : quoted(line))
        .collect(Collectors.joining())).matcher(yaml);
    return found.replaceFirst(as -> Matcher.quoteReplacement(as.group("said") + named.lines.stream()
        .filter(line -> !line.startsWith("# ") || !(drafted.lines.contains(line) || as.group("said").contains(line)))
        .map(line -> line.startsWith("- id: ") ? as.group("id") : "  " + line + "\n").collect(Collectors.joining())));
  }

  private static String quoted(String line) {
    return Pattern.quote("  " + line + "\n");
  }

  /// The tags that entries of a file may have.
  static Set<String> knownTags(String yaml) {
    try {
      return MandateFile.parse(yaml).tags().keySet();
    } catch (MandateFile.Malformed broken) {
      return Set.of();
    }
  }

  /// The mission whose mandate the resolution is about; empty if it names none.
  static String mission(Draft draft) {
    return draft.deadlines().stream().filter(deadline -> deadline.kind() == Deadline.Kind.MANDATE_END)
        .flatMap(deadline -> deadline.who().stream()).findFirst()
        .flatMap(id -> draft.actors().stream().filter(actor -> actor.id().equals(id)).findFirst())
        .map(actor -> actor.name().replaceFirst("^(?:the|la|le|les|l[’'])[ ]?", "")).orElse("");
  }

  /// The entries of every section, in the order of the file.
  ///
  /// @param other the draft of its text in the other language, if there is one
  /// @param tags those that entries may have; all, if there are none
  static Map<String, List<Entry>> sections(Draft draft, Optional<Draft> other, Set<String> tags) {
    Bilinguals names = new Bilinguals(draft, other);
    Map<String, List<Entry>> sections = new LinkedHashMap<>();
    sections.put("actors", draft.actors().stream().map(actor -> entry(actor, names)).toList());
    sections.put("tasks", draft.tasks().stream().map(task -> entry(task, names, tags)).toList());
    sections.put("deadlines", draft.deadlines().stream().map(deadline -> entry(deadline, names)).toList());
    sections.put("terms", draft.terms().stream().map(DraftFile::entry).toList());
    return sections;
  }

  private static Entry entry(Draft.Actor actor, Bilinguals names) {
    Lines lines = new Lines(actor.doubts());
    lines.put("id", actor.id()).put("name", names.name(actor));
    names.also(actor).ifPresent(also -> lines.put("also", also));
    return new Entry(actor.id(), actor.paragraph().value(), actor.quote(),
        lines.ground(actor.paragraph(), actor.quote()).lines);
  }

  private static Entry entry(Draft.Task task, Bilinguals names, Set<String> tags) {
    Lines lines = new Lines(names.doubts(task.id(), task.doubts()));
    lines.put("id", task.id()).put("title", names.title(task.id(), task.title())).ground(task.paragraph(), task.quote())
        .put("who", task.who()).put("verb", task.verb())
        .put("tags", task.tags().stream().filter(tag -> tags.isEmpty() || tags.contains(tag)).toList());
    return new Entry(task.id(), task.paragraph().value(), task.quote(), lines.lines);
  }

  private static Entry entry(Draft.Deadline deadline, Bilinguals names) {
    Lines lines = new Lines(names.doubts(deadline.id(), deadline.doubts()));
    lines.put("id", deadline.id()).put("title", names.title(deadline.id(), deadline.title()))
        .put("kind", deadline.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .ground(deadline.paragraph(), deadline.quote()).put("who", deadline.who()).put("to", deadline.to())
        .put("rule", rule(deadline.rule()));
    deadline.restates().ifPresent(other -> lines.put("restates", other));
    return new Entry(deadline.id(), deadline.paragraph().value(), deadline.quote(), lines.lines);
  }

  private static Entry entry(Draft.Term term) {
    Lines lines = new Lines(term.doubts());
    lines.put("term", term.term());
    term.expansion().ifPresentOrElse(words -> lines.put("expansion", words), () -> lines.put("given", false));
    lines.ground(term.paragraph(), term.quote());
    lines.put("also-in", term.alsoIn().stream().map(ParagraphId::value).toList());
    return new Entry(term.term(), term.paragraph().value(), term.quote(), lines.lines);
  }

  private static Map<String, Object> rule(Draft.Rule rule) {
    Map<String, Object> keys = new LinkedHashMap<>();
    switch (rule) {
      case Draft.On on -> {
        keys.put("on", on.date().toString());
        if (!on.stated())
          keys.put("stated", false);
      }
      case Draft.Every every -> {
        keys.put("every", every.every().toString());
        keys.put("from", every.adoption() ? "adoption" : every.anchor().toString());
        every.until().ifPresent(until -> keys.put("until", until));
        if (every.assumed())
          keys.put("assumed", true);
      }
      case Draft.Within within -> {
        keys.put("in", within.time().toString());
        keys.put("from", within.adoption() ? "adoption" : within.anchor().toString());
        if (within.assumed())
          keys.put("assumed", true);
      }
      case Draft.Ahead ahead -> {
        keys.put("ahead", ahead.time().toString());
        keys.put("of", ahead.of());
      }
      case Draft.With with -> keys.put("with", with.of());
      case Draft.Undated undated -> keys.put("undated", undated.words());
    }
    return keys;
  }

  static String text(Entry entry) {
    return entry.lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }

  /// A value as YAML has it.
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The lines of one entry.
  private static final class Lines {
    private final List<String> lines = new ArrayList<>();
    private boolean first = true;

    Lines(List<String> doubts) {
      doubts.forEach(doubt -> lines.add("# ? " + doubt.replaceAll("\\s+", " ")));
    }

    Lines put(String key, Object value) {
      lines.add((first ? "- " : "  ") + key + ": " + json(value));
      first = false;
      return this;
    }

    Lines ground(ParagraphId paragraph, String quote) {
      return put("paragraph", paragraph.value()).put("quote", quote);
    }
  }
}
