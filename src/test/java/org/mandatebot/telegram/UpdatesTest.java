package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;
import org.mandatebot.telegram.Updates.Bot;

class UpdatesTest {
  private static final Updates UPDATES = new Updates(new Bot(99, "MandateBot"));
  private static final String PERSON = "'from':{'id':5,'is_bot':false,'language_code':'fr-CA'}";
  private static final String PRIVATE = "'chat':{'id':5,'type':'private'}," + PERSON;
  private static final String GROUP = "'chat':{'id':-100,'type':'supergroup'}," + PERSON;
  private static final Sender SENDER = new Sender(5, "fr-CA");
  private static final ChatId ALONE = new ChatId(Platform.TELEGRAM, 5, 0);
  private static final ChatId TOGETHER = new ChatId(Platform.TELEGRAM, -100, 0);

  @Test
  void privateTextIsHeard() {
    heard(ALONE, "what is due?", "{'message':{" + PRIVATE + ",'text':'what is due?'}}");
  }

  @Test
  void captionAndForwardedQuestionAreHeardAsText() {
    heard(ALONE, "what is this?", "{'message':{" + PRIVATE + ",'photo':[{}],'caption':'what is this?'}}");
    heard(ALONE, "what is due?",
        "{'message':{" + PRIVATE + ",'forward_origin':{'type':'new kind'},'text':'what is due?'}}");
  }

  @Test
  void groupTalkIsNotForTheBot() {
    silence("{'message':{" + GROUP + ",'text':'what is due?'}}");
    silence("{'message':{" + GROUP + ",'text':'see @Other','entities':[" + entity("mention", 4, 6) + "]}}");
    silence("{'message':{" + GROUP + ",'text':'yes','reply_to_message':{'from':{'id':6}}}}");
  }

  @Test
  void commandsInGroupsAreHeardUnlessForAnotherBot() {
    heard(TOGETHER, "/ask when?",
        "{'message':{" + GROUP + ",'text':'/ask when?','entities':[" + entity("bot_command", 0, 4) + "]}}");
    heard(TOGETHER, "/ask when?",
        "{'message':{" + GROUP + ",'text':'/ask@mandatebot when?','entities':[" + entity("bot_command", 0, 15) + "]}}");
    silence("{'message':{" + GROUP + ",'text':'/ask@OtherBot','entities':[" + entity("bot_command", 0, 13) + "]}}");
    silence("{'message':{" + PRIVATE + ",'text':'/ask@OtherBot','entities':[" + entity("bot_command", 0, 13) + "]}}");
    silence("{'message':{" + GROUP + ",'text':'/ask@OtherBot','reply_to_message':{'from':{'id':99}},'entities':["
        + entity("bot_command", 0, 13) + "]}}");
  }

  @Test
  void mentionIsHeardWithoutTheName() {
    heard(TOGETHER, "when is it due?", "{'message':{" + GROUP + ",'text':'@MandateBot when is it due?','entities':["
        + entity("mention", 0, 11) + "]}}");
    heard(TOGETHER, "\uD83D\uDE00 when?", "{'message':{" + GROUP
        + ",'text':'\uD83D\uDE00 @mandatebot when?','entities':[" + entity("mention", 3, 11) + "]}}");
    heard(TOGETHER, "/help", "{'message':{" + GROUP + ",'text':'@MandateBot /help','entities':["
        + entity("mention", 0, 11) + "," + entity("bot_command", 12, 5) + "]}}");
  }

  @Test
  void nameAloneUnderAQuestionMeansThatQuestion() {
    heard(TOGETHER, "when is it due?", "{'message':{" + GROUP + ",'text':'@MandateBot','entities':["
        + entity("mention", 0, 11) + "],'reply_to_message':{'from':{'id':6},'text':'when is it due?'}}}");
  }

  @Test
  void replyToTheBotIsHeard() {
    heard(TOGETHER, "and in French?",
        "{'message':{" + GROUP + ",'text':'and in French?','reply_to_message':{'from':{'id':99}}}}");
  }

  @Test
  void threadIsATopicOnlyWhenTheMessageSaysSo() {
    String command = ",'text':'/help','entities':[" + entity("bot_command", 0, 5) + "]";
    heard(new ChatId(Platform.TELEGRAM, -100, 7), "/help",
        "{'message':{" + GROUP + command + ",'message_thread_id':7,'is_topic_message':true}}");
    heard(TOGETHER, "/help", "{'message':{" + GROUP + command + ",'message_thread_id':7}}");
  }

  @Test
  void entityBeyondTheTextIsPassedOver() {
    heard(ALONE, "hello", "{'message':{" + PRIVATE + ",'text':'hello','entities':[" + entity("mention", 3, 40) + ","
        + entity("mention", -1, 2) + ",{}]}}");
  }

  @Test
  void editedQuestionIsAskedAnewOnlyInPrivate() {
    heard(ALONE, "what is due?", "{'edited_message':{" + PRIVATE + ",'text':'what is due?'}}");
    silence("{'edited_message':{" + GROUP + ",'text':'/help','entities':[" + entity("bot_command", 0, 5) + "]}}");
    silence("{'edited_message':{" + PRIVATE + ",'location':{}}}");
  }

