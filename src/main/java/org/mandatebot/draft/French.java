package org.mandatebot.draft;

import static java.util.Map.entry;

import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mandatebot.draft.Wording.Endings;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.draft.Wording.Known;
import org.mandatebot.draft.Wording.Sign;
import org.mandatebot.draft.Wording.Words;
import org.mandatebot.mandate.Language;

/// The French of resolutions.
final class French {
  private static final String INFINITIVE = "(?:ne pas |pas |se |s'|lui |les |en |y |l'|le |la |leur |bien |également |continuer )*[a-zéèêîôûç-]+(?:er|ir|re|oir)\\b";
  static final Wording WORDING = new Wording(new Words(Language.FR, months(), numbers(), units(), rhythms(), verbs(),
      fillers(), signs(), known(), joins(), "et",
      new Endings("Fin du mandat de", "Fin de l’autorisation de", "Fin de",
          Map.of(" de le ", " du ", " de les ", " des ")),
      Map.of("aux ", "les ", "au ", "le ", "du ", "le ", "des ", "les "), true, small()), cues());

  private French() {
  }

  private static Map<String, Integer> months() {
    List<String> names = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre");
    Map<String, Integer> months = new HashMap<>();
    names.forEach(name -> months.put(name, months.size() + 1));
    return months;
  }

  private static Map<String, Integer> numbers() {
    List<String> small = List.of("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt");
    Map<String, Integer> numbers = new HashMap<>();
    small.forEach(name -> numbers.put(name, numbers.size() + 1));
    numbers.putAll(Map.of("une", 1, "vingt-quatre", 24, "trente", 30, "trente-six", 36, "quarante", 40, "quarante-cinq",
        45, "quarante-huit", 48, "soixante", 60, "soixante-quinze", 75));
    numbers.putAll(Map.of("quatre-vingts", 80, "quatre-vingt-dix", 90, "cent", 100, "cent-vingt", 120,
        "cent-quatre-vingts", 180, "vingt-et-un", 21));
    return numbers;
  }

  private static Map<String, Period> units() {
    return Map.ofEntries(entry("jour", Period.ofDays(1)), entry("jours", Period.ofDays(1)),
        entry("semaine", Period.ofDays(7)), entry("semaines", Period.ofDays(7)), entry("mois", Period.ofMonths(1)),
        entry("trimestre", Period.ofMonths(3)), entry("trimestres", Period.ofMonths(3)),
        entry("semestre", Period.ofMonths(6)), entry("semestres", Period.ofMonths(6)), entry("an", Period.ofYears(1)),
        entry("ans", Period.ofYears(1)), entry("année", Period.ofYears(1)), entry("années", Period.ofYears(1)));
  }

  private static Map<String, Period> rhythms() {
    Map<String, Period> rhythms = new HashMap<>();
    adjective(rhythms, "trimestriel", Period.ofMonths(3));
    adjective(rhythms, "mensuel", Period.ofMonths(1));
    adjective(rhythms, "annuel", Period.ofYears(1));
    adjective(rhythms, "semestriel", Period.ofMonths(6));
    adjective(rhythms, "bimestriel", Period.ofMonths(2));
    return rhythms;
  }

  /// An adjective in its four forms, and its adverb.
  private static void adjective(Map<String, Period> rhythms, String masculine, Period every) {
    for (String end : List.of("", "s", "le", "les", "lement"))
      rhythms.put(masculine + end, every);
  }

  private static Map<String, Force> verbs() {
    Map<String, Force> verbs = new HashMap<>();
    put(verbs, Force.ASKS,
        "prie demande engage exhorte invite encourage exige recommande charge appelle ordonne " + "enjoint conjure");
    put(verbs, Force.DECIDES,
        "décide proroge renouvelle institue crée impose approuve entérine proclame reconduit " + "établit adopte fait");
    put(verbs, Force.AUTHORIZES, "autorise habilite permet");
    put(verbs, Force.INTENDS, "compte entend envisage");
    put(verbs, Force.TELLS,
        "réitère rappelle accueille note condamne souligne insiste réaffirme affirme exprime "
            + "appuie salue reconnaît prend déplore attend signale avertit considère confirme apprécie remercie rend "
            + "constate regrette juge renouvelle réprouve félicite se s est partage soutient estime convient redit");
    verbs.put("renouvelle", Force.DECIDES);
    return verbs;
  }

