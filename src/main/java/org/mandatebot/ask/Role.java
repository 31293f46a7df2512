package org.mandatebot.ask;

import java.util.List;
import java.util.regex.Pattern;

/// What a word or sign can do where somebody names a paragraph; the words are folded, some are frequent slips. A word
/// can have several roles ("a" is a label, and the French "to"), and words that stand together can have one of their own.
enum Role {
  PARAGRAPH("paragraph paragraphs paragraphe paragraphes paragraf paragrafe para paras parag paragr pgraph prgrph pgph pgr clause clauses op ops"
      + " art arts § ¶", "o p", "para graph", "para graphe", "para graphs", "para graphes"),
  /// Also the French for "by".
  PAR("par pars"),
  PP("pp pps considerant considerants recital recitals", "p p"),
  PREAMBULAR("preambular preambulaire preambulaires preamble preambule preamb preambulatory", "pre ambular", "pre amble"),
  OPERATIVE("operative oper op ops dispositif operatif"),
  SUB("subparagraph subparagraphs subpara subparas alinea alineas al sub subs subitem littera lit letter lettre letters"
      + " lettres roman romanette item items point points", "sub paragraph", "sub paragraphs", "sub para", "sub paras",
      "sub item", "sous alinea", "sous alineas", "sous paragraphe", "sous paragraphes", "sub clause", "ss al"),
  BULLET("bullet bullets tiret tirets puce puces indent indents dash dashes item items point points", "bullet point",
      "bullet points"),
  CHAPEAU("chapeau chapo intro introduction introductory introductive leadin", "lead in", "opening words",
      "opening part", "phrase introductive", "partie introductive", "introductory part", "introductory words"),
  /// Of other documents, or of other things than paragraphs.
  ELSEWHERE("article articles rule rules regle regles chapter chapters chapitre page pages p annex annexe appendix table"
      + " figure level niveau sector secteur version agenda slide diapo footnote"),
  DOCUMENT("charter agreement statute convention conventions treaty protocol covenant report reports letter charte accord"
      + " statut traite protocole rapport rapports lettre pact pacte constitution"),
  RESOLUTION("resolution resolutions res reso resos unscr scr"),
  NUMBERED("no nr num number numbered numero n = # ° nb nbr"),
  LAST("last final closing concluding dernier derniere derniers dernieres lst ultimate"),
  PENULTIMATE("penultimate antepenultimate avantdernier", "avant dernier", "avant derniere", "next to last"),
  NEXT("next following suivant suivante suivants nxt prochain prochaine suit follows subsequent"),
  PREVIOUS("previous preceding prev precedent precedente prior precede precedes"),
  AFTER("after apres below dapres dessous", "d apres", "ci dessous", "ci apres"),
  BEFORE("before avant above davant dessus", "d avant", "ci dessus"),
  RIGHT("right just juste immediately directly that which qui immediatement directement comes came vient"),
  ONE("one ones celui celle"),
  THIS("this that same current ce cet cette meme"),
  THIS_ONE("cellela", "celui la", "celui ci", "celle la", "celle ci"),
  ITS("its his son sa"),
  OF("of in under from within du de des d dans au aux sous"),
  THE("the le la les l teh"),
  AND("and et or ou & + n plus then puis ensuite vs v versus with avec", "as well as", "ainsi que", "and also",
      "et aussi", "together with", "and then", "et puis"),
  TO("to through thru a au till until ot - – — ‒ ― −", "jusqu a", "jusqu au", "up to", "through to", "jusqu aux"),
  /// Words that a number or a label can stand before and still name a paragraph: courtesies and wishes.
  CLOSING("please pls plz svp stp thx thanks thank merci verbatim exactly again entier entiere complet francais french"
      + " english anglais full text texte too also aussi instead today now exact in en word mot whole only yes right correct"
      + " ok non oui not pas say says worded here there", "d accord", "mot a mot"),
  /// What paragraphs do; "a" and "i" before them are words.
  SAYS("said dit disent mean means veut read reads cover covers mention mentions mentionne require requires exige ask asks"
      + " demande authorise authorises authorize authorizes autorise allow allows permit permits permet oblige obliges"
      + " provide provides prevoit apply applies applique use uses refer refers renvoie talk talks parle concern concerns"
      + " concerne contain contains contient start starts end ends is are was were do does did has have can could should"
      + " must est sont c il elle ca it about sur for pour pareil quoi still toujours if si but mais because where when who"
      + " what qui que vise fait impose call calls decide decides urge urges request requests differ"),
  /// Verbs and prepositions after which a bare number is a paragraph's.
  CUE("quote show read send give cite see compare cf lire lis montre donne envoie moi me citez voir comparer do does"
      + " did is say says between entre open explain explique summarise summarize resume check repeat d abord per not pas"
      + " vs as with what whats dit disent prevoit contient demande quoi veux veut voudrais faut tout need up meant",
      "what about", "how about"),
  /// What a paragraph has: "the wording of 30".
  TEXTUAL("whole sentence phrase line exact entier text texte wording language all content contents contenu words summary meaning scope version titre title"
      + " reading rest reste fin end debut beginning start libelle integralite ensemble partie numero number"),
  /// Before "le 15", a day is meant.
  DAY("avant depuis vers etait lundi mardi mercredi jeudi vendredi samedi dimanche des before since on until ici jusqu"),
  MONTH("january february march april may june july august september october november december jan feb mar apr jun jul"
      + " aug sep sept oct nov dec janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
      + " janv fevr juil"),
  STOP("? ! ;"), COMMA(","), DOT("."), COLON(":"), SLASH("/"), DASH("- – — ‒ ― −"), OPEN("( [ {"), CLOSE(
      ") ] }"), APOSTROPHE("'"), PERCENT("% percent pct", "per cent", "pour cent"), MONEY("$ € £"),
  /// Roles that no list of words gives: see [Tokens].
  LABEL(""), NUMBER(""), IN_WORDS(""), ORDINAL(""), NAMED_RESOLUTION(""), SYMBOL(""), END("");

  private final String words;
  private final String phrases;

  Role(String words, String... phrases) {
    this.words = words;
    this.phrases = String.join("|", phrases);
  }

  List<String> words() {
    return list(words, ' ');
  }

  /// Words that have the role together, whatever joins them: "lead-in", "d'avant", "p.p.".
  List<String> phrases() {
    return list(phrases, '|');
  }

  private static List<String> list(String joined, char separator) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(Pattern.quote(String.valueOf(separator)), -1));
  }
}
