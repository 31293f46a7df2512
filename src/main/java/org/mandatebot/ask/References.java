package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Reads paragraphs as people name them: "para 30 a iii", "OP 19", "§61(ii)", "30biii", "paragraphes 30 à 32",
/// "paragraphe 30, alinéa c)", "third bullet of 4".
final class References {
  private static final String NUMBER = "(\\d{1,20}(?!,?\\d)|" + String.join("|", NumberWords.all()).replace("-", "[- ]")
      + ")";
  private static final String WORD = "(?:operative |preambular )?(?:paragraphs?|paragraphes?|paras?|pars?|parag|art(?:icle)?s?|ops?)(?![a-z])\\.?|[§¶]+";
  private static final Pattern SYMBOL = Pattern.compile("s/(?:res|prst)/[\\d/]+\\s*(?:\\(\\d{4}\\))?[,;:]?");
  private static final Pattern PREAMBULAR = Pattern
      .compile("\\b(?:pp|preambular para(?:graph)?s?|preamble para(?:graph)?s?|considerant)\\.?\\s*(\\d{1,20})\\b"
          + "|\\b(?:paragraphe|alinea|considerant)\\s+(\\d{1,3})\\s+du preambule|\\b(\\d{1,2})(?:st|nd|rd|th|e|er|eme)\\s+(?:preambular|considerant|paragraphe du preambule)(?: paragraph)?");
  private static final Pattern NAMED = Pattern
      .compile("(?:" + WORD + ")\\s*(?:n[o°]\\.?\\s*|number\\s+)?" + NUMBER + "(?![:/]\\d)(?!\\s*%)");
  private static final Pattern BARE = Pattern.compile(
      "(?<![\\w/.,(-])(\\d{1,2})(?=\\s?\\([a-z]{1,5}\\)|\\.?[a-h](?:\\.?[ivx]{1,4})?\\b|-\\d{1,2}\\b(?!-|\\s*(?:month|day|week|year|mois|jour|an)))");
  private static final Pattern ONLY = Pattern.compile("\\W*(\\d{1,2})\\W*");
  private static final String NTH_ITEM = "(first|second|third|fourth|fifth|sixth|seventh|premier|deuxieme|troisieme|quatrieme|\\d{1,2}(?:st|nd|rd|th|e|er|eme))"
      + "\\s+(?:bullet|item|indent|dash|tiret|point)(?: point)?";
  private static final Pattern ITEM_OF = Pattern
      .compile("\\b" + NTH_ITEM + "\\s+(?:of|under|in|du|de)\\s+(?:the\\s+)?(?:" + WORD + ")?\\s*" + NUMBER);
  private static final Pattern LAST = Pattern
      .compile("\\b(?:(?:the )?last (?:operative )?para(?:graph)?|(?:le )?dernier paragraphe)\\b");
  private static final Pattern EXPLICIT = Pattern.compile(
      "\\G\\s*[,.]?\\s*(?:alinea|al\\.|sub-?para(?:graph)?|littera|point)?\\s*\\(?\\s*(?<=[(\\s])([a-z]{1,5}|(?<=\\()\\d{1,2})\\s*\\)");
  private static final Pattern GLUED = Pattern.compile("\\G[.]?([a-z]{1,6})\\b(?!')");
  private static final Pattern SPACED = Pattern.compile("\\G\\s+(?:alinea\\s+)?([a-z]{1,5})\\b(?!')");
  private static final Pattern ITEM = Pattern
      .compile("\\G(?:-|\\s*,?\\s*(?:item|bullet|tiret|point)\\s+)(\\d{1,2})\\b");
  private static final Pattern NTH = Pattern.compile("\\G\\s*,?\\s*(?:the |le )?" + NTH_ITEM + "\\b");
  private static final Pattern MORE = Pattern.compile("\\G\\s*(?:,?\\s*(?:and|et|or|ou|&|\\+)\\s*|,\\s*)(?:(?:" + WORD
      + ")\\s*)?(?:(\\d{1,2})\\b(?!\\s*(?:days?|weeks?|months?|jours?|mois|per cent|%|"
      + "january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))|\\(([a-z]{1,5})\\))");
  private static final Pattern RANGE = Pattern
      .compile("\\G\\s*(?:to|through|thru|a|au|jusqu'a|-|\u2013|\u2014)\\s*(?:(?:" + WORD
          + ")\\s*)?(?:(\\d{1,2})\\b|\\(([a-z]{1,5})\\))");
  private static final Pattern FOREIGN = Pattern.compile(
      "\\G\\s*(?:,|of|in|de la|de)\\s*(?:the\\s+)?(?:s/res/|unscr\\s*|resolution\\s+|res\\.?\\s*)?(\\d{3,4})\\b");