  private static void put(Map<String, Force> verbs, Force force, String words) {
    Arrays.asList(words.split(" ", -1)).forEach(word -> verbs.put(word, force));
  }

  private static Map<String, Sign> signs() {
    return Map.ofEntries(entry("fin", Sign.END), entry("expiration", Sign.END), entry("échéance", Sign.END),
        entry("terme", Sign.END), entry("régulièrement", Sign.PERIODIC), entry("périodiquement", Sign.PERIODIC),
        entry("périodique", Sign.PERIODIC), entry("périodiques", Sign.PERIODIC), entry("régulier", Sign.PERIODIC),
        entry("réguliers", Sign.PERIODIC), entry("régulière", Sign.PERIODIC), entry("régulières", Sign.PERIODIC),
        entry("et", Sign.JOINS), entry("mais", Sign.JOINS), entry("paragraphe", Sign.PARAGRAPH),
        entry("paragraphes", Sign.PARAGRAPH), entry("par", Sign.PARAGRAPH), entry("résolution", Sign.RESOLUTION),
        entry("résolutions", Sign.RESOLUTION));
  }

  private static Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    Known.put(known, new Known("conseil-de-securite", "le Conseil de sécurité", List.of("CSNU", "le Conseil")),
        "Conseil", "lui");
    Known.put(known, new Known("secretaire-general", "le Secrétaire général", List.of("SG", "SGNU")));
    Known.put(known, new Known("assemblee-generale", "l’Assemblée générale", List.of("AGNU")));
    Known.put(known, new Known("etats-membres", "les États Membres", List.of("États membres")));
    Known.put(known, new Known("organisation-des-nations-unies", "l’Organisation des Nations Unies",
        List.of("ONU", "Nations Unies")), "Organisation", "Nations Unies", "ONU");
    Known.put(known, new Known("union-europeenne", "l’Union européenne", List.of("UE")), "UE");
    Known.put(known, new Known("union-africaine", "l’Union africaine", List.of("UA")), "UA");
    Known.put(known, new Known("groupe-d-experts", "le Groupe d’experts", List.of("Groupe d’experts", "GdE")));
    Known.put(known,
        new Known("representant-special", "le Représentant spécial du Secrétaire général",
            List.of("RSSG", "Représentant spécial", "chef de la mission")),
        "Représentant spécial du Secrétaire général", "Représentante spéciale du Secrétaire général",
        "Représentante spéciale");
    return known;
  }

  private static Set<String> joins() {
    return Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "ou", "en", "au", "aux", "à", "pour");
  }

  private static Set<String> small() {
    return Set.of("de", "du", "des", "et", "ou", "en", "sur", "à", "au", "aux", "la", "le", "les", "un", "une", "pour",
        "avec", "par", "dans", "que", "qui", "d", "l", "ci", "est", "sont", "ont", "a", "dont", "mais", "sous", "afin",
        "y", "compris", "entre", "sans", "jusqu");
  }

  private static Set<String> fillers() {
    return Set.of("en", "outre", "à", "cet", "égard", "ce", "propos", "dans", "contexte", "également", "aussi", "de",
        "nouveau", "par", "conséquent", "vivement", "instamment", "fermement", "plus", "lui", "le", "les", "la", "l",
        "leur", "sujet", "titre", "particulier", "ainsi", "que", "se");
  }

  private static Map<Cue, Pattern> cues() {
    Map<Cue, Pattern> cues = new EnumMap<>(Cue.class);
    cue(cues, Cue.DUE,
        "(?:\\bau plus tard|\\bd'ici(?: à)?(?: la)?(?: fin)?(?: (?:au|le|de|du|d'))?|\\bavant(?: la)?(?: fin)?|\\bpour le"
            + "|\\bdans un délai de|\\bau plus tard à la fin)(?: (?:le|en|à|au|de|du|d'|à la fin de|fin))* *$|\\bd'ici à la fin (?:de |d')$");
    cue(cues, Cue.AT_THE_LATEST, "^,? ?au plus tard");
    cue(cues, Cue.UNTIL,
        "(?:\\bjusqu'(?:au|à|en)|\\bs'achevant le|\\bprenant fin le|\\bse terminant le|\\bexpirant le|\\bvenant à expiration le|\\b(?:pour|prorogé|reconduit)[^,;]{0,30} au)(?: (?:la fin|du|de|le))* *$");
    cue(cues, Cue.EXPIRING,
        "\\b(?:expire|expirera|prendra fin|prend fin|vient à expiration|arrive à expiration|viendra à expiration|arrivera à échéance)(?: le)? *$");
    cue(cues, Cue.SET_FOR,
        "\\b(?:prévue?s?|fixée?s?|se tenir|avoir lieu|se tiendront|auront lieu|programmée?s?|annoncée?s?|convoquée?s?)(?: (?:pour|au|le|en|à))* *$");
    cue(cues, Cue.STARTING, "\\b(?:à compter|à partir|commençant|débutant|avec effet)(?: (?:du|le|au|de))* *$");
    cue(cues, Cue.NOT_DUE,
        "\\b(?:depuis(?: le)?|après le|daté du|datée du|en date du|période (?:du|allant du)|entre le|exercice|du|de|d'|exercice allant du) *$");
    cue(cues, Cue.NOT_YET, "\\bn'(?:a|ont|ait|aient) pas (?:encore )?[^,;]*$");
    cue(cues, Cue.CONDITIONAL,
        "\\b(?:si(?! possible| nécessaire)|au cas où|à moins que|s'il (?:était|devait))\\b|\\bs'ils? n");
    cue(cues, Cue.END_OF, "\\bfin (?:de )?$");
    cue(cues, Cue.LISTED, "^,? ?(?:(?:et|ou) )?(?:le |au |jusqu'au )?$");
    cue(cues, Cue.LOWER_CASE_MONTHS, "");

    cue(cues, Cue.EACH, "\\b(?:tous les|toutes les|chaque) *$");
    cue(cues, Cue.EVERY_OTHER, "\\b(?:un|une) \\w+ sur deux *$");
    cue(cues, Cue.TIMES_A, "\\b([a-z]{2,7}) fois (?:par|l'|tous les|chaque) ?$");
    cue(cues, Cue.WITHIN,
        "\\b(?:dans (?:les|un délai (?:maximum |maximal )?(?:de|d'))|sous|d'ici(?: à)?|dans un délai (?:de|d'))(?: les)?(?: prochains)? ?$");
    cue(cues, Cue.HENCE, "\\bdans *$");
    cue(cues, Cue.LASTING,
        "\\b(?:pour|pendant|durant)(?: une)?(?: [a-z]+)?(?: nouvelle| première)? (?:période|durée|délai)(?: initiale?| supplémentaire| finale?| maximale| additionnelle)* (?:de|d') ?$|\\bpour (?:encore )?$|\\bpendant (?:encore )?$|\\bde $");
    cue(cues, Cue.THEN,
        "\\b(?:puis|ensuite|et par la suite)(?: au moins| un rapport)?(?: tous les| toutes les| chaque)? *$");
    cue(cues, Cue.THEREAFTER, "^,? ?(?:par la suite|ensuite|après)");
    cue(cues, Cue.INTERVALS, "^ d'intervalle\\b");
    String after = "^,? ?(?:suivant|qui suivront|qui suivent|à compter (?:de|du)|à partir (?:de|du)|après|de|dès) ?";
    cue(cues, Cue.OF_ADOPTION,
        after + "(?:la |le )?(?:date (?:de |d'))?(?:(?:l')?adoption(?! de la résolution)|(?:la )?présente résolution)");
    cue(cues, Cue.OF_EVENT, "^,? ?(?:suivant|qui suivront|qui suivent|à compter|à partir|après)\\b");
    cue(cues, Cue.FROM_DATE,
        "^,? ?(?:à compter|à partir|en commençant|commençant|avec effet|prenant effet|après)(?: (?:du|le|au|de la date d'expiration[^,;]{0,60}?|de l'expiration[^,;]{0,60}?))*(?: en| le| du)* ?$");
    cue(cues, Cue.FIRST_BY,
        "\\b(?:le|la|un|une|son|sa) premi(?:er|ère) (?:[a-zéèê]+ ){0,4}?(?:au plus tard|d'ici|avant|le|en|devant être)(?: (?:le|au|à|présenté|soumis))* $");
    cue(cues, Cue.FIRST, "\\bpremi(?:er|ère) (?:rapport|exposé|bilan) *$");
    cue(cues, Cue.BEGINS, "\\b(?:commencera|commence|débutera|prendra effet|entamera|assumera)\\b[^;]*$");
    cue(cues, Cue.AFTER_EVENT, "^ (?:après|suivant) (?:la |le |les |l'|son |sa )");
    cue(cues, Cue.AHEAD, "^,? ?(?:avant|précédant)");
    cue(cues, Cue.AHEAD_OF_THE_END,
        "^,? ?(?:avant|précédant) (?:la |l')?(?:date )?(?:de |d'|du )?(?:la |l'|le )?(?:expiration|fin|terme|échéance|achèvement)[^,;]{0,80}?(?:mandat|autorisation|période|mesures)|^,? ?avant que [^,;]{0,60}mandat[^,;]{0,40}(?:expire|prenne fin)");

    cue(cues, Cue.ADVERB, "^[a-zé]+lement\\b|^(?:trimestriel|mensuel|annuel|semestriel)l?e? ?$");
    cue(cues, Cue.BASIS, "^$");
    cue(cues, Cue.GIVES,
        "\\b(?:présenter|soumettre|fournir|établir|remettre|publier|adresser|faire|rendre|communiquer|produire)\\b[^,;]{0,40}\\b(?:un|une|des) (?:[a-zé]+ ){0,2}$");
    cue(cues, Cue.EXISTING,
        "\\b(?:ses|son|sa|leurs?|les|le|la|premiers?|première|prochains?|dans|par)(?: [a-zéè]+){0,2} *$");
    cue(cues, Cue.PERIODIC_WHAT,
        "^ (?:[a-zéèê]+ ){0,2}?(?:rapports?|comptes? rendus?|compte|rendre|informer|informé|figurer|exposés?|examens?|examiner|réexaminer|revoir|mises? à jour|évaluer|évaluations?|tenir|publier|rapport)\\b");

    cue(cues, Cue.DOES_PERIODICALLY,
        "\\b(?:rapports?|compte|informer|tenir|revoir|examiner|réexaminer|évaluer|publier|réexamen|examen)\\b(?:[^,;]{0,60}|[^;]{0,60}publiquement et )$|\\brapports? $");
    cue(cues, Cue.BY_MEANS_OF,
        "\\b(?:par|grâce à|au moyen de|à travers) (?:ses |des |la voie de )?(?:rapports? )?$|\\bpar ses rapports $");
    cue(cues, Cue.REPORTS_TO_COUNCIL,
        "\\bde (?:lui )?(?:faire rapport|rendre compte)(?: au conseil(?: de sécurité)?)?\\b(?![^,;]{0,60}\\b(?:si|lorsque|en cas|selon|s'il)\\b)|\\bà lui faire rapport\\b");

    cue(cues, Cue.BY_THE, "\\b(?:avant|d'ici à|d'ici|jusqu'à|au plus tard à|jusqu'au|avant le)(?: la| l'| le)? ?$");
    cue(cues, Cue.OF_THE_MANDATE,
        "^ (?:du|de son|de leur|de ce|des|de la|de) ?[^,;:.]{0,70}?\\bmandat\\b|^ du [a-z]* ?mandat");
    cue(cues, Cue.CONDITION, "\\b(?:si|au cas où|où ces|en cas)\\b");

    cue(cues, Cue.TERMINATES, "\\b(?:mettre fin|mettre un terme|prendra fin|clôturer)\\b[^,;]*$");
    cue(cues, Cue.PROLONGS,
        "\\b(?:proroger|prorogation|renouveler|reconduire|prolonger|autorise[rs]?|maintenir|continuer|suspendre|créer|établir|déployer|demeure|rester|réduire|augmenter|instituer)");
    cue(cues, Cue.LASTS,
        "\\b(?:proroger|prorogation|renouveler|reconduire|prolonger|autorise[rs]?|mandat|créer|établir|instituer|suspendre|déployer|mesures|période initiale)\\b");
    cue(cues, Cue.THE_MANDATE, "\\bmandats?\\b|\\bgroupe d'experts|\\béquipe de surveillance|\\bgroupe de contrôle");
    cue(cues, Cue.MANDATE,
        "\\b(?:mandats?|mission|groupe d'experts|équipe|opération|présence|tâches|bureau|médiateur|médiatrice|force|comité|personnel|créer|établir)\\b");
    cue(cues, Cue.RESTRICTION,
        "\\b(?:mesures|sanctions|embargo|dérogation|autorisations?|effectifs?|plafond|restrictions|interdiction|autorise|inspect[a-z]*|gel|armes|dispositions)\\b");
    cue(cues, Cue.PROCEDURE,
        "\\b(?:notifi[a-zé]+|demandes? (?:de|d'|des)|réception|recev[a-z]+|radiation|inscription|désign[a-zé]+|objection|jours ouvrables|ouvrés)\\b");
    cue(cues, Cue.REPORT,
        "\\b(?:rapports?|compte|comptes rendus|exposés?|informations?|informer|informé|évaluations?|bilan|recommandations|examen stratégique|feuille de route|plan|mise à jour|point|figurer|annexe|présenter)\\b");
    cue(cues, Cue.LETTER, "\\blettres?\\b");
    cue(cues, Cue.IN_REPORTS, "^ dans (?:ses|son|leurs|sa) (?:[a-zéè]+ )?(?:rapports?|exposés?)\\b");
    cue(cues, Cue.TO_REVIEW, "\\b(?:de|d'|à) ?(?:examiner|réexaminer|revoir) [^,;]*$");
    cue(cues, Cue.REVIEW,
        "\\b(?:revoir|examiner|réexaminer|réexamen|examen|se prononcer|envisager|améliorer|évaluer)\\b");
    cue(cues, Cue.ELECTION,
        "\\b(?:élections?|électora(?:l|le|ux|les)|référendum|scrutin|présidentielles?|législatives?)\\b");
    cue(cues, Cue.ELECTION_BY_CALENDAR,
        "(?:\\bd'|\\bà |\\bde )(?:organiser|tenir)\\b[^;]{0,140}\\b(?:élections?|scrutins?)\\b[^;]{0,200}\\b(?:calendrier|délai)\\b");
    cue(cues, Cue.MEASURES, "\\bmesures (?:prioritaires|suivantes|ci-après)\\b");
    titles(cues);

    cue(cues, Cue.TRAILING, "[ ,;]+(?:et|mais|ou)[ ,;]*$");
    cue(cues, Cue.NO_VERB,
        "^(?:est (?!conscient|préoccup|vivement)|prend (?!note|acte)|fait (?!sien|siennes|siens|appel)|se (?!félicit|déclar|dit|réjoui)|s (?!inquièt|alarm)|compte (?:rendu|tenu|de)|appelle l|permet|demande (?:du |des )|demande (?:de (?!l[a'])|d'|faite)|note (?:de|du)|charge de|rend (?!hommage)|invite$|juge d)");
    cue(cues, Cue.REPEATS,
        "^ (?:à cet égard |de nouveau )?(?:sa|son|l'|la|qu'il (?:a )?)(?:[a-zé]+ ){0,2}?(?:demande|appel|exigence|invitation|demandé)\\b");
    cue(cues, Cue.INTENTION,
        "^(?:exprime|réitère|réaffirme|affirme|confirme|se déclare|entend|compte|est) (?:à cet égard )?(?:son |sa )?(?:intention|volonté|disposé|prêt|détermination)\\b");
    cue(cues, Cue.ASSIGNED, "^[ (a-z)]{0,5}" + INFINITIVE);
    cue(cues, Cue.SUBJECT,
        "(?:^|, )((?:le|la|l') ?[a-z\u00e0-\u017f' -]{3,60}?)(?= (?:sera|exercera|aura|doit|est chargée?|travaillera|a pour|s'acquitte))");
    cue(cues, Cue.ITS_MANDATE, "\\b(?:son|le|ce) (?:[a-z]+ )?(?:mandat|mission|opération)\\b");
    cue(cues, Cue.ADDRESSEE,
        "^[ ,]*(?:(?:à cet égard|en outre|également|aussi|à nouveau|vivement|instamment|de nouveau|dans ce contexte|à ce propos|que)[ ,]+)*(?:à |de (?=tou)|d'|qu')?"
            + "((?:aux? )?(?:[a-z0-9\u00e0-\u017f'&/()-]+[ ]){0,10}?[a-z0-9\u00e0-\u017f'&/()-]+)(?= (?:de |d'|à )"
            + INFINITIVE + "| que | qui | dans | doi(?:t|vent) | comprend | puiss| soi(?:t|ent) | au titre |[,;:.]|$)");
    cue(cues, Cue.AND_OTHERS, " et (?:(?=aux? )|(?:à )?(?=(?:le |la |les |l'|tous |toutes |tou)))");
    cue(cues, Cue.ARTICLE, "^(?:(?:le|la|les|tous|toutes|ses|son|sa|autres|des|de la|du|aux|au|à la) |l'|d'|à l')+");
    cue(cues, Cue.POINTING, "^(?:ces|cette|cet|ce|tels|telles|celles|ceux)\\b");
    cue(cues, Cue.NO_NAME,
        "^(?:par|qui|que|qu|dont|s|n|se|ne|doivent|doit|ces|cette|dans|sur|créé|créée|établi|établie) ");
    cue(cues, Cue.VERB,
        "^(?:[a-zéè]+(?:era|eront|ront)|cessent|mettent|prennent|continuent?|respectent|permettent|[a-zéè]+ment|[a-zéè]+issent) ");
    cue(cues, Cue.ROLE,
        "\\b(?:parties|autorités|états?|groupes?|forces?|comité|groupe|pays|acteurs|organisations|mission|gouvernements?|conseil|secrétaire général|président|présidente|entités|partenaires|donateurs|dirigeants|opération|bureau|secrétariat|membres?|équipe|représentante?|observateur|coordonnateur|organismes|communauté|union|banque|commission|procureure?|directeur|institutions|commandant|société|signataires|troupes|experts)\\b");
    cue(cues, Cue.WHOSE_MANDATE,
        "\\bmandats? (?:de la |de l'|du |de |des |confié à la |confié à l'|actuel de la )([^,;:]{2,80}?)(?=,|;|:| jusqu| énonc| établi| défini| pour | tel | modifié| par | et | à |$| \\()");
    String gives = "(?:en |régulièrement )?(?:faire|rendre|présenter|adresser|communiquer|soumettre|fournir|remettre|donner|indiquer|transmettre|proposer|exposer)";
    cue(cues, Cue.RECIPIENT,
        "(?<=\\b(?:informer|tenir|aviser|saisir) )(le conseil(?: de sécurité)?|le comité)|\\b((?:au|auprès du) conseil(?: de sécurité)?|(?:au|auprès du) comité|à l'assemblée générale|au secrétaire général|\\blui\\b(?= "
            + gives + "))");

    cue(cues, Cue.OF_ANOTHER,
        "^ (?:ci-dessus |ci-dessous )?(?:de|du|des|dans) ?(?!la présente|cette )(?:(?:la |sa |ses |les |l')*résolutions? (\\d{1,4} \\(\\d{4}\\)|\\d{3,4})|[a-z])");
    return cues;
  }

  private static void titles(Map<Cue, Pattern> cues) {
    cue(cues, Cue.TITLE,
        "(?<!dans )(?<!par )\\b(?:une?|le|la|son|leur|sa|deux|trois|des|l') ?((?:[a-zéè]+ ){0,2}?(?:rapports?|lettres?|bilan|évaluations?|exposés?|feuille de route|plan|examen|annexe|mises? à jour|comptes? rendus?|liste)\\b)");
    cue(cues, Cue.ACT,
        "(?:^|[,;] |\\bet |\\bpuis |\\bainsi que )[ ]?((?:de |d'|à )(?:lui |continuer (?:de |d'))*" + INFINITIVE + ")");
    cue(cues, Cue.TO_GIVE,
        "^(?:de |d'|à )(?:lui |continuer (?:de |d'))*(?:présenter|soumettre|fournir|établir|remettre|publier|adresser|communiquer|produire|transmettre)\\b");
    cue(cues, Cue.ELECTION_NAME,
        "((?:élections?|scrutins?|référendum)(?: (?:présidentielles?|législatives?|libres?|régulières?|locales?|régionales?|communales?|municipales?|générales?|nationales?|constitutionnels?|et))*)\\b");
    cue(cues, Cue.ENDING_NAME,
        "\\b(?:(?:la |les |l'|le )?(?:mesures|embargo|interdiction|restrictions|dérogations?|autorisations?|plafond|dispositions|sanctions|appui))\\b");
    cue(cues, Cue.TELLING, "\\b(?:sur|de|du|des|d|à|au|pour|concernant|contenant)\\b");
    cue(cues, Cue.TO_WHOM, "^(?:au|à|aux)\\b");
    cue(cues, Cue.TO_DO, "^[^;:]*?(?:^|[ ,])(?=(?:de |d'|à )" + INFINITIVE + ")");
    cue(cues, Cue.THAT, "\\bqu(?:e\\b|')");
    String aside = "(?:y compris|notamment|en|à|au|dans|par|avec|sans|sous|selon|compte|conformément|lorsque|si|quand|après|avant|pour|tout|eu égard|afin|grâce|le cas échéant|s'il|comme|ainsi|étant|conscient)\\b";
    cue(cues, Cue.ASIDE, "^" + aside);
    cue(cues, Cue.LEADING_ASIDE, "^[ ,]*" + aside + "[^;]*?, (?:et )?(?=(?:de |d'|à )" + INFINITIVE + ")");
    cue(cues, Cue.LEADING,
        "^[ ,;:.]*(?:\\([a-z]{1,4}\\) )?(?:(?:et|également|en outre|puis|que|aux?|qu'ils?|qu'elles?)[ ,\uFFFC]+)*(?:(?:de |d'|à )(?="
            + INFINITIVE + "))?(?:(?:lui|le|la|les|une?|son|sa|ses|leurs?) |l')?");
    cue(cues, Cue.BOUNDARY, " (?:et (?:de|d'|à)(?= ?" + INFINITIVE
        + ")|afin|ainsi que|en vue|de sorte|de manière|y compris|notamment|par (?:l'intermédiaire|le biais)|qui|que|dont|où|lorsque|si|en [a-z]+ant|compte tenu|en application|conformément|telles? que|tels que|énoncée?s?|définie?s?|visée?s?|prévue?s?|décrite?s?|mentionnée?s?|sans|en particulier|dans le (?:but|cadre)|en (?:consultation|coordination|coopération|concertation|étroite)|selon|au moyen|grâce|est|sont|a|ont|doit|doivent|sera|seront|comme|tout en|pour)\\b");
    cue(cues, Cue.HARD_BOUNDARY, " (?:devant être|qui sera|à (?:présenter|soumettre))\\b| et (?:de|d'|à)(?= ?"
        + INFINITIVE + ")|, (?:qui|que|dont)\\b");
    cue(cues, Cue.PREPOSITION,
        " (?:de|du|des|d'|à|au|aux|en|sur|dans|par|avec|pour|entre|contre|vers|et|ou|sous|chez|pendant|après|avant)\\b");
    cue(cues, Cue.DANGLING,
        "^(?:et|ou|de|du|des|d'|la|le|les|l'|un|une|à|au|aux|en|sur|dans|par|avec|pour|que|qui|ses|son|sa|leur|leurs|ce|cette|ces|tous|toutes|tout|ne|se|s'|y|dont|mais|sans|sous|entre|toute|plus|afin|qu'|autres|notamment|actuel)$");
    cue(cues, Cue.TIME_BEFORE,
        "(?:,? ?(?<![a-zéèà])(?:au moins|le|en|au|et|puis|à|le premier|au plus tard|d'ici|d'ici au)(?![a-zéèà]))+ *$");
    cue(cues, Cue.ORDINAL,
        "\\b(le (?:premier|deuxième|troisième|quatrième|dernier)) (?:rapport )?(?:le|au plus tard(?: le)?|d'ici(?: au)?|en) *$");
    cue(cues, Cue.SINCE_ADOPTION,
        ",? (?:après|suivant|à compter de|dès) (?:la date de )?l'adoption (?:de la présente résolution|du présent mandat)\\b");
    cue(cues, Cue.TIME_BEHIND,
        "^(?: actuel(?: de (?:la |l')?[a-z]+)?| au plus tard| d'intervalle|,? par la suite|,? ensuite|,? (?:suivant|à compter de|après|qui suivront|à partir de|dès) (?:la date de )?(?:l')?(?:adoption(?: de la présente résolution)?|la présente résolution))");
  }

  private static void cue(Map<Cue, Pattern> cues, Cue cue, String pattern) {
    cues.put(cue, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
  }
}
