package org.mandatebot.ask;

import java.util.ArrayList;
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
  private static final int FARTHEST_NAME = 4;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Set<String> BEFORE_NAME = Set.of("last", "year", "s", "old", "previous", "earlier", "present",
      "current", "dernier", "an", "ancienne", "precedente", "presente");

  private final Resolution resolution;
  private final Places places;
  private final String text;
  private final Cursor cursor;
  private final LabelReader labels;
  private final PartReader parts;
  private final Relatives relatives;
  private final StringBuilder rest;
  private final Set<ParagraphId> found = new LinkedHashSet<>();
  private Optional<ParagraphId> last;
  private Optional<String> scope = Optional.empty();
  private Optional<String> foreign = Optional.empty();
  private final Optional<ParagraphId> here;

  private References(Resolution resolution, String question, Optional<ParagraphId> here) {
    this.resolution = resolution;
    this.places = Places.of(resolution);
    this.text = Windows.fold(question);
    this.cursor = new Cursor(Tokens.of(text.substring(0, Math.min(text.length(), LONGEST))));
    this.labels = new LabelReader(cursor, places);
    this.parts = new PartReader(cursor, labels);
    this.relatives = new Relatives(cursor, places);
    this.rest = new StringBuilder(text);
    this.here = here;
    this.last = here;
  }

  /// @param ids in the order they were named; some may not exist
  /// @param rest the question without them, in lower case and without accents
  /// @param foreign the number of another resolution whose paragraph was asked for; the ids are its own then
  record Found(List<ParagraphId> ids, String rest, Optional<String> foreign) {
  }

  static Found find(String question, Resolution resolution) {
    return find(question, resolution, Optional.empty());
  }

  /// @param here the paragraph that was spoken of before: "that one", "and (iii)?"
  static Found find(String question, Resolution resolution, Optional<ParagraphId> here) {
    return new References(resolution, question, here).read();
  }

  private Found read() {
    while (!cursor.is(Role.END)) {
      int start = cursor.at();
      if (!reference(start) && cursor.at() <= start)
        cursor.to(start + 1);
    }
    return new Found(List.copyOf(found), SPACES.matcher(rest).replaceAll(" ").strip(), foreign);
  }

  private boolean reference(int start) {
    return elsewhere() || scope(start) || relative(start) || numbered(start) || partOf(start)
        || bare(start);
  }

  /// "Article 8(2)(b)", "rule 39", "page 30".
  private boolean elsewhere() {
    int start = cursor.at();
    if (!cursor.skip(Role.ELSEWHERE))
      return false;
    cursor.skip(Role.DOT);
    cursor.skip(Role.NUMBERED);
    if (!cursor.is(Role.NUMBER))
      return cursor.to(start);
    cursor.take();
    while (labels.bracketed().isPresent())
      continue;
    return true;
  }

  /// A resolution that is named before its paragraphs: "2531 OP 28", "in SCR 2480, what was para 64".
  private boolean scope(int start) {
    Token name = cursor.token();
    if (!Figures.resolution(name))
      return false;
    int before = cursor.token(start - 1).is(Role.THE) ? start - 2 : start - 1;
    boolean within = before < 0 || (before == 0 && cursor.token(0).is(Role.OF));
    cursor.take();
    possessive();
    boolean comma = cursor.skipAny(Role.COMMA, Role.COLON);
    cursor.skip(Role.THE);
    if (cursor.isAny(Role.PARAGRAPH, Role.PP, Role.PREAMBULAR, Role.PAR, Role.OPERATIVE) || (within && (comma || before == 0 && name.is(Role.NAMED_RESOLUTION)))
        || (name.is(Role.NAMED_RESOLUTION) && cursor.isAny(Role.NUMBER, Role.ORDINAL, Role.LAST, Role.CHAPEAU)))
      scope = Optional.of(name.text());
    return true;
  }

  /// "that one", "the next paragraph", "the one after para 40".
  private boolean relative(int start) {
    Optional<ParagraphId> id = relatives.read(last, this::paragraph);
    return id.isPresent() ? finish(start, List.of(id.get())) : cursor.at() > start;
  }

  /// "third bullet of 4", "alinea c) du paragraphe 30"; alone, of the paragraph that was named before.
  private boolean partOf(int start) {
    boolean own = cursor.is(Role.ITS);
    if (own)
      cursor.take();
    Optional<Part> part = parts.part();
    if (part.isEmpty())
      return leaning(start);
    Optional<ParagraphId> base = of(FARTHEST_NAME);
    if (base.isPresent())
      return finish(start, places.in(base.get(), part.get()));
    if (part.get() instanceof Part.Counted(Part.Unit unit, List<Integer> counted))
      return counted(start, part.get(), unit, counted);
    boolean closed = cursor.closesLabel(cursor.at()) && !cursor.token(start - 1).digits();
    return last.isPresent() && closed ? finish(start, places.near(last.get(), part.get())) : true;
  }

  private boolean counted(int start, Part part, Part.Unit unit, List<Integer> counted) {
    int end = cursor.at();
    boolean preambular = preamble();
    if (preambular || cursor.at() > end || unit == Part.Unit.PREAMBULAR || unit == Part.Unit.PARAGRAPH)
      return topLevel(start, preambular || unit == Part.Unit.PREAMBULAR, counted);
    boolean numbers = cursor.token(start).is(Role.SUB) && !cursor.token(start).is(Role.BULLET)
        && cursor.token(start + 1).is(Role.NUMBER);
    if (numbers)
      return cursor.to(start);
    return last.isPresent() && cursor.closesLabel(cursor.at()) ? finish(start, places.near(last.get(), part)) : true;
  }

  private boolean topLevel(int start, boolean preambular, List<Integer> counted) {
    List<ParagraphId> ids = new ArrayList<>();
    for (int place : counted)
      (place < 0 ? Places.at(places.top(preambular), place) : Optional.of(id(String.valueOf(place), preambular)))
          .ifPresent(ids::add);
    if (counted.getFirst() < 0 && other().isPresent()) { // how many it has is not known here
      foreign = other();
      ids.clear();
    }
    return finish(start, ids);
  }

  /// "and b ii?": labels without brackets that lean on the paragraph before.
  private boolean leaning(int start) {
    cursor.to(start);
    if (here.isEmpty() || (start > 0 && !cursor.token(start - 1).is(Role.AND)))
      return false;
    List<String> path = parts.path(true);
    boolean ends = !path.isEmpty() && !path.equals(List.of("a")) && (cursor.is(Role.END) || cursor.is(Role.STOP));
    Optional<ParagraphId> id = ends ? places.near(here.get(), path).filter(places::exists) : Optional.empty();
    return id.isPresent() ? finish(start, List.of(id.get())) : cursor.to(start);
  }

  /// The paragraph after "of", "du", "in the list of", or a comma.
  private Optional<ParagraphId> of(int depth) {
    int start = cursor.at();
    boolean of = false;
    for (int word = 0; word < FARTHEST_NAME && (cursor.is(Role.OF) || of && cursor.isAny(Role.THE, Role.APOSTROPHE)
        || of && cursor.token().text().equals("list") || cursor.is(Role.COMMA)); word++)
      of |= cursor.take().is(Role.OF);
    if (of && depth > 0 && !cursor.is(Role.NUMBER)) {
      int inner = cursor.at();
      Optional<ParagraphId> within = parts.part()
          .flatMap(part -> of(depth - 1).flatMap(base -> places.in(base, part).stream().findFirst()));
      if (within.isPresent())
        return within;
      cursor.to(inner);
    }
    Optional<ParagraphId> base = of || cursor.isAny(Role.PARAGRAPH, Role.PAR) ? paragraph() : Optional.empty();
    if (base.isEmpty())
      cursor.to(start);
    return base;
  }

  /// One paragraph, also by its bare number.
  private Optional<ParagraphId> paragraph() {
    int start = cursor.at();
    cursor.skip(Role.THE);
    Heading heading = heading().orElse(Heading.NONE);
    if (!cursor.is(Role.NUMBER) || cursor.figure(cursor.at()) || cursor.token().text().length() > 3) {
      cursor.to(start);
      return Optional.empty();
    }
    return Optional.of(labels.under(id(cursor.take().text(), heading.preambular), true, heading.plural));
  }

  /// @param plural whether several are announced
  /// @param strict whether what follows the number has to show that it is a paragraph's
  private record Heading(boolean preambular, boolean plural, boolean strict) {
    static final Heading NONE = new Heading(false, false, true);
  }

  /// "preambular paragraph no.", "preambule, par.", "paragraphes".
  private Optional<Heading> heading() {
    int start = cursor.at();
    boolean preambular = false;
    while (cursor.at() < start + 2 && cursor.isAny(Role.PREAMBULAR, Role.OPERATIVE) && !cursor.is(Role.PARAGRAPH)) {
      preambular |= cursor.take().is(Role.PREAMBULAR);
      cursor.skipAny(Role.DOT, Role.COMMA);
    }
    Token word = cursor.token();
    if (!cursor.skipAny(Role.PARAGRAPH, Role.PP, Role.PAR) && !preambular) {
      cursor.to(start);
      return Optional.empty();
    }
    boolean plural = word.text().endsWith("s") && !word.is(Role.PREAMBULAR);
    while (cursor.is(Role.PARAGRAPH) && (word.text().equals("§") || word.text().equals("¶") || word.is(Role.OPERATIVE)
        || cursor.token().is(Role.OPERATIVE) == false && word.is(Role.OPERATIVE)))
      plural |= cursor.take().text().equals(word.text());
    boolean strict = word.is(Role.PAR) && !cursor.is(Role.DOT) && !cursor.token(cursor.at() - 2).is(Role.THE);
    return Optional.of(new Heading(between() | preambular | word.is(Role.PP), plural, strict));
  }

  /// What may stand between the word and the number; true if it says that the preamble is meant.
  private boolean between() {
    possessive();
    boolean preambular = false;
    int start = cursor.at();
    if (cursor.skip(Role.OF))
      cursor.skip(Role.THE);
    if (cursor.skip(Role.PREAMBULAR))
      preambular = true;
    else
      cursor.to(start);
    cursor.skipAny(Role.DOT, Role.COLON, Role.SLASH);
    if (cursor.is(Role.DASH) && cursor.token().glued())
      cursor.take();
    while (cursor.skip(Role.NUMBERED))
      cursor.skip(Role.DOT);
    if (cursor.is(Role.OPEN) && cursor.next().is(Role.NUMBER))
      cursor.take();
    return preambular;
  }

  /// "paras 30 (a)(ii)-(iv) and 31", "PP5", "paragraphe trente".
  private boolean numbered(int start) {
    Optional<Heading> heading = heading();
    Token number = cursor.token();
    int at = cursor.at();
    if (heading.isEmpty() || !(number.is(Role.NUMBER) || number.text().equals("1") && number.is(Role.ORDINAL)))
      return cursor.to(start);
    boolean alternatives = heading.get().plural && cursor.next().is(Role.SLASH);
    if (cursor.figure(at) && !cursor.next().digits() && !alternatives)
      return cursor.to(at + 1);
    cursor.take();
    Heading head = heading.get();
    if (number.text().length() > 20)
      return true;
    ParagraphId top = id(number.text(), head.preambular);
    List<ParagraphId> ids = part(top, true, head.plural);
    cursor.skip(cursor.token(at - 1).is(Role.OPEN) ? Role.CLOSE : Role.SYMBOL);
    boolean preposition = !cursor.closesNumber(cursor.at()) || (start > 0 && cursor.token(start - 1).roles().isEmpty());
    if (head.strict && ids.equals(List.of(top)) && preposition)
      return true;
    more(ids, head.plural);
    if (document(start))
      return true;
    return finish(start, ids);
  }

  /// The parts of a paragraph that are named behind its number: "47, tirets 7 et 8", "61 chapeau".
  private List<ParagraphId> part(ParagraphId top, boolean named, boolean plural) {
    ParagraphId id = labels.under(top, named, plural);
    int end = cursor.at();
    if (cursor.skip(Role.CHAPEAU))
      return new ArrayList<>(List.of(id));
    if (!cursor.skip(Role.COMMA))
      possessive();
    Optional<Part> behind = parts.counted();
    if (behind.isPresent() && of(0).isEmpty() && behind.get() instanceof Part.Counted counted
        && (counted.unit() != Part.Unit.PARAGRAPH && counted.unit() != Part.Unit.PREAMBULAR || !id.equals(top))) {
      List<ParagraphId> ids = places.near(id, counted);
      if (counted.unit() == Part.Unit.PARAGRAPH)
        ids = places.in(id, counted);
      if (!ids.isEmpty())
        return new ArrayList<>(ids);
    }
    cursor.to(end);
    return new ArrayList<>(List.of(id));
  }

  /// "para 47's", "para's 4 and 15".
  private void possessive() {
    if (cursor.is(Role.APOSTROPHE) && cursor.next().text().equals("s"))
      cursor.to(cursor.at() + 2);
  }

  private void more(List<ParagraphId> ids, boolean plural) {
    while (ids.size() < 200 && (spanned(ids, plural) || further(ids, plural)))
      continue;
  }

  /// "to 32", "-(iv)", "au paragraphe 32".
  private boolean spanned(List<ParagraphId> ids, boolean plural) {
    int start = cursor.at();
    Optional<Part.Step> step = parts.step(false);
    if (step.isPresent())
      return places.add(ids, step.get()) || cursor.to(start);
    boolean dash = cursor.is(Role.DASH);
    if (!cursor.skip(Role.TO))
      return false;
    cursor.skip(Role.THE);
    boolean headed = heading().isPresent();
    Token number = cursor.token();
    ParagraphId from = ids.getLast();
    boolean counts = number.is(Role.NUMBER) && !cursor.figure(cursor.at()) | dash & !cursor.next().is(Role.MONTH)
        && number.text().length() <= 3
        && (headed || plural || closes(cursor.at() + 1) || cursor.next().is(Role.OPEN) || cursor.next().is(Role.DASH));
    if (!counts)
      return cursor.to(start);
    cursor.take();
    ParagraphId top = id(number.text(), from.preambular());
    ParagraphId to = labels.under(top, true, plural);
    if (number.value() < top(from) || (number.value() == top(from) && to.equals(top)))
      return cursor.to(start);
    ids.addAll(places.after(from, to));
    return true;
  }

  private static int top(ParagraphId id) {
    int start = id.preambular() ? 2 : 0;
    int end = start;
    while (end < id.value().length() && Character.isDigit(id.value().charAt(end)))
      end++;
    return end == start || end > 6 ? Integer.MAX_VALUE : Integer.parseInt(id.value(), start, end, 10);
  }

  /// ", 31 and 47 (b)", "et le 62".
  private boolean further(List<ParagraphId> ids, boolean plural) {
    int start = cursor.at();
    while (cursor.at() < start + 3 && (cursor.skipAny(Role.COMMA, Role.AND) || cursor.at() > start && cursor.skip(Role.DOT)))
      continue;
    boolean slash = cursor.at() == start && cursor.token().glued() && cursor.skip(Role.SLASH);
    if (cursor.at() == start)
      return false;
    cursor.skip(Role.THE);
    Token number = cursor.token();
    if (label(ids))
      return true;
    if (!number.is(Role.NUMBER) || number.text().length() > 3 || (slash ? !plural : cursor.figure(cursor.at())))
      return cursor.to(start);
    cursor.take();
    ParagraphId top = id(number.text(), ids.getLast().preambular());
    List<ParagraphId> next = part(top, plural, plural);
    boolean closed = plural && !cursor.isAny(Role.BULLET, Role.PARAGRAPH, Role.SUB) || !next.equals(List.of(top))
        || closes(cursor.at());
    return closed ? ids.addAll(next) : cursor.to(start);
  }

  private boolean closes(int place) {
    return cursor.closesNumber(place) || cursor.token(place).is(Role.COMMA) || cursor.token(place).is(Role.AND);
  }

  /// "and b": a label without bracket goes on in a list of them.
  private boolean label(List<ParagraphId> ids) {
    int start = cursor.at();
    if (!cursor.is(Role.LABEL) || cursor.token(start - 1).is(Role.COMMA) && cursor.token().text().length() == 1
        && !cursor.closesLabel(start + 1) || !cursor.closesLabel(start + 1))
      return false;
    Optional<ParagraphId> id = places.near(ids.getLast(), List.of(cursor.take().text())).filter(places::exists);
    return id.isPresent() ? ids.add(id.get()) : cursor.to(start);
  }

  /// A number that no word calls a paragraph's: with labels, or where one is expected: "30?", "what's in 47".
  private boolean bare(int start) {
    Token number = cursor.token();
    Token before = cursor.token(start - 1);
    boolean apart = !number.glued() || before.is(Role.OPEN) || before.is(Role.COMMA) || before.is(Role.APOSTROPHE)
        || before.is(Role.COLON) || (before.is(Role.SLASH) && start == 1);
    if (!number.digits() || number.text().length() > 3)
      return false;
    cursor.take();
    if (!apart || cursor.figure(start) || before.is(Role.ELSEWHERE))
      return true;
    ParagraphId top = id(number.text(), false);
    List<ParagraphId> ids = part(top, false, false);
    boolean labelled = !ids.equals(List.of(top)) && ids.getFirst().value().endsWith(")");
    boolean itemised = !ids.equals(List.of(top)) && !labelled;
    more(ids, false);
    if (labelled && (places.exists(top) || ids.getFirst().value().contains("(")))
      return finish(start, ids);
    boolean expected = number.text().length() < 3 && Expected.at(cursor, start, !found.isEmpty(), here.isPresent());
    boolean closed = cursor.closesNumber(cursor.at()) || verb(before);
    boolean range = ids.size() > 2 && before.is(Role.OF) && text.contains("paragr");
    return (expected || range) && closed ? finish(start, ids) : true;
  }

  private boolean verb(Token before) {
    return Set.of("does", "did").contains(before.text()) && cursor.token().roles().isEmpty()
        && !cursor.token().text().endsWith("s");
  }

  private ParagraphId id(String number, boolean preambular) {
    return places.id(preambular ? "PP" + number : number);
  }

  /// Takes the paragraphs of a phrase, unless they are some report's.
  private boolean finish(int start, List<ParagraphId> ids) {
    List<ParagraphId> own = preamble() ? ids.stream().map(this::preambular).toList() : ids;
    if (document())
      return true;
    Optional<String> other = other().or(() -> scope.filter(this::another));
    foreign = foreign.or(() -> own.isEmpty() ? Optional.empty() : other);
    found.addAll(own);
    if (!own.isEmpty())
      last = Optional.of(own.getLast());
    int from = cursor.token(start).start();
    int end = cursor.token(cursor.at() - 1).end();
    rest.replace(from, end, " ".repeat(end - from));
    return true;
  }

  private ParagraphId preambular(ParagraphId id) {
    return id.preambular() ? id : places.id("PP" + id.value());
  }

  private boolean preamble() {
    int start = cursor.at();
    cursor.skip(Role.COMMA);
    boolean of = cursor.skip(Role.OF);
    cursor.skip(Role.THE);
    if (of && cursor.is(Role.OPERATIVE) && !cursor.is(Role.PARAGRAPH))
      return !cursor.skip(Role.OPERATIVE);
    boolean behind = cursor.at() == start && cursor.token().text().startsWith("preambulaire");
    return (of || behind) && cursor.skip(Role.PREAMBULAR) || cursor.to(start);
  }

  /// "of the Charter", "du rapport S/2021/519".
  private boolean document() {
    int start = cursor.at();
    boolean of = cursor.skip(Role.OF);
    for (int word = 0; of && word < 2 * FARTHEST_NAME; word++) {
      if (cursor.is(Role.DOCUMENT) || cursor.is(Role.SYMBOL) || cursor.token().text().startsWith("annex"))
        return true;
      if (cursor.isAny(Role.RESOLUTION, Role.NAMED_RESOLUTION, Role.PARAGRAPH, Role.END, Role.STOP, Role.COMMA, Role.AND,
          Role.SAYS, Role.TEXTUAL) || cursor.token().digits())
        break;
      cursor.take();
    }
    return cursor.to(start);
  }

  /// "S/2021/844, paragraph 12".
  private boolean document(int start) {
    Token before = cursor.token(start - 1).is(Role.COMMA) ? cursor.token(start - 2) : cursor.token(start - 1);
    return before.is(Role.SYMBOL);
  }

  /// The number of another resolution that is named behind a paragraph: "of 2531", "(res. 2531)", ", S/RES/2531".
  private Optional<String> other() {
    int start = cursor.at();
    boolean of = false;
    for (int word = 0; word < FARTHEST_NAME + 2 && (cursor.isAny(Role.OF, Role.THE, Role.APOSTROPHE, Role.RESOLUTION)
        || BEFORE_NAME.contains(cursor.token().text())
        || word == 0 && cursor.isAny(Role.COMMA, Role.OPEN)); word++)
      of |= cursor.take().is(Role.OF);
    Token name = cursor.token();
    if (name.is(Role.NAMED_RESOLUTION) || of && Figures.resolution(name)) {
      cursor.take();
      return Optional.of(name.text()).filter(this::another);
    }
    cursor.to(start);
    return Optional.empty();
  }

  private boolean another(String number) {
    return !resolution.symbol().contains("/" + number + " ");
  }
}