  private final Resolution resolution;
  private final String text;
  private final StringBuilder rest;
  private final List<ParagraphId> found = new ArrayList<>();
  private Optional<String> foreign = Optional.empty();

  private References(Resolution resolution, String question) {
    this.resolution = resolution;
    this.text = SYMBOL.matcher(Windows.fold(question)).replaceAll(symbol -> " ".repeat(symbol.group().length()));
    this.rest = new StringBuilder(text);
  }

  /// @param ids in the order they were named; some may not exist
  /// @param rest the question without them, in lower case and without accents
  /// @param foreign the number of another resolution whose paragraph was asked for
  record Found(List<ParagraphId> ids, String rest, Optional<String> foreign) {
  }

  static Found find(String question, Resolution resolution) {
    return new References(resolution, question).read();
  }

  private Found read() {
    each(PREAMBULAR, match -> add(match.start(), match.end(), new ParagraphId("PP" + number(firstGroup(match)))));
    each(ITEM_OF, match -> {
      Reading of = parts(number(match.group(2)), match.end(), true);
      add(match.start(), of.end, of.id.item(ordinal(match.group(1))));
    });
    each(LAST, match -> add(match.start(), match.end(), lastOperative()));
    each(NAMED, match -> numbered(match.start(), match.end(1), number(match.group(1)), true));
    each(BARE, match -> numbered(match.start(), match.end(1), number(match.group(1)), false));
    Matcher only = ONLY.matcher(rest);
    if (found.isEmpty() && only.matches())
      numbered(only.start(1), only.end(1), number(only.group(1)), true);
    return new Found(List.copyOf(found), rest.toString().replaceAll("\\s+", " ").strip(), foreign);
  }

  private interface Use {
    void of(Matcher match);
  }

