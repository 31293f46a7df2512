package org.mandatebot.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Tag;

/// What tasks are about: a tag is given where the words of a task say one of its own.
final class Topics {
  /// How many characters of a word are looked up before its pattern is tried; none is shorter.
  private static final int BEGINNING = 3;
  private static final List<Topic> ALL = List.of(
      topic("political-process", "Political process", "Processus politique",
          "political process|political transition|transition|good offices|dialogue|negotiat",
          "processus politique|transition|bons offices|dialogue|négociation"),
      topic("agreement", "Peace agreement, ceasefire", "Accord de paix, cessez-le-feu",
          "the agreement|peace agreement|revitali[sz]ed agreement|ceasefire|cessation of hostilities",
          "l'accord|accord de paix|cessez-le-feu|cessation des hostilités"),
      topic("elections", "Elections", "Élections", "elections?|electoral|referendum|ballot",
          "élections?|électora\\w*|référendum|scrutin"),
      topic("state-authority", "State authority and services", "Autorité de l’État et services",
          "state authority|state presence|state administration|basic services|rule of law",
          "autorité de l'état|présence de l'état|services de base|état de droit"),
      topic("security-sector", "Security sector", "Secteur de la sécurité",
          "security sector|defen[cs]e and security forces|police|armed forces",
          "secteur de la sécurité|forces de défense|police|forces armées"),
      topic("ddr", "Disarmament, demobilization and reintegration", "Désarmement, démobilisation et réinsertion",
          "disarmament|demobili[sz]ation|ddr|cantonment", "désarmement|démobilisation|ddr|cantonnement"),
      topic("reconciliation", "Reconciliation", "Réconciliation", "reconciliation|intercommunal|social cohesion",
          "réconciliation|intercommunautaires?|cohésion sociale"),
      topic("protection-of-civilians", "Protection of civilians", "Protection des civils", "civilians?",
          "civils|population civile|populations civiles"),
      topic("women", "Women and gender", "Femmes et genre", "women|gender|1325", "femmes|genre|1325"),
      topic("children", "Children", "Enfants", "child|children|schools?", "enfants?|enfance|écoles?"),
      topic("youth", "Youth", "Jeunes", "youth|young", "jeunes|jeunesse"),
      topic("sexual-violence", "Sexual and gender-based violence", "Violence sexuelle et fondée sur le genre",
          "sexual violence|gender-based violence|sexual and gender-based", "violences? sexuelles?|fondée sur le genre"),
      topic("human-rights", "Human rights", "Droits humains", "human rights|hrddp", "droits de l'homme|droits humains"),
      topic("justice", "Justice and accountability", "Justice et lutte contre l’impunité",
          "justice|impunity|accountab\\w+|prosecut\\w+|international criminal court|icc",
          "justice|impunité|poursui\\w+|cour pénale"),
      topic("humanitarian", "Humanitarian assistance", "Aide humanitaire", "humanitarian", "humanitaires?"),
      topic("displaced", "Displaced persons and refugees", "Déplacés et réfugiés", "displaced|refugees?|returnees",
          "déplacé\\w*|réfugié\\w*"),
      topic("sanctions", "Sanctions", "Sanctions",
          "sanctions?|assets? freeze|travel ban|arms embargo|panel of experts|sanctions committee|listing",
          "sanctions?|gel des avoirs|interdiction de voyager|embargo|groupe d'experts"),
      topic("force-posture", "Force levels and posture", "Effectifs et posture de la force",
          "troop ceiling|force levels?|military personnel|police personnel|mobility|posture|patrol\\w*",
          "effectifs?|militaires|mobilité|patrouilles?"),
      topic("intelligence", "Intelligence and early warning", "Renseignement et alerte rapide",
          "intelligence|early warning|situational awareness", "renseignement|alerte rapide"),
      topic("safety", "Safety and security of personnel", "Sûreté et sécurité du personnel",
          "safety|peacekeepers|security of personnel", "sûreté|casques bleus"),
      topic("logistics", "Logistics, equipment and medical evacuation", "Logistique, matériel et évacuation sanitaire",
          "logistic\\w*|medical|casualty|equipment|evacuation",
          "logistique\\w*|médica\\w*|sanitaire|matériel|évacuation"),
      topic("weapons", "Weapons, mines and explosives", "Armes, mines et engins explosifs",
          "weapons?|explosive\\w*|mines?|small arms|ammunition", "armes?|explosifs?|mines?|munitions"),
      topic("environment", "Environment", "Environnement", "environmental|environment(?= of)|climate",
          "environnement\\w*|climat\\w*"),
      topic("reporting", "Reporting", "Rapports", "reports?|reporting|letter|update|inform|briefings?",
          "rapports?|lettre|rendre compte|informer|exposés?"),
      topic("conduct", "Conduct, sexual exploitation and abuse", "Conduite, exploitation et atteintes sexuelles",
          "sexual exploitation|zero-tolerance|misconduct", "exploitation|tolérance zéro"),
      topic("performance", "Performance and planning", "Performance et planification",
          "performance|planning|strategic framework|accountability framework",
          "performance|planification|cadre stratégique"),
      topic("communication", "Communication and outreach", "Communication et sensibilisation",
          "communication|outreach|disinformation|awareness", "communication|sensibilis\\w*|désinformation"),
      topic("coordination", "Coordination", "Coordination", "coordinat\\w+|cooperat\\w+|information sharing",
          "coordination|coopér\\w+"),
      topic("development", "Development", "Développement", "development|reconstruction|livelihoods",
          "développement|reconstruction"),
      topic("finance", "Funding and resources", "Financement et ressources",
          "funding|resources|voluntary contributions|donors|financ\\w+",
          "financement|financi\\w+|ressources|contributions volontaires"),
      topic("civil-society", "Civil society", "Société civile", "civil society|religious leaders|communities",
          "société civile|communautés"));