  @Test
  void fileIsHeardOnlyInPrivate() {
    String document = ",'document':{'file_id':'BQ','file_name':'text.md','file_size':9}";
    is(new Incoming.Document(ALONE, SENDER, "text.md", "", "BQ"), "{'message':{" + PRIVATE + document + "}}");
    is(new Incoming.Document(ALONE, SENDER, "text.md", "what is due?", "BQ"),
        "{'message':{" + PRIVATE + document + ",'caption':'what is due?'}}");
    is(new Incoming.Document(ALONE, SENDER, "", "", "BQ"), "{'message':{" + PRIVATE + ",'document':{'file_id':'BQ'}}}");
    silence("{'message':{" + GROUP + document + ",'reply_to_message':{'from':{'id':99}}}}");
  }

  @Test
  void stickerIsSomethingElseInPrivateAndNothingInAGroup() {
    is(new Incoming.Other(ALONE, SENDER), "{'message':{" + PRIVATE + ",'sticker':{}}}");
    silence("{'message':{" + GROUP + ",'sticker':{},'reply_to_message':{'from':{'id':99}}}}");
    silence("{'message':{" + PRIVATE + ",'pinned_message':{}}}");
  }

  @Test
  void pressIsHeardAlsoOnAMessageTooOldToSee() {
    is(new Incoming.Press(new ChatId(Platform.TELEGRAM, -100, 7), SENDER, "mute:1"), "{'callback_query':{'id':'q',"
        + PERSON
        + ",'data':'mute:1','message':{'date':1,'message_thread_id':7,'is_topic_message':true,'chat':{'id':-100}}}}");
    is(new Incoming.Press(TOGETHER, SENDER, "mute:1"), "{'callback_query':{'id':'q'," + PERSON
        + ",'data':'mute:1','message':{'date':0,'message_id':3,'chat':{'id':-100}}}}");
    silence("{'callback_query':{'id':'q'," + PERSON + ",'data':'mute:1','inline_message_id':'x'}}");
    silence("{'callback_query':{'id':'q'," + PERSON + ",'game_short_name':'chess','message':{'chat':{'id':5}}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "kicked"})
  void removalAndReturnAreHeard(String gone) {
    is(new Incoming.Removed(TOGETHER, SENDER), membership("member", gone));
    is(new Incoming.Welcomed(TOGETHER, SENDER), membership(gone, "member"));
    is(new Incoming.Welcomed(TOGETHER, SENDER), membership(gone, "administrator"));
    is(new Incoming.Removed(TOGETHER, SENDER), membership("member", "restricted"));
  }

  @Test
  void promotionIsNoWelcome() {
    silence(membership("member", "administrator"));
  }

  @Test
  void groupThatBecameASupergroupHasMoved() {
    is(new Incoming.Moved(new ChatId(Platform.TELEGRAM, -5, 0), new ChatId(Platform.TELEGRAM, -1001234567890L, 0)),
        "{'message':{'chat':{'id':-5,'type':'group'}," + PERSON + ",'migrate_to_chat_id':-1001234567890}}");
    silence("{'message':{" + GROUP + ",'migrate_from_chat_id':-5}}");
  }

  @Test
  void anonymousAdministratorIsAPersonAndOtherBotsAreNot() {
    String command = "'text':'/help','entities':[" + entity("bot_command", 0, 5) + "]";
    String bot = "'from':{'id':1087968824,'is_bot':true},";
    is(new Incoming.Text(TOGETHER, new Sender(1087968824, ""), "/help"),
        "{'message':{'chat':{'id':-100}," + "'sender_chat':{'id':-100}," + bot + command + "}}");
    silence("{'message':{'chat':{'id':-100}," + bot + command + "}}");
    silence("{'message':{'is_automatic_forward':true," + GROUP + "," + command + "}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'channel_post':{'chat':{'id':-1,'type':'channel'},'text':'/help'}}",
      "{'my_chat_member':{'chat':{'id':-1,'type':'channel'},'new_chat_member':{'status':'member'}}}",
      "{'something_new':{'a':1}}", "{}", "[]", "7", "{'message':null}", "{'message':{'text':'nobody, nowhere'}}",
      "{'message':[]}", "{'callback_query':'x'}"})
  void whatIsNotForTheBotIsSilence(String update) {
    silence(update);
  }

  private static String membership(String before, String now) {
    return "{'my_chat_member':{" + GROUP + ",'old_chat_member':{'status':'" + before
        + "'},'new_chat_member':{'status':'" + now + "'}}}";
  }

  private static String entity(String type, int offset, int length) {
    return "{'type':'" + type + "','offset':" + offset + ",'length':" + length + "}";
  }

  private static void heard(ChatId chat, String text, String update) {
    is(new Incoming.Text(chat, SENDER, text), update);
  }

  private static void silence(String update) {
    assertEquals(Optional.empty(), read(update));
  }

  private static void is(Incoming expected, String update) {
    assertEquals(Optional.of(expected), read(update));
  }

  private static Optional<Incoming> read(String update) {
    try {
      return UPDATES.read(new ObjectMapper().readTree(update.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
