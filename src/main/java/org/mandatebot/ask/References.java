package org.mandatebot.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Reads paragraphs as people name them: "para 30 a iii", "OP 19", "§61(ii)", "30biii", "paragraphes 30 à 32",
/// "paragraphe 30, alinéa c)", "third bullet of 4", "and the next one".
///
/// The question is cut into tokens ([Tokens]) whose roles ([Role]) say what they can do; one pass reads every reference
/// where it starts. No token is read more than a few times, so that the time grows with the length alone.
final class References {
  /// Nobody names a paragraph farther from the start, in characters.
  private static final int LONGEST = 8_000;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_BARE_NUMBER = 3;

  private final Cursor cursor;
  private final Places places;
  private final PartReader parts;
  private final BaseReader bases;
  private final ListReader lists;
  private final Relatives relatives;
  private final OtherTexts others;
  private final StringBuilder rest;
  private final Optional<ParagraphId> here;
  private final Set<ParagraphId> found = new LinkedHashSet<>();
  private Optional<ParagraphId> last;
  private Optional<String> foreign = Optional.empty();

  private References(Resolution resolution, String text, Optional<ParagraphId> here) {
    this.cursor = new Cursor(Tokens.of(text.substring(0, Math.min(text.length(), LONGEST))));
    this.places = Places.of(resolution);
    LabelReader labels = new LabelReader(cursor, places);
    this.parts = new PartReader(cursor, labels);
    this.bases = new BaseReader(cursor, places, labels, parts);
    this.lists = new ListReader(cursor, places, labels, parts, bases);
    this.relatives = new Relatives(cursor, places, bases);
    this.others = new OtherTexts(cursor, labels, resolution);
    this.rest = new StringBuilder(text);
    this.here = here;
    this.last = here;
  }

  /// @param ids in the order they were named; some may not exist
  /// @param rest the question without them, in lower case and without accents
  /// @param foreign the number of another resolution whose paragraph was asked for; the ids are its own then
  record Found(List<ParagraphId> ids, String rest, Optional<String> foreign) {
    Found {
      ids = List.copyOf(ids);
    }
  }

  static Found find(String question, Resolution resolution) {
    return find(question, resolution, Optional.empty());
  }

  /// @param here the paragraph that was spoken of before: "that one", "and (iii)?"
  static Found find(String question, Resolution resolution, Optional<ParagraphId> here) {
    return new References(resolution, Windows.fold(question), here).read();
  }

  private Found read() {
    while (!cursor.is(Role.END)) {
      int start = cursor.at();
      boolean plain = cursor.token().roles().isEmpty(); // as most words are
      if (plain || (!reference(start) && cursor.at() <= start))
        cursor.to(start + 1);
    }
    return new Found(List.copyOf(found), SPACES.matcher(rest).replaceAll(" ").strip(), foreign);
  }

  /// Every reader either leaves the cursor where it was, or passes what it read: a reference, or what is surely none.
  private boolean reference(int start) {
    return others.numbered() || others.scope() || relative(start) || numbered(start) || partOf(start) || leaning(start)
        || bare(start);
  }

  /// "that one", "the next paragraph", "the one after para 40".
  private boolean relative(int start) {
    List<ParagraphId> ids = relatives.read(last);
    return !ids.isEmpty() && finish(start, ids);
  }

  /// "paras 30 (a)(ii)-(iv) and 31", "PP5", "paragraphe trente".
  private boolean numbered(int start) {
    Optional<Heading> heading = Heading.read(cursor);
    Token number = cursor.token();
    if (heading.isEmpty() || !(number.is(Role.NUMBER) || (number.is(Role.ORDINAL) && number.value() == 1)))
      return cursor.to(start);
    boolean alternatives = heading.get().plural() && cursor.next().is(Role.SLASH); // "paras 30/31"
    boolean figure = cursor.figure(cursor.at()) && !cursor.next().digits() && !alternatives;
    boolean bracketed = cursor.token(cursor.at() - 1).is(Role.OPEN);
    cursor.take();
    return figure || number.text().length() > LONGEST_NUMBER || listed(start, heading.get(), number, bracketed);
  }

  private boolean listed(int start, Heading heading, Token number, boolean bracketed) {
    ParagraphId top = places.id(number.text(), heading.preambular());
    List<ParagraphId> ids = lists.first(top, true, heading.plural());
    if (bracketed)
      cursor.skip(Role.CLOSE);
    if (heading.strict() && ids.equals(List.of(top)) && preposition(start))
      return true;
    lists.more(ids, heading.plural());
    return finish(start, ids);
  }

  /// Whether "par" is the French for "by".
  private boolean preposition(int start) {
    return !cursor.closesNumber(cursor.at()) || (start > 0 && cursor.token(start - 1).roles().isEmpty());
  }

