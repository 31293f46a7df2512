package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.mandatebot.ask.Answer;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.conversation.Bot.Heard;
import org.mandatebot.conversation.Bot.Person;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.ShortKey;

class ConversationTest {
  @TempDir
  private static Path folder;
  private static Bot bot;

  @BeforeAll
  static void start() {
    bot = new Bot(folder);
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource({"/start,Welcome", "/START,Welcome", "/help,Help", "/ask what is due next,Answered", "/ask,WordsWanted",
      "/para 19,Answered", "/para,WordsWanted", "/deadlines,Deadlines", "/subscribe,Subscribed",
      "/Subscribe@Mandatebot 19,Subscribed", "/subscriptions,Subscriptions", "/unsubscribe,Unsubscribed",
      "/settings,Settings", "/settings hour 8,Settings", "/settings hour 30,SettingRefused", "/privacy,Privacy",
      "/mydata,MyData", "/aide,Help", "/Rappels,Subscriptions", "/échéances,Deadlines", "/forget,Forgotten",
      "/reload,NotAllowed", "/mute nothing,UnknownCommand", "/frobnicate,UnknownCommand", "What is due next?,Answered",
      "/,Help", "1/2,Answered"})
  void aCommandIsAnsweredInAnyCase(String text, String reply) {
    assertEquals(reply, bot.person().says(text).getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource({"para_19,Answered", "deadlines,Deadlines", "help,Help", "subscribe_19,Subscribed", "forget,Welcome",
      "unsubscribe,Welcome", "settings_language_fr,Welcome", "reload,Welcome", "campaign42,Welcome"})
  void aLinkOpensOnlyWhatIsHarmless(String payload, String reply) {
    assertEquals(reply, bot.person().says("/start " + payload).getClass().getSimpleName());
  }

  @Test
  void aLinkNamesAParagraphWithoutBrackets() {
    assertEquals("30(a)(iii)", cited(bot.person().says("/start para_30_a_iii")));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"'',all", "all,all", "TOUT,all", "19,paragraph:19", "para 19,paragraph:19",
      "paragraphe 19,paragraph:19", "§19,paragraph:19", "OP 61,paragraph:61", "reports,kind:report",
      "Rapports,kind:report", "letter,kind:letter", "lettres,kind:letter", "mandate end,kind:mandate_end",
      "fin du mandat,kind:mandate_end", "élections,kind:election", "SG,actor:secretary-general",
      "the Secretary-General,actor:secretary-general", "le Secrétaire général,actor:secretary-general",
      "actor:secretary-general,actor:secretary-general", "kind:report,kind:report", "paragraph:19,paragraph:19", "64,-",
      "34,-", "tax returns,-", "'''); DROP TABLE chat;--',-", "{{ 7*7 }},-", "🦊,-"})
  void whatToBeRemindedOfIsNamedAsPeopleDo(String words, String scope) {
    Person person = bot.person();
    Reply reply = person.says("/subscribe " + words);
    assertEquals(Optional.ofNullable(scope).stream().toList(),
        bot.reminders().subscriptions(person.chat).stream().map(Subscription::scope).map(Scope::toString).toList());
    assertEquals(scope == null, reply instanceof Reply.ScopeUnknown, reply::toString);
  }

  @Test
  void aSubscriptionTellsItsFirstReminder() {
    var reply = (Reply.Subscribed) bot.person().says("/subscribe 19");
    assertTrue(reply.fresh());
    assertEquals("2021-07-01T09:00", reply.next().orElseThrow().at().toString());
    assertEquals(5, reply.planned());
  }

  @Test
  void aSecondSubscriptionChangesNothingAndSaysSo() {
    Person person = bot.person();
    person.says("/subscribe 19");
    assertFalse(((Reply.Subscribed) person.says("/subscribe paragraph 19")).fresh());
    assertEquals(5, bot.reminders().counts(person.chat).planned());
  }

  @Test
  void oneSubscriptionOrAllCanBeGivenUp() {
    Person person = bot.person();
    person.says("/subscribe 19");
    person.says("/subscribe rapports");
    person.says("/subscribe SG");
    var one = (Reply.Unsubscribed) person.says("/unsubscribe paragraphe 19");
    assertEquals(List.of("19"), one.scopes().stream().map(Reply.Scope::value).toList());
    assertEquals(2, one.left().size());
    var rest = (Reply.Unsubscribed) person.says("/unsubscribe");
    assertEquals(2, rest.scopes().size());
    assertEquals(List.of(), rest.left());
    assertEquals(List.of(), ((Reply.Unsubscribed) person.presses("unsubscribe:kind:report")).scopes());
    assertInstanceOf(Reply.ScopeUnknown.class, person.says("/unsubscribe nonsense"));
  }

  @Test
  void whatTheResolutionNoLongerHasCanStillBeGivenUp() {
    Person person = bot.person();
    bot.reminders().subscribe(person.chat, new Subscription(Samples.SYMBOL, new Scope.By("somebody-gone")));
    assertEquals(1, ((Reply.Unsubscribed) person.presses("unsubscribe:actor:somebody-gone")).scopes().size());
  }

  /// Telegram does not always tell that a chat can be written to again.
  @Test
  void aSuspendedChatThatSpeaksIsRemindedAgain() {
    Person person = bot.person();
    person.says("/subscribe 19");
    bot.reminders().suspend(person.chat, "chat not found");
    assertEquals(0, bot.reminders().counts(person.chat).planned());
    assertEquals(5, ((Reply.Subscriptions) person.says("/subscriptions")).next().size());
    assertEquals(5, bot.reminders().counts(person.chat).planned());
  }

  @ParameterizedTest
  @CsvSource({"2,1", "PP12,1", "4-1,1", "30(a)(vi),1", "30,1", "1,1"})
  void aParagraphThatRestatesADateLeadsToTheOneThatIsRemindedOf(String paragraph, String reminded) {
    var reply = (Reply.Subscribed) bot.person().says("/subscribe " + paragraph);
    assertEquals(reminded, reply.scope().value());
    assertEquals(6, reply.planned());
    assertEquals("Presidential and legislative elections", reply.scope().title().orElseThrow().en());
  }

  @Test
  void aChangedLanguageIsThatOfTheReply() {
    Person person = bot.person();
    assertEquals(Language.FR,
        person.hearsOne(new Incoming.Text(person.chat, person.sender, "/settings language fr")).language());
  }

  @Test
  void aSettingWithoutAValueIsShown() {
    assertEquals(Optional.empty(), ((Reply.Settings) bot.person().says("/settings zone")).changed());
  }

  @Test
  void aNewHourMovesTheReminders() {
    Person person = bot.person();
    person.says("/subscribe 19");
    person.says("/settings hour 17:30");
    assertEquals(Instant.parse("2021-07-01T17:30:00Z"), bot.reminders().upcoming(person.chat, 1).getFirst().at());
  }

  @Test
  void oneDateIsMutedAndUnmutedByButton() {
    Person person = bot.person();
    person.says("/subscribe 19");
    String key = ShortKey.of(bot.reminders().upcoming(person.chat, 1).getFirst().occurrence().key());
    assertFalse(((Reply.Muted) person.presses("mute:" + key)).already());
    assertTrue(((Reply.Muted) person.presses("mute:" + key)).already());
    assertEquals(0, bot.reminders().counts(person.chat).planned());
    assertInstanceOf(Reply.Unmuted.class, person.presses("unmute:" + key));
    assertInstanceOf(Reply.Unmuted.class, person.presses("unmute:" + key));
    assertEquals(5, bot.reminders().counts(person.chat).planned());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mute:S/RES/2584 (2021)#dropped-report@2021-09-01", "unmute:AbCdEfGhIjK", "p:19", "mute", "",
      "🦊", ":", "PARA:19"})
  void aButtonOfAnotherTimeHasExpired(String data) {
    assertInstanceOf(Reply.ButtonExpired.class, bot.person().presses(data));
  }

  @Test
  void aButtonIsACommand() {
    Person person = bot.person();
    assertEquals("19", cited(person.presses("para:19")));
    assertInstanceOf(Reply.Deadlines.class, person.presses("deadlines"));
    assertInstanceOf(Reply.Subscribed.class, person.presses("subscribe:all"));
    assertInstanceOf(Reply.Answered.class, person.presses("ask:what is due next"));
    assertEquals(Optional.of(Language.FR), ((Reply.Settings) person.presses("settings:language fr")).language());
  }

  @ParameterizedTest
  @CsvSource({"fr,en,What is due in September?,FR", "auto,fr,What is due in September?,EN",
      "auto,en,Quelles sont les échéances en septembre ?,FR", "auto,fr,19,FR", "auto,fr-CA,/deadlines,FR",
      "auto,de,19,EN", "auto,'',/help,EN"})
  void aReplySpeaksTheChatsLanguageElseTheQuestionsElseTheSenders(String set, String sender, String text,
      Language language) {
    Person person = bot.person(sender);
    person.says("/settings language " + set);
    assertEquals(language, person.hearsOne(new Incoming.Text(person.chat, person.sender, text)).language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u0000\u0007\u001b", "\u202e\u2066\u200f", "\u200b\ufeff", "/", "?", "🦊🦊🦊",
      "...", "\ud83d"})
  void whatHasNoWordsIsAnsweredWithHelp(String text) {
    Person person = bot.person();
    person.says("paragraph 19");
    assertInstanceOf(Reply.Help.class, person.says(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>&\"{{ 7*7 }}{% for %}", "'); DROP TABLE chat;--", "\u202e61 hpargarap", "\ud800x",
      "paragraph 64", "and the next one"})
  void nothingPeopleTypeIsTrouble(String text) {
    assertInstanceOf(Reply.Answered.class, bot.person().says(text));
  }

  @Test
  void aParagraphThatDoesNotExistIsSaidNotToExist() {
    assertInstanceOf(Answer.NoSuchParagraph.class, ((Reply.Answered) bot.person().says("/para 64")).answer());
  }

  @Test
  void marksThatTurnTheWritingAreNotSeen() {
    assertEquals("19", cited(bot.person().says("\u202a/pa\u200bra\u00a0\u00a019\u202c")));
  }

  @Test
  void whatIsTooLongIsNotRead() {
    assertEquals(new Reply.TooLong(4000), bot.person().says("x".repeat(4001)));
    assertEquals(new Reply.TooLong(4000), bot.person().says("/subscribe " + "x".repeat(65_536)));
    assertInstanceOf(Reply.Answered.class, bot.person().says("why ".repeat(1000)));
  }

  @Test
  void aStickerIsAnsweredInWords() {
    Person person = bot.person();
    assertEquals(new Heard(person.chat, new Reply.OnlyText(), Language.EN),
        person.hearsOne(new Incoming.Other(person.chat, person.sender)));
  }

  @Test
  void whoSendsTooMuchIsToldOnceAndThenMetWithSilence() {
    Person person = bot.person();
    List<Reply> replies = new ArrayList<>();
    for (int message = 0; message < 30; message++)
      person.hears(new Incoming.Text(person.chat, person.sender, "/privacy"))
          .forEach(heard -> replies.add(heard.reply()));
    assertEquals(21, replies.size());
    assertEquals(new Reply.SlowDown(), replies.getLast());
    assertInstanceOf(Reply.Privacy.class, bot.person().says("/privacy"));
  }

  @Test
  void aFollowUpIsUnderstoodFromTheSamePersonInTheSameTopic() {
    Person person = bot.person();
    person.says("quote op 22");
    var topic = new ChatId(Platform.TELEGRAM, person.chat.chat(), 7);
    String text = "and the next one";
    assertNotEquals("23", cited(person.hearsOne(new Incoming.Text(topic, person.sender, text)).reply()));
    assertNotEquals("23", cited(person.hearsOne(new Incoming.Text(person.chat, new Sender(1, "en"), text)).reply()));
    assertEquals("23", cited(person.says(text)));
    person.says("/forget");
    assertNotEquals("24", cited(person.says(text)));
  }

  @Test
  void whatIsStoredIsShownAndForgotten() {
    Person person = bot.person();
    person.says("/subscribe 19");
    person.says("/settings zone Paris");
    var data = (Reply.MyData) person.says("/mydata");
    assertEquals(person.chat.toString(), data.chat());
    assertEquals(List.of("19"), data.scopes().stream().map(Reply.Scope::value).toList());
    assertEquals(5, data.planned());
    person.says("/forget");
    assertEquals(List.of(), bot.reminders().subscriptions(person.chat));
    assertEquals(Preferences.DEFAULT, bot.reminders().preferences(person.chat));
  }

  @Test
  void aChatThatRemovesTheBotIsLeftAloneUntilItIsBack() {
    Person person = bot.person();
    person.says("/subscribe 19");
    assertEquals(List.of(), person.hears(new Incoming.Removed(person.chat, person.sender)));
    assertEquals(0, bot.reminders().counts(person.chat).planned());
    var back = (Reply.Returned) person.hearsOne(new Incoming.Welcomed(person.chat, person.sender)).reply();
    assertEquals(List.of("19"), back.scopes().stream().map(Reply.Scope::value).toList());
    assertEquals(0, bot.reminders().counts(person.chat).planned(), "not before it says so");
    assertTrue(((Reply.Subscriptions) person.says("/subscriptions")).paused());
    assertTrue(((Reply.Resumed) person.presses("resume")).next().isPresent());
    assertEquals(5, bot.reminders().counts(person.chat).planned());
  }

  @Test
  void aGroupThatBecomesASupergroupKeepsItsReminders() {
    Person person = bot.person();
    person.says("/subscribe 19");
    var to = new ChatId(Platform.TELEGRAM, -1_000_000 - person.chat.chat(), 0);
    assertEquals(List.of(), person.hears(new Incoming.Moved(person.chat, to)));
    assertEquals(List.of(), bot.reminders().subscriptions(person.chat));
    assertEquals(1, bot.reminders().subscriptions(to).size());
  }

  @Test
  void anAnswerFollowsAChatThatMovedOnce() {
    Person person = bot.person();
    person.says("/subscribe 19");
    var to = new ChatId(Platform.TELEGRAM, -2_000_000 - person.chat.chat(), 0);
    bot.nextResult(new SendResult.Moved(to));
    Unsent left = person.leaves(new Incoming.Text(person.chat, person.sender, "/help")).orElseThrow();
    assertEquals(List.of(to),
        bot.heard(() -> assertTrue(left.again().get().isEmpty())).stream().map(Heard::chat).toList());
    assertEquals(1, bot.reminders().subscriptions(to).size());
  }

  @Test
  void aChatThatIsGoneIsNotRemindedAnyMore() {
    Person person = bot.person();
    person.says("/subscribe 19");
    bot.nextResult(new SendResult.Gone("bot was blocked by the user"));
    person.says("/help");
    assertEquals(0, bot.reminders().counts(person.chat).planned());
  }

  @Test
  void aReplyThatCannotLeaveNowIsSentLaterWithoutRunningTheCommandAgain() {
    Person person = bot.person();
    bot.nextResult(new SendResult.Unreachable("no connection"));
    Unsent left = person.leaves(new Incoming.Text(person.chat, person.sender, "/subscribe 19")).orElseThrow();
    assertEquals(Optional.empty(), left.asked());
    bot.nextResult(new SendResult.Unknown("connection cut"));
    Unsent again = left.again().get().orElseThrow();
    bot.nextResult(new SendResult.Wait(Duration.ofSeconds(42)));
    Unsent last = again.again().get().orElseThrow();
    assertEquals(Optional.of(Duration.ofSeconds(42)), last.asked());
    var subscribed = (Reply.Subscribed) bot.heard(() -> assertTrue(last.again().get().isEmpty())).getFirst().reply();
    assertTrue(subscribed.fresh());
  }

  @Test
  void anAnswerThatCouldNotGoToItsTopicTakesTheTopicsRemindersAlong() {
    Person person = bot.person();
    var topic = new ChatId(Platform.TELEGRAM, person.chat.chat(), 7);
    person.hears(new Incoming.Text(topic, person.sender, "/subscribe 19"));
    bot.nextResult(new SendResult.SentToMain(1));
    person.hears(new Incoming.Text(topic, person.sender, "/help"));
    assertEquals(List.of(), bot.reminders().subscriptions(topic));
    assertEquals(1, bot.reminders().subscriptions(person.chat).size());
  }

  @Test
  void whoRunsTheServiceIsNeverToldToSlowDown() {
    Person admin = bot.new Person(new ChatId(Platform.TELEGRAM, Bot.ADMIN, 0), new Sender(Bot.ADMIN, "en"));
    for (int message = 0; message < 30; message++)
      assertInstanceOf(Reply.Privacy.class, admin.says("/privacy"));
  }

  @Test
  void aDefectOfOursIsAnApologyAndNoMore() {
    Reminders broken = mock();
    when(broken.preferences(any())).thenThrow(new IllegalStateException("no database"));
    doThrow(new IllegalStateException("no database")).when(broken).suspend(any(), any());
    Chat chat = mock();
    when(chat.platform()).thenReturn(Platform.TELEGRAM);
    when(chat.send(any(), any(), any())).thenThrow(new IllegalStateException("no words either"));
    var conversation = new Conversation(mock(), mock(), mock(), broken, new Chats(List.of(chat)), () -> Instant.EPOCH);
    var id = new ChatId(Platform.TELEGRAM, 1, 0);
    conversation.on(new Incoming.Text(id, new Sender(1, "fr"), "hello"));
    conversation.on(new Incoming.Removed(id, new Sender(1, "fr")));
    verify(chat, times(1)).send(id, new Reply.Trouble(), Language.FR);
  }

  /// PostgreSQL that is gone, restarts, is full of connections or undoes one of two; SQLite that another process holds.
  @ParameterizedTest
  @CsvSource({"08006, 0", "57P01, 0", "53300, 0", "40001, 0", ", 5"})
  void whatIsSaidWhileTheDatabaseIsAwayWaitsAndIsThenHandled(@Nullable String state, int code) {
    Reminders reminders = mock();
    doThrow(new IllegalStateException("not now", new SQLException("gone", state, code))).doNothing().when(reminders)
        .suspend(any(), any());
    var conversation = new Conversation(mock(), mock(), mock(), reminders, new Chats(List.of()), () -> Instant.EPOCH);
    var id = new ChatId(Platform.TELEGRAM, 1, 0);
    Unsent waits = conversation.on(new Incoming.Removed(id, new Sender(1, "fr"))).orElseThrow();
    assertEquals(Optional.empty(), waits.again().get());
    verify(reminders, times(2)).suspend(eq(id), any());
  }

  private static String cited(Reply reply) {
    return ((Reply.Answered) reply).answer().citations().stream().findFirst().map(each -> each.paragraph().value())
        .orElse("");
  }
}
