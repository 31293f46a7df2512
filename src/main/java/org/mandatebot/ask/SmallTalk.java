package org.mandatebot.ask;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mandatebot.ask.Answer.SmallTalk.Topic;
import org.mandatebot.mandate.Language;

/// Tells small talk from a question: what is left after the pleasantries says nothing of its own.
final class SmallTalk {
  private static final Map<Topic, Pattern> TOPICS = topics();

  private SmallTalk() {
  }

  static Optional<Topic> of(String text, Language language) {
    String rest = Windows.fold(text);
    Optional<Topic> topic = Optional.empty();
    for (Map.Entry<Topic, Pattern> each : TOPICS.entrySet()) {
      String without = each.getValue().matcher(rest).replaceAll(" ");
      if (!without.equals(rest))
        topic = topic.or(() -> Optional.of(each.getKey()));
      rest = without;
    }
    boolean nothingLeft = Stems.of(rest, language).stream().allMatch(stem -> Words.aside(stem.word(), language));
    return nothingLeft ? topic : Optional.empty();
  }

  private static Map<Topic, Pattern> topics() {
    Map<Topic, Pattern> topics = new EnumMap<>(Topic.class);
    topics.put(Topic.ABILITIES, words(
        "what (?:(?:kinds?|sorts?) of )?(?:things |questions |stuff )?(?:can|do|may) (?:i|we) (?:ask|get from)(?: (?:you|u))?|"
            + "what (?:can|do) (?:you|u) (?:do|know|answer)(?: for me)?|how (?:can|do) (?:you|u) (?:help|work)(?: me)?|"
            + "how do i use (?:you|this)|what are you for|(?:que|qu'est-ce que|quoi) (?:peux-tu|pouvez-vous|tu peux|vous pouvez) faire|tu peux faire quoi|tu fais quoi|vous faites quoi|"
            + "tu sers a quoi|comment (?:ca marche|tu marches|t'utiliser)|(?:peux-tu|tu peux|pouvez-vous|can you) (?:m'aider|help me|help)|^(?:help|aide|aidez-moi)(?= *(?:me|please|pls|svp|stp)?[!.? ]*$)|what (?:(?:are|r) )?(?:you|u) good (?:for|at)|so what(?=(?: (?:are|r|can|do))? (?:you|u))|a quoi (?:tu sers|vous servez|sers-tu|servez-vous)"));
    topics.put(Topic.IDENTITY, words(
        "(?:are|r) (?:you|u) (?:a |an )?(?:real |actual )?(?:person|human|bot|robot|machine|man|woman|ai|computer|there)|"
            + "who (?:are|r|made|built) (?:you|u)|what are (?:you|u)|what'?s your name|(?:es-tu|etes-vous|tu es|vous etes|t'es) (?:un |une )?(?:vraie? )?(?:personne|humain|robot|bot|machine|ia)(?: ou (?:un |une )?(?:humain|robot|bot|machine|ia))?|"
            + "qui es-tu|qui etes-vous|tu es qui|t'es qui|am i (?:talking|speaking|chatting) (?:to|with) (?:an? )?(?:real |actual )?(?:person|human|bot|colleague|machine|robot|computer|someone|somebody|ai)(?: or (?:an? )?(?:person|human|bot|machine|robot|computer|ai))?|(?:je parle|on parle) (?:a|avec) (?:un |une )?(?:vraie? )?(?:personne|humain|robot|bot|machine|collegue|ia)(?: ou (?:a |avec )?(?:un |une )?(?:humain|robot|bot|machine|ia))?"));
    topics.put(Topic.THANKS, words(
        "thanks?(?: you| u)?(?: (?:so|very) much| a lot)?|thank you|thx|ty|cheers|much appreciated|merci(?: beaucoup| bien)?|"
            + "great|perfect|awesome|nice|cool|good job|well done|very helpful|super helpful|helpful|super|parfait|genial|top|mate|lol|haha"));
    topics.put(Topic.GOODBYE,
        words("bye|goodbye|see you|see ya|good night|au revoir|a bientot|bonne (?:journee|soiree|nuit)|a plus"));
    topics.put(Topic.GREETING, words(
        "hi|hello|hey|hiya|yo|(?:good |gd )?(?:morning|afternoon|evening|day)(?: (?:all|everyone|everybody|team|colleagues|folks))?|(?:hi|hello|hey|bonjour|salut) (?:all|everyone|everybody|team|there|colleagues|a tous|tout le monde)|greetings|how are (?:you|u)|(?:i )?hope (?:you|u|ur|your|you're|you are|all(?: is|'s)?)(?: are| r)?(?: doing)? (?:well|fine|good|ok)|bonjour|bonsoir|salut|coucou|ca va|test(?:ing)?"));
    return topics;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<!\\w)(?:" + alternatives + ")(?!\\w)");
  }
}