  /// "third bullet of 4", "alinea c) du paragraphe 30"; alone, of the paragraph that was named before.
  private boolean partOf(int start) {
    cursor.skip(Role.ITS);
    Optional<Part> part = parts.part();
    if (part.isEmpty())
      return cursor.to(start);
    Optional<ParagraphId> base = bases.of();
    if (base.isPresent())
      return finish(start, places.in(base.get(), part.get()));
    return part.get() instanceof Part.Counted counted ? counted(start, counted) : near(start, part.get());
  }

  private boolean counted(int start, Part.Counted counted) {
    int end = cursor.at();
    boolean preambular = preamble() || counted.unit() == Part.Unit.PREAMBULAR;
    boolean operative = cursor.at() > end || counted.unit() == Part.Unit.PARAGRAPH;
    if (preambular || operative)
      return topLevel(start, preambular, counted.places());
    Token first = cursor.token(start);
    boolean numbered = first.is(Role.SUB) && !first.is(Role.BULLET) && cursor.token(start + 1).is(Role.NUMBER);
    return numbered ? cursor.to(start) : near(start, counted); // "sous-alinea 30 a)"
  }

  /// "first operative paragraph", "last two preambular paragraphs". How many another resolution has is not known here.
  private boolean topLevel(int start, boolean preambular, List<Integer> counted) {
    Optional<String> other = counted.getFirst() < 0 ? others.resolution() : Optional.empty();
    if (other.isPresent()) {
      foreign = other;
      return true;
    }
    return finish(start,
        counted.stream()
            .flatMap(place -> (place < 0
                ? Places.at(places.top(preambular), place)
                : Optional.of(places.id(String.valueOf(place), preambular))).stream())
            .toList());
  }

  /// A part that is named alone; passed where nothing was spoken of, or where it is the beginning of something else.
  private boolean near(int start, Part part) {
    boolean whole = (cursor.closesLabel(cursor.at()) || cursor.is(Role.SAYS)) && !cursor.token(start - 1).digits();
    return last.isEmpty() || !whole || finish(start, places.near(last.get(), part));
  }

  /// "and b ii?": labels without brackets that lean on the paragraph before.
  private boolean leaning(int start) {
    int before = cursor.token(start - 1).is(Role.THE) ? start - 2 : start - 1;
    if (here.isEmpty() || (before >= 0 && !cursor.token(before).is(Role.AND)))
      return false;
    List<String> path = parts.path(true);
    boolean whole = !path.isEmpty() && !path.equals(List.of("a")) && cursor.isAny(Role.END, Role.STOP);
    Optional<ParagraphId> id = whole ? places.near(here.get(), path).filter(places::exists) : Optional.empty();
    return id.isPresent() ? finish(start, List.of(id.get())) : cursor.to(start);
  }

  /// A number that no word calls a paragraph's: with labels, or where one is expected: "30?", "what's in 47".
  private boolean bare(int start) {
    Token number = cursor.token();
    if (!number.digits() || number.text().length() > LONGEST_BARE_NUMBER)
      return false;
    cursor.take();
    if (!Expected.apart(cursor, start) || cursor.figure(start))
      return true;
    ParagraphId top = places.id(number.text());
    List<ParagraphId> ids = lists.first(top, false, false);
    boolean labelled = ids.getFirst().value().endsWith(")");
    lists.more(ids, false);
    boolean expected = Expected.at(cursor, start, !found.isEmpty(), here.isPresent())
        || (ids.size() > 2 && cursor.token(start - 1).is(Role.OF) && rest.indexOf("paragr") >= 0); // "du 50 au 52"
    boolean meant = labelled || (expected && Expected.closed(cursor, start));
    return !meant || finish(start, ids);
  }

  /// Takes the paragraphs of a phrase that starts at a token and was read, unless they are some document's.
  private boolean finish(int start, List<ParagraphId> ids) {
    List<ParagraphId> own = preamble() ? ids.stream().map(this::preambular).toList() : ids;
    if (own.isEmpty() || others.document(start))
      return true;
    Optional<String> other = others.resolution();
    foreign = foreign.or(() -> other);
    found.addAll(own);
    last = Optional.of(own.getLast());
    int from = cursor.token(start).start();
    int end = cursor.token(cursor.at() - 1).end();
    rest.replace(from, end, " ".repeat(end - from));
    return true;
  }

  private ParagraphId preambular(ParagraphId id) {
    return id.preambular() ? id : places.id(id.value(), true);
  }

  /// Passes "of the preamble", which makes paragraphs preambular, and "du dispositif", which does not.
  private boolean preamble() {
    int start = cursor.at();
    boolean behind = cursor.token().text().startsWith("preambulaire");
    cursor.skip(Role.COMMA);
    boolean of = cursor.skip(Role.OF);
    cursor.skip(Role.THE);
    if (of && cursor.is(Role.OPERATIVE) && !cursor.is(Role.PARAGRAPH))
      return !cursor.skip(Role.OPERATIVE);
    return ((of || behind) && cursor.skip(Role.PREAMBULAR)) || cursor.to(start);
  }
}