  private void each(Pattern pattern, Use use) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find())
      if (!rest.substring(matcher.start(), matcher.end()).isBlank())
        use.of(matcher);
  }

  private void numbered(int start, int end, ParagraphId top, boolean named) {
    Reading first = parts(top, end, named);
    boolean bracketed = text.substring(end).stripLeading().startsWith("(");
    if (!named && (first.id.equals(top) || !exists(top) || !(exists(first.id) || bracketed || listed(first.id))))
      return;
    found.add(first.id);
    end = more(first);
    Matcher other = FOREIGN.matcher(text);
    if (other.find(end) && !resolution.symbol().contains("/" + other.group(1) + " ")) {
      foreign = Optional.of(other.group(1));
      end = other.end();
    }
    blank(start, end);
  }

  /// Further paragraphs of the same list: "30 (a)(ii)-(iv) and 31".
  private int more(Reading first) {
    Reading last = first;
    while (true) {
      Matcher range = RANGE.matcher(text);
      Matcher more = MORE.matcher(text);
      boolean spans = range.find(last.end);
      if (!spans && !more.find(last.end))
        return last.end;
      Matcher match = spans ? range : more;
      Reading next = match.group(1) == null
          ? new Reading(sibling(last.id, match.group(2)), match.end())
          : parts(number(match.group(1)), match.end(), true);
      if (!exists(next.id)) {
        if (spans) // "60 to 70": that 70 is not there has to be said
          found.add(next.id);
        return spans ? next.end : last.end;
      }
      if (spans)
        found.addAll(between(last.id, next.id));
      found.add(next.id);
      last = next;
    }
  }

  /// Whether it would be an item of a list that there is.
  private boolean listed(ParagraphId id) {
    return id.parent().filter(parent -> exists(parent.item(1))).isPresent() && id.value().matches(".*-\\d+");
  }

  private record Reading(ParagraphId id, int end) {
  }

  /// The labels that follow a number.
  private Reading parts(ParagraphId top, int end, boolean spaced) {
    ParagraphId id = top;
    while (true) {
      Matcher explicit = EXPLICIT.matcher(text);
      Matcher item = ITEM.matcher(text);
      Matcher nth = NTH.matcher(text);
      Matcher glued = GLUED.matcher(text);
      Matcher apart = SPACED.matcher(text);
      if (explicit.find(end)) {
        id = id.letter(explicit.group(1));
        end = explicit.end();
      } else if (item.find(end) && exists(id.item(1))) {
        id = id.item(Integer.parseInt(item.group(1)));
        end = item.end();
      } else if (nth.find(end) && exists(id.item(1))) {
        id = id.item(ordinal(nth.group(1)));
        end = nth.end();
      } else if (glued.find(end) && labels(id, glued.group(1)).isPresent()) {
        id = labels(id, glued.group(1)).get();
        end = glued.end();
      } else if (spaced && apart.find(end) && label(id, apart)) {
        id = id.letter(apart.group(1));
        end = apart.end();
      } else
        return new Reading(id, end);
    }
  }

  /// "a" and "i" are also words: as labels they end the question or stand before another label.
  private boolean label(ParagraphId id, Matcher apart) {
    String label = apart.group(1);
    String after = text.substring(apart.end());
    if (!exists(id.letter(label))) // "para 30 z": that there is none has to be said
      return after.matches("\\W*")
          && (exists(id.letter("a")) ? label.length() == 1 : exists(id.letter("i")) && label.matches("[ivx]{1,4}"));
    return label.length() > 1 || !"ai".contains(label) || after.matches("(?:\\W*|\\s+[ivx]{1,4}\\b.*|\\s*[?.,;!].*)");
  }

  /// "biii" is (b)(iii) where that exists.
  private Optional<ParagraphId> labels(ParagraphId id, String letters) {
    if (exists(id.letter(letters)))
      return Optional.of(id.letter(letters));
    ParagraphId split = letters.length() < 2 ? id : id.letter(letters.substring(0, 1)).letter(letters.substring(1));
    return Optional.of(split).filter(this::exists).filter(other -> !other.equals(id));
  }

  private static ParagraphId sibling(ParagraphId id, String label) {
    return id.parent().orElse(id).letter(label);
  }

  private List<ParagraphId> between(ParagraphId first, ParagraphId last) {
    List<ParagraphId> siblings = resolution.paragraphs().values().stream().map(Paragraph::id)
        .filter(id -> id.parent().equals(first.parent()) && id.preambular() == first.preambular()).toList();
    int from = siblings.indexOf(first);
    int to = siblings.indexOf(last);
    return from < 0 || to <= from ? List.of() : siblings.subList(from + 1, to);
  }

  private boolean exists(ParagraphId id) {
    return resolution.paragraph(id).isPresent();
  }

  private ParagraphId lastOperative() {
    return resolution.paragraphs().values().stream().filter(paragraph -> paragraph.kind() == Kind.OPERATIVE)
        .map(Paragraph::id).reduce((first, second) -> second).orElseThrow();
  }

  private void add(int start, int end, ParagraphId id) {
    found.add(id);
    blank(start, end);
  }

  private void blank(int start, int end) {
    rest.replace(start, end, " ".repeat(end - start));
  }

  private static String firstGroup(Matcher match) {
    for (int group = 1; group <= match.groupCount(); group++)
      if (match.group(group) != null)
        return match.group(group);
    throw new IllegalStateException(match.toString());
  }

  private static ParagraphId number(String words) {
    return new ParagraphId(Character.isDigit(words.charAt(0))
        ? words.replaceFirst("^0+(?=\\d)", "")
        : String.valueOf(NumberWords.value(words)));
  }

  private static int ordinal(String words) {
    List<String> english = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh");
    List<String> french = List.of("premier", "deuxieme", "troisieme", "quatrieme");
    if (Character.isDigit(words.charAt(0)))
      return Integer.parseInt(words.replaceAll("\\D", ""));
    return Math.max(english.indexOf(words), french.indexOf(words)) + 1;
  }
}