  private static final Map<Language, Map<String, List<Word>>> WORDS = Map.of(Language.EN, byBeginning(Topic::english),
      Language.FR, byBeginning(Topic::french));

  private Topics() {
  }

  /// Words that a topic is told by.
  private record Word(int topic, Pattern words) {
  }

  private record Topic(Tag tag, String english, String french) {
  }

  /// The ids of what some words in lower case are about.
  static List<String> of(String low, Language language) {
    Map<String, List<Word>> known = WORDS.getOrDefault(language, Map.of());
    BitSet found = new BitSet();
    for (int at = 0; at + BEGINNING <= low.length(); at++)
      if (at == 0 || !Character.isLetterOrDigit(low.charAt(at - 1)))
        for (Word word : known.getOrDefault(low.substring(at, at + BEGINNING), List.of()))
          if (!found.get(word.topic) && word.words.matcher(low).region(at, low.length()).lookingAt())
            found.set(word.topic);
    return found.stream().mapToObj(topic -> ALL.get(topic).tag.id()).toList();
  }

  static List<Tag> named(List<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return ALL.stream().map(Topic::tag).filter(tag -> wanted.contains(tag.id())).toList();
  }

  private static Topic topic(String id, String en, String fr, String english, String french) {
    return new Topic(new Tag(id, new Bilingual(en, fr)), english, french);
  }

  /// By how they begin, so that few are tried on a word.
  private static Map<String, List<Word>> byBeginning(Function<Topic, String> words) {
    Map<String, List<Word>> beginnings = new HashMap<>();
    for (int topic = 0; topic < ALL.size(); topic++)
      for (String word : words.apply(ALL.get(topic)).split("\\|", -1))
        beginnings.computeIfAbsent(word.substring(0, BEGINNING), _ -> new ArrayList<>())
            .add(new Word(topic, Pattern.compile("(?:" + word + ")(?!\\p{L})")));
    return beginnings;
  }
}
