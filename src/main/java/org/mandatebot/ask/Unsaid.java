package org.mandatebot.ask;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Resolution;

/// Tells by its wording that a question asks for what a resolution cannot say, although paragraphs share words with it:
/// who holds an office now, how many were hurt, whether a word stands in it that does not, what is in a report that it
/// does not ask for.
final class Unsaid {
  private static final Pattern HOLDER = Pattern
      .compile("(?<!\\w)(?:who(?:'?s| is| are)|name of|qui est|nom d[eu]|comment s'appelle)(?!\\w).*"
          + "(?<!\\w)(?:current|present|now|at the moment|today|actuel\\w*|en ce moment|aujourd'hui|maintenant)(?!\\w)");
  /// Somebody's name: the text names nobody but the Special Representative.
  private static final Pattern PERSON = Pattern.compile(
      "(?<!\\w)(?:who (?:chairs|presides)|which person|(?:names?|noms?) (?:of|de) (?:every\\w+|all|tous|tou(?:t|te)s les)|qui preside|names? on .*list|who(?:'s| is) on .*list|(?:noms?|qui est) sur .*liste|(?:who(?:'?s| is| are| was| got| were| commands?| leads?| heads?| runs?| chairs?)|names? of|what'?s the name|qui (?:est|sont|commande|dirige|preside)|"
          + "nom d[eu]s?|comment s'appelle\\w*|c'est qui)(?!\\w).*(?<!\\w)(?:president|presidente|prime minister|premier ministre|ministers?|ministres?|"
          + "commander|commandant|commandeur|ambassador|ambassadeur|penholder|spokes(?:person|man|woman)|eu special rep\\w*|(?:special )?(?:envoy|coordinator|adviser|mediator)|envoye|coordonnat\\w+|conseillere?|mediateur|mediatrice|porte-parole|chief of staff|chef d'etat|"
          + "convicted|sentenced|jailed|condamnes?|(?:division|section|unit|bureau|cell|cellule|branch|desk)(?! (?:that|which|qui))|head of (?:state|office)|sector (?:east|west|north|center|centre)|secteur (?:est|ouest|nord|centre)))(?!\\w)");
  /// What happened after the text was adopted, or will.
  private static final Pattern LATER = Pattern.compile(
      "(?<!\\w)(?:did .*(?<!\\w)(?:go ahead|take place|happen|occur|get (?:re-?elected|renewed|extended)|win|resign|step down|leave|end up)|"
          + "ended? up|in the end|who won|ha(?:s|ve) any(?:one|body) (?:\\w+ )?been|quelqu'un a-t-il (?:\\w+ )?ete|has .* (?:happened|taken place|been held|been renewed|been replaced)|was it (?:renewed|extended|held)|"
          + "will (?:the|they|it|there|we|mali|bamako|france)\\b(?! have to| need to).*(?:renew|extend|happen|succeed|collapse|stay|leave|withdraw|respect|win)|"
          + "a-t-(?:il|elle|on) (?:finalement |vraiment )?(?:eu lieu|ete (?:renouvele|reconduit|tenue?|remplace)\\w*)|(?:a|ont) (?:finalement )?(?:gagne|remporte|demissionne)|"
          + "(?:latest|last|most recent) (?:\\w+ ){0,3}(?:report|briefing|letter) (?:say|said|conclude\\w*|find|found|show\\w*|recommend\\w*)|what did .*(?<!\\w)(?:reports? (?:say|conclude|find|show|recommend)|(?:conclude|recommend)d?(?! to))|quelles (?:recommandations|conclusions) (?:a|ont)|qu\'a (?:conclu|recommande)|(?:que dit|qu'a dit|a conclu|conclut) (?:\\w+ )*(?:rapport|lettre)|(?:dernier|derniere) (?:rapport|lettre) .*(?:dit|conclu\\w*|recommand\\w*)|"
          + "got (?:scrapped|cancelled|canceled|postponed|delayed|called off)|(?:a|ont) ete (?:reporte|annule)\\w*|finalement|(?:told|asked|ordered|kicked|wants?|wanted|demanded|asking) (?:us|minusma|the (?:mission|un)|blue helmets)(?: that we)?(?: to)? (?:leave|out|pack|go|withdraw|depart|exit)\\w*|"
          + "(?:demande\\w*|ordonne\\w*|prie\\w*|exige\\w*)(?: \\w+){0,4} (?:de|que) (?:\\w+ ){0,3}(?:partir|partions|parte|plier bagage|retrait|retirer)|(?:a|ont) (?:remplace|succede)|va-t-(?:il|elle|on)|vont-(?:ils|elles))(?!\\w)");
  /// Who is first, of what the text does not rank.
  private static final Pattern RANKED = Pattern.compile(
      "(?<!\\w)(?:top (?:\\d+ |three |five |ten )?|biggest |largest |main |number one |plus (?:gros|grand)s? |premiers? |principaux )(?:\\w+ )?"
          + "(?:contributors?|donors?|tccs?|pccs?|contributeurs?|bailleurs?|donateurs?)(?!\\w)");
  private static final Pattern OPINION = Pattern.compile(
      "(?<!\\w)(?:(?:you|u) (?:honestly |really |personally )?(?:think|believe|feel|reckon)|in (?:your|ur) (?:opinion|view)|(?:your|ur) (?:(?:own|honest|personal) )?(?:opinion|take|view)|is it (?:fair|realistic|worth|a good idea)|"
          + "(?:tu|vous) (?:penses|pensez|crois|croyez)|(?:penses|crois)-tu|(?:pensez|croyez)-vous|a (?:ton|votre) avis|(?:selon|d'apres|pour) (?:toi|vous)|(?:ton|votre) avis)(?!\\w)");
  /// What stands in another document, why it is so and not otherwise, and how somebody takes it.
  private static final Pattern BEYOND = Pattern.compile(
      "(?<!\\w)(?:(?:what|que|qu'est-ce que|text of|texte de) .*(?:article|art\\.?|annexe?|title|titre|chapter|chapitre) [\\divx]+ (?:of|de|du|des) .*|where(?:'?s| is| are) .*(?:based|located|headquartered|situated)|"
          + "(?:why|pourquoi) .*(?:rather than|instead of|and not|(?<!\\w)no(?!\\w)|insist\\w*|plutot que|au lieu d|et (?:pas|non))|why (?:only|not|just)|pourquoi (?:seulement|pas)|"
          + "how (?:do|does|did|will|would) .*(?<!\\w)(?:see|feel|react|respond|view|take it|like)|comment .*(?<!\\w)(?:voi\\w+|reagi\\w*|percoi\\w+)|"
          + "what (?:came|became) of|(?:ont|a) donne quoi|outcome of|how did .*(?<!\\w)(?:go|turn out))(?!\\w)");
  /// How things stand now, of what is counted.
  private static final Pattern AT_PRESENT = Pattern.compile(
      "(?<!\\w)(?:right now|at the moment|as we speak|as of now|so far this year|en ce moment|a l'heure actuelle|a ce jour)(?!\\w)");
  private static final Pattern HOLDS = Pattern
      .compile("current\\w*|present\\w*|now|moment|today|name|actuel\\w*|nom|appelle");
  private static final Pattern TOLL = Pattern.compile(
      "(?<!\\w)(?:(?:were|was|ha(?:ve|s|d)(?: been)?|got)\\s+(?:killed|wounded|injured|murdered|abducted|kidnapped|displaced|"
          + "arrested|detained|raped|maimed|died|fled)|died|(?:ont|a|ete|sont|etaient)\\s+(?:ete\\s+)?(?:tue|blesse|enleve|deplace|"
          + "arrete|detenu|viole|mort|decede|fui)\\w*)(?!\\w)");
  private static final String SAYS = "mention(?:s|ed|ing)?|mentionn\\w+|says?|speaks?|talks?|refers?|contain(?:s|ed)?|cover(?:s|ed)?|include[sd]?|"
      + "appears?|discuss\\w*|address\\w*|parle\\w*|evoqu\\w+|figure\\w*|contien\\w+|traite\\w*|aborde\\w*";
  private static final Pattern MENTION = Pattern
      .compile("(?<!\\w)(?:(?:is|are|was|were|does|do|did|any)(?!\\w).*(?<!\\w)(?:" + SAYS + ")(?!\\w)|mentions? of|"
          + "(?:est|sont)-(?:il|elle)s? mentionn\\w+|(?:mentionne|parle|evoque|contient|traite|aborde)-t-(?:il|elle|on)|"
          + "est-ce que.*(?<!\\w)(?:" + SAYS + "))(?!\\w)");
  private static final Pattern OPEN = Pattern.compile(
      "(?<!\\w)(?:what|when|whom?|which|how|where|why|whether|if|quand|qui|quoi|comment|combien|quels?|quelles?|pourquoi)(?!\\w)");
  private static final Pattern SAYING = Pattern.compile("(?:" + SAYS
      + ")|explicit\\w*|specific\\w*|express\\w*|(?:any|some)(?:where|thing)|part|article|sous-?paragraphe");
  private static final Pattern PERIODIC = Pattern.compile(
      "(?<!\\w)(?:(\\d{1,3})[- ]?(day|week|month|year)s?(?:ly)?|(?<!half[ -])(?<!semi[ -])(daily|weekly|monthly|annual|yearly))[- ](?:\\w+ )?"
          + "(?:report|rpt|letter|update|briefing)|(?:rapport|lettre|compte rendu|point)s? (?:(?:de|tous les|a) "
          + "(\\d{1,3}) (jour|semaine|mois|an)s?|(quotidien|hebdomadaire|mensuel|annuel))");
  private static final Map<String, Period> PERIODS = Map.of("daily", Period.ofDays(1), "weekly", Period.ofDays(7),
      "monthly", Period.ofMonths(1), "annual", Period.ofYears(1), "yearly", Period.ofYears(1), "quotidien",
      Period.ofDays(1), "hebdomadaire", Period.ofDays(7), "mensuel", Period.ofMonths(1), "annuel", Period.ofYears(1));

