package org.mandatebot.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.ask.Stems.Stem;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

/// Reads questions: spells out shorthand, corrects slips of the pen, finds concepts, and tells what is asked for.
final class Understanding {
  /// Of a text pasted as a question the first words are what is asked.
  private static final int MOST_WORDS = 60;
  /// What a list is to look like, where one is asked for.
  private static final Set<String> OF_FORM = Set.of("bullet", "bullets", "point", "points", "tirets");
  private static final double UNKNOWN_WORD = 1.2;
  private static final double UNKNOWN_NAME = 4.5;
  private static final Map<Kind, Pattern> KINDS = kinds();

  private final Actors actors;
  private final Passages passages;
  private final Map<String, Map<String, String>> spellings;
  private final Map<String, List<String>> words;
  private final Map<Language, Phrases> concepts = new EnumMap<>(Language.class);
  private final Map<Language, Phrases> absent = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> known = new EnumMap<>(Language.class);
  private final Cache<Misspelling, String> corrections = Caffeine.newBuilder().maximumSize(10_000).build();

  private record Misspelling(Stem word, Language language) {
  }

  Understanding(Resolution resolution, Vocabulary vocabulary, Phrases texts, Passages passages, Actors actors) {
    this.actors = actors;
    this.passages = passages;
    this.spellings = vocabulary.spellings();
    this.words = vocabulary.concepts().stream()
        .collect(Collectors.toMap(Vocabulary.Concept::id, Vocabulary.Concept::text));
    for (Language language : Language.values()) {
      Phrases phrases = language == Language.EN ? texts : new Phrases();
      Phrases topics = new Phrases();
      Set<String> spoken = new HashSet<>();
      vocabulary.concepts().forEach(concept -> concept.in(language).forEach(phrase -> {
        phrases.add(spellOut(phrase, language), language, concept.id());
        Stems.of(phrase, language).forEach(stem -> spoken.add(stem.word()));
      }));
      String said = " "
          + String.join(" ",
              resolution.paragraphs().values().stream()
                  .flatMap(paragraph -> Phrases.stems(paragraph.text(), language).stream()).map(Stem::stem).toList())
          + " ";
      vocabulary.absent().forEach(topic -> topic.in(language).stream().map(phrase -> spellOut(phrase, language))
          .filter(phrase -> !said.contains(" " + stems(phrase, language) + " ")).forEach(phrase -> {
            topics.add(phrase, language, topic.id());
            Stems.of(phrase, language).forEach(stem -> spoken.add(stem.word()));
          }));
      resolution.paragraphs().values()
          .forEach(paragraph -> Stems.of(paragraph.text(), Language.EN).forEach(stem -> spoken.add(stem.word())));
      spoken.removeIf(word -> word.length() < 4);
      concepts.put(language, phrases);
      absent.put(language, topics);
      known.put(language, spoken);
    }
  }

  /// What the text calls a word that stands for a concept.
  List<String> textOf(Token token) {
    return token.concepts().stream().flatMap(concept -> words.getOrDefault(concept, List.of()).stream().limit(1))
        .filter(text -> !Windows.fold(text).equals(Windows.fold(token.word()))).toList();
  }

  private static String stems(String phrase, Language language) {
    return String.join(" ", Phrases.stems(phrase, language).stream().map(Stem::stem).toList());
  }

