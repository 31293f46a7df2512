package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a folded question into words, numbers and signs, and joins what belongs together: symbols of documents, names of
/// resolutions, numbers in words, ordinals ("30th"), and words that have a role together ("sub-paragraph").
final class Tokens {
  private static final String DECORATION = "*`\"_~<>|«»\u201c\u201d\u201e\u2018\\";
  private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "er", "ere", "eme", "ieme", "nde",
      "e", "d", "re");
  private static final Set<String> DOUBTFUL_ENDINGS = Set.of("e", "d", "re");
  private static final Token END = new Token("", EnumSet.of(Role.END), 0, 0, false);
  private static final int LONGEST_PHRASE = 3;
  private static final int LONGEST_SLIP = 5;
  private static final List<String> COUNTING = List.of("last", "next", "prev", "final");

  // Each begins with its sign and looks back from there, since few texts have it.
  private static final Pattern LIKE_ZERO = Pattern.compile("o(?<=(?<![\\p{L}\\d])[1-6]o)(?![\\p{L}\\d])");
  private static final Pattern LIKE_OP = Pattern.compile("0p(?<![\\p{L}\\d.,]0p)(?![\\p{L}\\d])");
  private static final Pattern LIKE_AN_I = Pattern.compile("l{1,3}(?<=\\(l{1,3})(?=\\))");
  /// The letters of the phonetic alphabet that label sub-paragraphs.
  private static final List<String> SPOKEN = List.of("alpha", "bravo", "charlie", "delta", "echo", "foxtrot");

  private final List<Token> raw;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(List<Token> raw) {
    this.raw = raw;
  }

  static List<Token> of(String folded) {
    return new Tokens(cut(alike(folded))).joined();
  }

  /// The same text, as long, with the signs that were meant: "3O", "0P 26", "30(a)(lll)".
  private static String alike(String text) {
    return LIKE_AN_I.matcher(LIKE_OP.matcher(LIKE_ZERO.matcher(text).replaceAll("0")).replaceAll("op"))
        .replaceAll(match -> "i".repeat(match.group().length()));
  }

  private static List<Token> cut(String text) {
    List<Token> cut = new ArrayList<>();
    int last = -1;
    for (int at = 0; at < text.length();) {
      int end = end(text, at);
      int character = text.codePointAt(at);
      if (!Character.isWhitespace(character) && DECORATION.indexOf(character) < 0
          && !Character.isISOControl(character)) {
        cut.add(token(text.substring(at, end), at, end, at == last));
        last = end;
      }
      at = end;
    }
    return cut;
  }

  private static int end(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    if (!Character.isLetter(first) && !Character.isDigit(first))
      return end;
    boolean letters = Character.isLetter(first);
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (letters ? !Character.isLetter(next) : !Character.isDigit(next))
        break;
      end += Character.charCount(next);
    }
    return end;
  }

  private static Token token(String text, int start, int end, boolean glued) {
    if (!Character.isDigit(text.codePointAt(0)))
      return new Token(text, roles(text), start, end, glued);
    StringBuilder digits = new StringBuilder();
    text.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
    while (digits.length() > 1 && digits.charAt(0) == '0')
      digits.deleteCharAt(0);
    return new Token(digits.toString(), EnumSet.of(Role.NUMBER), start, end, glued);
  }

  private static Set<Role> roles(String word) {
    Set<Role> known = Lexicon.roles(word);
    return Labels.label(word) ? with(known, Role.LABEL) : known;
  }

  private static Set<Role> with(Set<Role> roles, Role... more) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    all.addAll(List.of(more));
    return all;
  }

  private record Joined(Token token, int end) {
  }

  private List<Token> joined() {
    for (int at = 0; at < raw.size();) {
      Joined joined = join(at);
      tokens.add(joined.token);
      at = joined.end;
    }
    return tokens;
  }

  private Joined join(int at) {
    return symbol(at).or(() -> spoken(at)).or(() -> resolution(at)).or(() -> phrase(at)).or(() -> numberInWords(at))
        .or(() -> ordinal(at)).or(() -> misspelled(at)).orElseGet(() -> new Joined(raw(at), at + 1));
  }

  private Token raw(int at) {
    return at < raw.size() ? raw.get(at) : END;
  }

  private Joined joined(int from, int end, String text, Set<Role> roles) {
    return new Joined(new Token(text, roles, raw(from).start(), raw(end - 1).end(), raw(from).glued()), end);
  }

  /// "S/2021/519", "ST/SGB/2003/13"; "S/RES/2531" names a resolution. But "para/44" is none.
  private Optional<Joined> symbol(int at) {
    if (raw(at).is(Role.NUMBER) || raw(at).is(Role.PARAGRAPH) || !raw(at + 1).is(Role.SLASH) || !raw(at + 1).glued())
      return Optional.empty();
    int end = at + 1;
    boolean number = false;
    while (raw(end).is(Role.SLASH) && raw(end).glued() && raw(end + 1).glued()) {
      number |= raw(end + 1).is(Role.NUMBER);
      end += 2;
    }
    if (!number)
      return Optional.empty();
    if (raw(at).text().equals("s") && raw(at + 2).text().equals("res") && raw(at + 4).is(Role.NUMBER))
      return Optional.of(joined(at, year(at + 5), raw(at + 4).text(), EnumSet.of(Role.NAMED_RESOLUTION)));
    return Optional.of(joined(at, end, "", EnumSet.of(Role.SYMBOL)));
  }

  /// "thirty alpha three", "thirty bravo roman four": (a)(iii), (b)(iv).
  private Optional<Joined> spoken(int at) {
    Token before = tokens.isEmpty() ? END : tokens.getLast();
    int letter = SPOKEN.indexOf(raw(at).text());
    if (letter >= 0 && (before.is(Role.NUMBER) || before.is(Role.SUB)))
      return Optional.of(joined(at, at + 1, Labels.at(letter + 1, false), EnumSet.of(Role.LABEL)));
    int number = raw(at).text().equals("roman") ? raw(at + 1).text().startsWith("numeral") ? at + 2 : at + 1 : at;
    boolean label = (number > at && !before.is(Role.COMMA))
        || (before.is(Role.LABEL) && SPOKEN.contains(at > 0 ? raw(at - 1).text() : ""));
    return label
        ? numberInWords(number).filter(each -> each.token.value() > 0 && each.token.value() < 30)
            .map(each -> joined(at, each.end, Labels.at(each.token.value(), true), EnumSet.of(Role.LABEL)))
        : Optional.empty();
  }

  /// "resolution 2531 (2020)", "res. 2531", "2531 (2020)".
  private Optional<Joined> resolution(int at) {
    int number = at;
    if (raw(at).is(Role.RESOLUTION)) {
      number++;
      while (number < at + LONGEST_PHRASE + 1 && (raw(number).is(Role.DOT) || raw(number).is(Role.NUMBERED)))
        number++;
    }
    int end = year(number + 1);
    boolean longEnough = raw(number).is(Role.NUMBER) && raw(number).text().length() >= 3
        && raw(number).text().length() <= 5;
    return longEnough && (number > at || end > number + 1)
        ? Optional.of(joined(at, end, raw(number).text(), EnumSet.of(Role.NAMED_RESOLUTION)))
        : Optional.empty();
  }

  /// Past the year in brackets, if one is there.
  private int year(int at) {
    boolean year = raw(at).is(Role.OPEN) && raw(at + 1).is(Role.NUMBER) && raw(at + 1).text().length() == 4
        && raw(at + 2).is(Role.CLOSE);
    return year ? at + 3 : at;
  }

  private Optional<Joined> phrase(int at) {
    if (!Lexicon.startsPhrase(raw(at).text()))
      return Optional.empty();
    StringBuilder words = new StringBuilder(raw(at).text());
    int end = at;
    Optional<Joined> longest = Optional.empty();
    for (int word = 1; word < LONGEST_PHRASE; word++) {
      end++;
      if (raw(end).is(Role.DASH) || raw(end).is(Role.APOSTROPHE) || (raw(end).is(Role.DOT) && raw(end).glued()))
        end++;
      words.append(' ').append(raw(end).text());
      Set<Role> roles = Lexicon.phrase(words.toString());
      if (!roles.isEmpty())
        longest = Optional.of(joined(at, end + 1, words.toString(), roles));
    }
    return longest;
  }

  private Optional<Joined> numberInWords(int at) {
    if (raw(at).is(Role.NUMBER) || !Character.isLetter(raw(at).text().charAt(0)))
      return Optional.empty();
    return NumberWords.read(raw, at).map(number -> joined(at, number.end(), String.valueOf(number.value()),
        with(raw(at).roles(), number.ordinal() ? Role.ORDINAL : Role.NUMBER, Role.IN_WORDS)));
  }

  /// "30th", "1er"; "30e" is the sub-paragraph unless a word for paragraphs follows.
  private Optional<Joined> ordinal(int at) {
    Token ending = raw(at + 1);
    if (!raw(at).is(Role.NUMBER) || !ending.glued() || !ORDINAL_ENDINGS.contains(ending.text())
        || (DOUBTFUL_ENDINGS.contains(ending.text()) && !unit(raw(at + 2))))
      return Optional.empty();
    return Optional.of(joined(at, at + 2, raw(at).text(), EnumSet.of(Role.ORDINAL)));
  }

  private static boolean unit(Token token) {
    return token.is(Role.PARAGRAPH) || token.is(Role.PP) || token.is(Role.SUB) || token.is(Role.BULLET)
        || token.is(Role.PREAMBULAR) || token.is(Role.OPERATIVE) || token.is(Role.AND)
        || token.text().startsWith("sous");
  }

  /// "apra 20", "lats paragraph": so short a word is surely misspelled only before a number or what is counted.
  private Optional<Joined> misspelled(int at) {
    String word = raw(at).text();
    if (!raw(at).roles().isEmpty() || word.length() > LONGEST_SLIP)
      return Optional.empty();
    if (raw(at + 1).is(Role.NUMBER))
      return Spelling.likePara(word) ? meant(at, "para") : Optional.empty();
    return unit(raw(at + 1))
        ? COUNTING.stream().filter(meant -> Spelling.slip(word, meant)).findFirst().flatMap(meant -> meant(at, meant))
        : Optional.empty();
  }

  private Optional<Joined> meant(int at, String word) {
    return Optional.of(joined(at, at + 1, word, Lexicon.roles(word)));
  }
}