  private final Resolution resolution;
  private final Passages passages;
  private final Actors actors;

  Unsaid(Resolution resolution, Passages passages, Actors actors) {
    this.resolution = resolution;
    this.passages = passages;
    this.actors = actors;
  }

  boolean by(Question question) {
    String folded = question.text();
    return holder(folded, question) || PERSON.matcher(folded).find() || LATER.matcher(folded).find()
        || OPINION.matcher(folded).find() || RANKED.matcher(folded).find() || BEYOND.matcher(folded).find()
        || (question.asks(Kind.COUNT) && AT_PRESENT.matcher(folded).find())
        || question.content().stream().anyMatch(token -> Countries.is(token.word()) && !passages.speakOf(token))
        || (question.asks(Kind.COUNT) && TOLL.matcher(folded).find())
        || (mentions(question) && !said(question).stream().allMatch(passages::say))
        || (question.asks(Kind.CONTENTS) && otherPeriod(folded));
  }

  /// Whether it only asks if something is spoken of.
  boolean mentions(Question question) {
    String folded = question.text();
    return MENTION.matcher(folded).find() && !OPEN.matcher(folded).find() && !said(question).isEmpty();
  }

  /// What is or is not mentioned.
  List<Token> said(Question question) {
    return question.content().stream().filter(token -> !SAYING.matcher(Windows.fold(token.word())).matches()).toList();
  }