  Question read(String text, Language language) {
    String spelled = spellOut(text, language);
    List<Stem> words = Phrases.stems(spelled, language);
    List<String> stems = new ArrayList<>();
    for (Stem word : words)
      stems.add(corrected(word, spelled, language));
    List<Phrases.Hit> hits = phrases(concepts, stems, language).find(stems);
    List<String> english = language == Language.EN
        ? stems
        : Phrases.stems(spelled, Language.FR).stream().map(word -> stem(word.word(), Language.EN)).toList();
    List<Phrases.Hit> englishHits = language == Language.EN
        ? List.of()
        : phrases(concepts, stems, Language.EN).find(english);
    String folded = Windows.fold(spelled);
    Set<Kind> kinds = kindsOf(folded);
    List<Token> content = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      Set<String> meanings = new LinkedHashSet<>(meanings(hits, at));
      meanings.addAll(meanings(englishHits, at));
      named.addAll(meanings);
      if (!Words.aside(words.get(at).word(), language) && !words.get(at).word().matches("\\d{1,2}")
          && !(kinds.contains(Kind.LIST) && OF_FORM.contains(words.get(at).word())))
        content.add(token(words.get(at), stems.get(at), english.get(at), meanings, spelled, language));
    }
    List<String> topics = Stream.of(Language.values())
        .flatMap(each -> phrases(absent, stems, each).find(stems).stream())
        .filter(topic -> hits.stream().noneMatch(hit -> hit.from() <= topic.from() && hit.to() >= topic.to()
            && hit.to() - hit.from() > topic.to() - topic.from()))
        .map(Phrases.Hit::meaning).toList();
    return new Question(folded, language, kinds, content.stream().distinct().limit(MOST_WORDS).toList(),
        List.copyOf(named), topics, actors.named(text));
  }

  private static Phrases phrases(Map<Language, Phrases> tables, List<String> stems, Language language) {
    Phrases table = tables.get(language);
    if (table == null)
      throw new IllegalStateException("no phrases of " + language + " for " + stems);
    return table;
  }

  private static List<String> meanings(List<Phrases.Hit> hits, int at) {
    return hits.stream().filter(hit -> hit.from() <= at && at < hit.to()).map(Phrases.Hit::meaning).toList();
  }

  private Token token(Stem word, String stem, String english, Set<String> meanings, String text, Language language) {
    double weight = Math.max(passages.weight(stem), passages.weight(english));
    for (String meaning : meanings)
      weight = Math.max(weight, (passages.conceptWeight(meaning) > 0 ? passages.conceptWeight(meaning) : UNKNOWN_NAME));
    if (weight == 0)
      weight = name(word, text) ? UNKNOWN_NAME : UNKNOWN_WORD;
    double tells = meanings.isEmpty() && !name(word, text) ? Everyday.tells(word.word(), language) : 1;
    return new Token(word.word(),
        language == Language.EN || known(Language.EN).contains(word.word()) || name(word, text)
            ? new HashSet<>(List.of(stem, english))
            : Set.of(stem),
        meanings, Math.max(weight * tells, 0.1), tells);
  }

  /// Whether a word is written like a name: capitals, or digits in it.
  private static boolean name(Stem word, String text) {
    String written = text.substring(word.start(), word.end());
    return written.chars().anyMatch(Character::isDigit)
        || (written.length() > 1 && written.chars().filter(Character::isUpperCase).count() > 1)
        || (Character.isUpperCase(written.charAt(0)) && word.start() > 0);
  }

  String spellOut(String text, Language language) {
    Map<String, String> shorthand = spellings.getOrDefault(language.code(), Map.of());
    StringBuilder out = new StringBuilder();
    int last = 0;
    for (Stem word : Stems.of(text, Language.EN)) {
      String full = shorthand.get(word.word());
      if (full != null && word.start() >= last && !initial(text, word)) {
        out.append(text, last, word.start()).append(full);
        last = word.end();
      }
    }
    return out.append(text.substring(last)).toString();
  }

  /// Whether it is a letter of an abbreviation such as "R&R".
  private static boolean initial(String text, Stem word) {
    return (word.start() > 0 && text.charAt(word.start() - 1) == '&')
        || (word.end() < text.length() && text.charAt(word.end()) == '&');
  }

  private String corrected(Stem word, String text, Language language) {
    if (word.word().length() < 5 || passages.knows(word.stem()) || Words.aside(word.word(), language)
        || known(language).contains(word.word()) || name(word, text))
      return word.stem();
    return corrections.get(new Misspelling(new Stem(word.stem(), word.word(), 0, 0), language), this::nearest);
  }

  /// The stem of the known word that is written most alike; its own if none is.
  private String nearest(Misspelling misspelling) {
    Stem word = misspelling.word;
    Language language = misspelling.language;
    int distance = word.word().length() < 9 ? 1 : 2;
    CharacterRunAutomaton near = new CharacterRunAutomaton(
        new LevenshteinAutomata(word.word(), true).toAutomaton(distance, word.word().substring(0, 1)));
    return known(language).stream()
        .filter(candidate -> candidate.charAt(0) == word.word().charAt(0) && near.run(candidate))
        .min(
            java.util.Comparator.comparingInt((String candidate) -> Math.abs(candidate.length() - word.word().length()))
                .thenComparing(candidate -> candidate))
        .map(candidate -> stem(candidate, language)).orElse(word.stem());
  }

  private Set<String> known(Language language) {
    return Optional.ofNullable(known.get(language)).orElse(Set.of());
  }

  private static String stem(String word, Language language) {
    List<Stem> stems = Stems.of(word, language);
    return stems.isEmpty() ? word : stems.getFirst().stem();
  }

  static Set<Kind> kindsOf(String text) {
    String folded = Windows.fold(text);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    KINDS.forEach((kind, pattern) -> {
      if (pattern.matcher(folded).find())
        kinds.add(kind);
    });
    return kinds;
  }

  private static Map<Kind, Pattern> kinds() {
    Map<Kind, Pattern> kinds = new EnumMap<>(Kind.class);
    kinds.put(Kind.WHEN, words(
        "still (?:allowed|authori[sz]ed|valid|in force|possible)|(?:toujours|encore) (?:autorise\\w*|valables?|en vigueur|possible)|when(?! (?:it|we|i|you|they|he|she|\\w+ing)\\b)|by when|what date|which date|what day|which day|date of|dates?|le jour ou|deadline|due(?! (?:diligence|process|regard|account))|how often|how frequently|frequency|how long|until when|till when|expires?|"
            + "days? (?:left|until|to go|remaining)|time ?frame|timeline for|quand|quel jour|date|date limite|echeances?|frequence|tous les combien|combien de temps|duree|delai|combien de (?:jours|semaines)|expir\\w*|"
            + "(?:how many )?(?:days|weeks|months) (?:left|until|till?|to go|to|remaining|before)|cut[- ]?off|laps(?:e|ed|es)|run(?:s|ning)? out|"
            + "still (?:time|on|running|mandated|valid|alive|active|going)|too late|trop tard|(?:encore|toujours) (?:le temps|en cours)|court(?:-il|-elle)? (?:encore|toujours)|"
            + "(?:already|deja|have|has|is|est) (?:over|passed|past|expired|echue?|passee?|terminee?|finie?)|hors delais?|dans les (?:temps|delais)|in time|on time|butoir|(?:by|before|until)\\s*(?:\\.\\.+|\\?|$)"));
    kinds.put(Kind.BY_WHEN, words(
        "(?:by|before|until)\\s*(?:\\.\\.+|\\?|$)|(?:by (?:which )?dates?|date) by which|by (?:when|what date|which date|what day|which day)|deadlines? (?:for|to)|due date|cut[- ]?off|(?:avant|pour|d'ici) quand|(?:avant|pour|a|d'ici) quel(?:le)? (?:date|jour)|date (?:limite|butoir)|quelle echeance"));
    kinds.put(Kind.COUNT, words(
        "how many|how much(?! (?:more )?time)|how strong|head ?counts?|quels? effectifs?|number of|max|maximum|ceiling|percentage|per ?cent|quota|plafond|combien(?! de temps)|nombre|pourcentage|effectif maximal|%"));
    kinds.put(Kind.SYMBOL, words(
        "symbols?|(?:nr|number|numero) (?:of |de |du )?(?:\\w+ ){1,8}(?:resolution|reso)|resos? (?:nrs?|nos?|numbers?|numeros?)|resolution (?:nr|numero)|(?:un )?doc(?:ument)? (?:nos?|numbers?|symbols?)|which resolutions?|resolution (?:nos?|numbers?)|cotes?|numeros? (?:de|du|des) (?:la |le |l'|les )?(?:resolutions?|documents?|rapports?|lettres?)|quelles? resolutions?|quels? numeros?"));
    kinds.put(Kind.WHO,
        words("who|whom|whose|which (?:office|actor|country|body|entity)|by whom|qui|a qui|par qui|quel organe"));
    kinds.put(Kind.DEFINE, words(
        "^\\W*[\\w-]+ ?\\?+|what is|what are|what'?s|c(?:'est)? ?[kq]u?oi|ke[sz]ak?o|stands? for|meaning|means?|mean|acronym|abbreviation|definition|define|c'est quoi|c est quoi|in plain english|in full|full name|full form|spell(?:ed)? (?:it |that |this )?out|long form|kesako|noms? (?:complet|entier)s?|developpez?|en entier|en toutes lettres|en clair|au long|que signifie|signifie|veut dire|qu'est-ce que|definir|sigle|acronyme|est quoi"));
    kinds.put(Kind.EXPAND, words(
        "=\\s*\\?|stands? for|acronym|abbreviation|in plain english|in full|full name|full form|spell(?:ed)? (?:it |that |this )?out|long form|kesako|en toutes lettres|en clair|sigle|acronyme|que signifie|veut dire|noms? (?:complet|entier)s?|developpez?|en entier"));
    kinds.put(Kind.LIST, words(
        "list|all|every|the lot|everything|headings?|which tasks|tasks|liste|lister|tous|toutes|tout ce|taches|enumer\\w*|bullets?|bullet points?|tirets|check-?list|what (?:are the )?(?:\\d|two|three|four|five|six|seven|eight) \\w+|(?:les|quel(?:le)?s (?:sont les )?)(?:\\d|deux|trois|quatre|cinq|six|sept|huit) \\w+"));
    kinds.put(Kind.CONTENTS, words(
        "what (?:must|should|has to|needs to|goes|do we put|is) (?:be |go )?in (?:it|the|there|this|that)?|goes in|contents?|contain|contains|include|includes|cover|covers|focus(?:ed)? on|"
            + "what must .{0,40}(?:focus|cover|contain|include)|contenir|contient|contenu|porter sur|porte sur|comporter|inclure|que doit .{0,30}(?:contenir|couvrir|inclure)|y mettre"));
    kinds.put(Kind.DUE, words(
        "due|deadlines?|coming up|upcoming|on the (?:\\w+ )?calendar|hand in|overdue|late|owe|owed|missed|to submit|submit|echeances?|dates? limites?|(?:^|what(?: i|')?s )next|(?:^|quelle est la )prochaine?(?: echeance)?|(?:est|sont|etait|etaient)(?:-ils?|-elles?)? du(?:s|e|es)?|dus|a rendre|rendre|remettre|partir|a venir|soumettre|en retard|a l'agenda|attendus?|livrables?|deliverables?|(?:date )?butoir|(?:what|que|qui|ca|anything) (?:falls|falling|landing|lands|tombe\\w*)|next (?:date|thing|one|due)"));
    kinds.put(Kind.REPORT, words(
        "reports?|reporting|papers?|letters?|papiers?|rapports?|lettres?|quarterly|trimestriels?|(?:which|what|quel) document"));
    kinds.put(Kind.YES_NO, words(
        "(?:^|[.,!] ?)(?:is|are|can|could|do|does|did|may|must|should|has|have|will|est-ce que|peut-on|peut|doit-on|a-t-on)"));
    return kinds;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<!\\w)(?:" + alternatives + ")(?!\\w)");
  }
}
