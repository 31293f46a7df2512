package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.ask.Why;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.eval.Row;
import org.mandatebot.responses.Reply;

/// The buttons under an answer: why, and what is thought of it.
class FeedbackTest {
  @TempDir
  private Path folder;
  private Bot bot;
  private Bot.Person asker;
  private Bot.Person admin;

  @BeforeEach
  void start() {
    bot = new Bot(folder);
    asker = bot.person();
    admin = bot.new Person(bot.person().chat, new Sender(Bot.ADMIN, "en"));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void whyTellsHowAQuestionWasReadAndWhatWasConsidered() {
    Reply.Explained why = assertInstanceOf(Reply.Explained.class,
        asker.presses("why:" + ask("who protects the camps of blue helmets?")));
    assertEquals(Why.Reading.SEARCH, why.why().reading());
    assertTrue(why.why().matched().stream().anyMatch(match -> match.as().contains("uniformed personnel")),
        why::toString);
    assertEquals(why.cited().getFirst(), why.why().considered().getFirst().paragraph());
  }

  @Test
  void whatIsThoughtOfAnswersReachesTheAdminsWithWhatWasExpected() {
    asker.presses("up:" + ask("when is the force levels report due"));
    String disliked = ask("how many troops may we have");
    assertInstanceOf(Reply.ExpectationWanted.class, asker.presses("down:" + disliked));
    assertEquals(new Reply.Noted(false), asker.says("paragraph 18, with the police"));
    Reply.FeedbackList list = assertInstanceOf(Reply.FeedbackList.class, admin.says("/feedback"));
    assertEquals(List.of(1L, 1L), List.of(list.helpful(), list.unhelpful()));
    assertEquals(Optional.of("paragraph 18, with the police"),
        list.newest().stream().filter(verdict -> !verdict.helpful()).findFirst().orElseThrow().expected());
  }

  @Test
  void aQuestionAfterAThumbDownIsAQuestion() {
    asker.presses("down:" + ask("how many troops may we have"));
    assertInstanceOf(Reply.Answered.class, asker.says("what does paragraph 18 say?"));
    assertInstanceOf(Reply.Answered.class, asker.says("paragraph 19"));
  }

  @Test
  void aSecondThumbReplacesTheFirst() {
    String exchange = ask("how many troops may we have");
    asker.presses("down:" + exchange);
    asker.presses("up:" + exchange);
    Reply.FeedbackList list = assertInstanceOf(Reply.FeedbackList.class, admin.says("/feedback"));
    assertEquals(List.of(1L, 0L), List.of(list.helpful(), list.unhelpful()));
  }

  @Test
  void whatIsExportedIsAFileOfQuestions() throws IOException {
    asker.presses("up:" + ask("when is the force levels report due"));
    Reply.FeedbackExport export = assertInstanceOf(Reply.FeedbackExport.class, admin.says("/feedback export"));
    Row row = Row.read(Files.write(folder.resolve("questions.jsonl"), export.lines())).getFirst();
    assertEquals(List.of("19"), row.gold());
    assertEquals("when is the force levels report due", row.question());
  }

  @Test
  void onlyAdminsReadWhatPeopleSay() {
    assertInstanceOf(Reply.NotAllowed.class, asker.says("/feedback"));
  }

  @Test
  void theButtonsWorkInTheirOwnChatOnlyAndAreGoneOnceEverythingIsForgotten() {
    String exchange = ask("how many troops may we have");
    assertInstanceOf(Reply.ButtonExpired.class, bot.person().presses("why:" + exchange));
    asker.presses("up:" + exchange);
    asker.says("/forget");
    assertInstanceOf(Reply.ButtonExpired.class, asker.presses("why:" + exchange));
    assertEquals(List.of(), assertInstanceOf(Reply.FeedbackList.class, admin.says("/feedback")).newest());
  }

  private String ask(String question) {
    return assertInstanceOf(Reply.Answered.class, asker.says(question)).exchange().orElseThrow();
  }
}