  private boolean holder(String folded, Question question) {
    Optional<Actor> actor = question.actor();
    return actor.isPresent() && HOLDER.matcher(folded).find() && actors.without(actor, question.content()).stream()
        .allMatch(token -> HOLDS.matcher(Windows.fold(token.word())).matches());
  }

  /// Whether it is about a report of a period that no report has. Only for its contents: an answer on its date tells the
  /// period that it goes by, so that whoever says "90-day report" for one of three months sees it.
  private boolean otherPeriod(String folded) {
    Matcher periodic = PERIODIC.matcher(folded);
    return periodic.find() && resolution.deadlines().stream()
        .noneMatch(deadline -> deadline instanceof Deadline.Recurring every && every.every().equals(period(periodic)));
  }

  private static Period period(Matcher named) {
    String word = named.group(3) == null ? named.group(6) : named.group(3);
    if (word != null)
      return PERIODS.getOrDefault(word, Period.ZERO);
    int number = Integer.parseInt(named.group(1) == null ? named.group(4) : named.group(1));
    String unit = named.group(2) == null ? named.group(5) : named.group(2);
    return switch (unit.charAt(0)) {
      case 'd', 'j' -> Period.ofDays(number);
      case 'w', 's' -> Period.ofDays(7 * number);
      case 'm' -> Period.ofMonths(number);
      default -> Period.ofYears(number);
    };
  }
}
