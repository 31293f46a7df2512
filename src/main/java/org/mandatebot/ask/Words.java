package org.mandatebot.ask;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mandatebot.mandate.Language;

/// Words of everyday English and French that say how something is asked, not what about.
final class Words {
  private static final Set<String> ENGLISH = words(
      """
      a about abt again all also am an and any anybody anyone anything are aren as ask asked at be because been being but by \
      can cannot could couldn dear did didn do does doesn doing don done each either else every everything exactly exact for \
      from full get give given go goes going got guys had has have having he hello her here hey hi him his how i if im in into \
      is isn it its just kind know let like list look made make many may me mean meaning means mention mentioned mentions \
      might more most much must my need needed no not now of off ok okay on one only op or other our out over para paragraph \
      paragraphs part please pls quote r regarding remind resolution right said say saying says see she should show so some \
      something sort stuff suppose supposed tell text than that the their them then there these they thing things this those \
      to told too u under up us use very want wanted was we were what whatever when where whether which while who whole whom \
      whose why will with within word words would write wording yes you your yours verbatim stand stands really actually \
      come comes coming currently concerning document exist preamble preambular named smth heading headings pts enumerate find called call happen there's s t d ll ve m re job role guy locals em lot named subtask subtasks whats what's who's it's that's when's where's how's whens wheres whos hows dont doesnt didnt isnt cant long last meant keep keeping people person ours theirs fixed fix mission""");
  private static final Set<String> FRENCH = words("""
      a ai ainsi alors apres as au aucun aucune aussi autre autres aux avec avez avoir avons bien bonjour bonsoir c ca car ce \
      cela celle celles celui ces cet cette ceux chaque chose choses ci comme comment d dans de des dire dis dit dites doit \
      doivent doivt donc donne donner dont du elle elles en encore entre es est et etait etre eux exact exacte exactement \
      exige faire fait faites falloir faut font il ils j je jusqu juste l la le les leur leurs lui ma mais me mention mentionne \
      meme mes moi mot mots mon n ne nos notre nous on ont ou paragraphe paragraphes par parle parler pas peut peuvent peux plait \
      plus point pour pourquoi pouvez prevoit prevu propos qu quand que quel quelle quelles quels quelque qui quoi resolution s sa \
      sans savoir se selon sera ses si soit son sont sous sur svp t ta te texte ton toi tous tout toute toutes tres trouve trouver \
      tu un une va veut veux vers voici voila voir vos votre vous y etes sait citer cite liste parmi concernant concerne \
      actuellement signifie veut preambule considerant""");

  /// French words that people greet, thank and ask for help with; others of them are content ("aide humanitaire").
  private static final Set<String> FRENCH_MANNERS = words(
      "merci beaucoup salut coucou aide aidez oui revoir bientot journee soiree genial parfait accord");
  /// What both say.
  private static final Set<String> COMMON = words("ok okay");

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split("\\s+", -1)));
  }

  private Words() {
  }

  static boolean aside(String word, Language language) {
    String folded = Windows.fold(word);
    return ENGLISH.contains(folded) || (language == Language.FR && FRENCH.contains(folded));
  }

  /// The language of a text by its small words; English if they do not tell.
  static Language language(String text) {
    return evident(text).orElse(Language.EN);
  }

  /// The language of a text by its small words and accents; empty if they do not tell.
  static Optional<Language> evident(String text) {
    int english = 0;
    int french = 0;
    for (String word : Windows.fold(text).split("[^a-z0-9]+", -1)) {
      if ((FRENCH.contains(word) && !ENGLISH.contains(word)) || FRENCH_MANNERS.contains(word))
        french += word.length() > 1 ? 2 : 0;
      if (ENGLISH.contains(word) && !FRENCH.contains(word) && !COMMON.contains(word))
        english += 2;
    }
    long accents = text.chars().filter(letter -> "éèêàùçœîôâûë".indexOf(letter) >= 0).count();
    if (french + accents == english)
      return Optional.empty();
    return Optional.of(french + accents > english ? Language.FR : Language.EN);
  }
}
