package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.ask.Answer;
import org.mandatebot.catalogue.MadeUp;
import org.mandatebot.conversation.Bot.Person;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Responses;
import org.mandatebot.responses.Worded;

/// A chat where more than one resolution is served: S/RES/2584 (2021), a made-up one before it and one after it.
class SeveralTest {
  private static final String OLD = "S/RES/2531 (2020)";
  private static final String MAIN = "S/RES/2584 (2021)";
  private static final String NEW = "S/RES/2640 (2022)";

  @TempDir
  private static Path folder;
  private static Bot bot;

  /// The newest would be the default; the setting names another.
  @BeforeAll
  static void start() throws IOException {
    bot = new Bot(folder, catalogue(folder), MAIN);
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  private static Path catalogue(Path folder) throws IOException {
    Path catalogue = folder.resolve("resolutions");
    Path real = Path.of("config/resolutions/S-RES-2584-2021");
    Path copy = Files.createDirectories(catalogue.resolve("main"));
    for (String name : List.of("text.md", "mandate.yml"))
      Files.copy(real.resolve(name), copy.resolve(name));
    MadeUp.predecessor(catalogue);
    MadeUp.successor(catalogue);
    return catalogue;
  }

  @Test
  void aQuestionIsAboutTheDefaultOneAndSaysNothingOfIt() {
    Reply.Answered answered = asks(bot.person(), "paragraph 19");
    assertEquals(MAIN, cited(answered).resolution());
    assertEquals(Optional.empty(), answered.other());
    assertEquals(Optional.empty(), answered.ended());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OP 19 of 2531", "para 19 of resolution 2531 (2020)", "S/RES/2531 (2020) paragraph 19",
      "paragraphe 19 de la résolution 2531", "paragraphe 19 de la 2531", "Paragraphe 19 de la résolution 2531 (2020)",
      "UNSCR 2531 para 19", "/para 2531 19", "/para 19 of 2531", "/para 2531 (2020) 19", "/ask 2531 paragraph 19",
      "/para S/RES/2531 (2020) 19", "what does the Secretary-General report on under 2531, paragraph 19?"})
  void aQuestionThatNamesAnotherIsAnsweredFromThatOne(String question) {
    Reply.Answered answered = asks(bot.person(), question);
    assertEquals(OLD, cited(answered).resolution());
    assertEquals("19", cited(answered).paragraph().value());
    assertTrue(cited(answered).quote().contains("camels"));
    assertEquals(Optional.of(OLD), answered.other());
    assertTrue(worded(answered).text().startsWith(OLD), worded(answered).text());
  }

  @ParameterizedTest
  @CsvSource({"What is due under resolution 2531 (2020)?,1", "camels in 2531,19",
      "What is asked of the Secretary-General in 2531?,2", "When does the mandate of resolution 2531 end?,1"})
  void searchAndDatesWorkOnTheOneThatIsNamed(String question, String paragraph) {
    Reply.Answered answered = asks(bot.person(), question);
    assertEquals(Optional.of(OLD), answered.other(), answered::toString);
    assertTrue(answered.answer().citations().stream().anyMatch(cited -> cited.paragraph().value().equals(paragraph)),
        answered::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OP 5 of 2690", "paragraph 3 of S/RES/2690 (2023)"})
  void oneThatIsNotServedIsDeclinedWithAllThatAre(String question) {
    Answer answer = asks(bot.person(), question).answer();
    assertEquals(OLD + ", " + MAIN + ", " + NEW, assertInstanceOf(Answer.OtherResolution.class, answer).served());
  }

  @Test
  void whatLeansOnAQuestionStaysWithItsResolution() {
    Person person = bot.person();
    asks(person, "OP 1 of 2531");
    Reply.Answered next = asks(person, "and the next one?");
    assertEquals(OLD + " 2", cited(next).resolution() + " " + cited(next).paragraph());
    Reply.Answered after = asks(person, "and the next one?");
    assertEquals(OLD + " 19", cited(after).resolution() + " " + cited(after).paragraph());
    assertEquals(MAIN, cited(asks(person, "paragraph 19")).resolution());
  }

  @Test
  void buttonsUnderAnAnswerNameTheResolutionItIsFrom() {
    Person person = bot.person();
    Worded schedule = worded(asks(person, "When is the camels report of 2531 due?"));
    List<String> buttons = buttons(schedule);
    assertTrue(buttons.containsAll(List.of("para:2531 (2020) 19", "subscribe:2531 (2020) 19")), buttons::toString);
    assertTrue(cited((Reply.Answered) person.presses("para:2531 (2020) 19")).quote().contains("camels"));
    Reply.Deadlines deadlines = (Reply.Deadlines) person.says("/deadlines 2531");
    assertEquals(OLD, deadlines.resolution().symbol());
    assertTrue(buttons(worded(deadlines)).contains("subscribe:2531 (2020) all"));
  }

  @Test
  void aMandateThatIsOverIsSaidToBeWithItsSuccessor() throws IOException {
    Path later = Files.createDirectories(folder.resolve("later"));
    try (Bot afterwards = new Bot(later, catalogue(later), MAIN)) {
      afterwards.clock().jumpTo(Instant.parse("2022-07-05T10:00:00Z"));
      Reply.Answered answered = asks(afterwards.person(), "paragraph 19");
      assertEquals(NEW, answered.ended().orElseThrow().successor());
      assertEquals("2022-06-30", answered.ended().orElseThrow().on().toString());
      assertTrue(buttons(worded(answered)).contains("resolution:2640 (2022)"));
      assertEquals(Optional.empty(), asks(afterwards.person(), "paragraph 19 of 2640").ended());
    }
  }

  @Test
  void aChatChoosesItsResolution() {
    Person person = bot.person();
    Reply.Resolutions list = (Reply.Resolutions) person.says("/resolution");
    assertEquals(List.of("resolution:2531 (2020)", "resolution:2640 (2022)", "resolution:default"),
        buttons(worded(list)));
    assertEquals(OLD, ((Reply.ResolutionChosen) person.presses("resolution:2531 (2020)")).resolution().symbol());
    Reply.Answered own = asks(person, "paragraph 19");
    assertEquals(OLD, cited(own).resolution());
    assertEquals(Optional.empty(), own.other());
    assertEquals(Optional.of(MAIN), asks(person, "para 19 of 2584").other());
    assertEquals(OLD, ((Reply.Deadlines) person.says("/deadlines")).resolution().symbol());
    assertEquals(Optional.of(OLD), ((Reply.MyData) person.says("/mydata")).resolution());
    person.says("/settings hour 8");
    assertEquals(OLD, cited(asks(person, "paragraph 19")).resolution());
    assertTrue(((Reply.ResolutionChosen) person.says("/resolution default")).standing());
    assertEquals(MAIN, cited(asks(person, "paragraph 19")).resolution());
    assertEquals(Optional.of("9999"), ((Reply.Resolutions) person.says("/resolution 9999")).unknown());
    person.says("/resolution S/RES/2531 (2020)");
    person.says("/forget");
    assertEquals(MAIN, cited(asks(person, "paragraph 19")).resolution());
  }

  @Test
  void subscriptionsBelongToOneResolution() {
    Person person = bot.person();
    int main = ((Reply.Subscribed) person.says("/subscribe")).planned();
    Reply.Subscribed old = (Reply.Subscribed) person.says("/subscribe 2640 all");
    assertEquals(Optional.of(NEW), old.scope().resolution());
    assertEquals(12, old.planned());
    assertEquals(main + 12, ((Reply.MyData) person.says("/mydata")).planned());
    person.says("/subscribe 2640 19");
    Reply.Subscriptions held = (Reply.Subscriptions) person.says("/subscriptions");
    assertEquals(List.of("all", "2640 (2022) all", "2640 (2022) paragraph:19"),
        held.scopes().stream().map(Reply.Scope::key).toList());
    for (String key : List.of("2640 (2022) paragraph:19", "2640 (2022) all")) {
      assertTrue(buttons(worded(held)).contains("unsubscribe:" + key), held::toString);
      assertEquals(1, ((Reply.Unsubscribed) person.presses("unsubscribe:" + key)).scopes().size(), key);
    }
    Reply.Subscriptions left = (Reply.Subscriptions) person.says("/subscriptions");
    assertEquals(List.of("all"), left.scopes().stream().map(Reply.Scope::key).toList());
    assertEquals(main, ((Reply.MyData) person.says("/mydata")).planned());
  }

  @Test
  void unsubscribingWithoutAWordStopsEverythingAndWithAResolutionOnlyThat() {
    Person person = bot.person();
    person.says("/subscribe 2640 reports");
    person.says("/subscribe 2640 19");
    person.says("/subscribe 19");
    assertEquals(2, ((Reply.Unsubscribed) person.says("/unsubscribe 2640")).scopes().size());
    person.says("/subscribe 2640 reports");
    assertEquals(2, ((Reply.Unsubscribed) person.says("/unsubscribe")).scopes().size());
    assertEquals(0, ((Reply.MyData) person.says("/mydata")).planned());
  }

  @Test
  void whatCarriesOnAMandateIsSubscribedToOnlyWhenTheChatSaysSo() {
    Person person = bot.person();
    person.says("/subscribe all");
    person.says("/subscribe 30");
    person.says("/subscribe reports");
    Reply.Subscriptions held = (Reply.Subscriptions) person.says("/subscriptions");
    assertTrue(held.next().stream().noneMatch(next -> next.occurrence().resolution().equals(NEW)));
    assertEquals(List.of(NEW), held.successors());
    assertTrue(buttons(worded(held)).contains("carry:2640 (2022)"));
    Reply.CarriedOver carried = (Reply.CarriedOver) person.presses("carry:2640 (2022)");
    assertEquals(List.of("2640 (2022) all", "2640 (2022) kind:report"),
        carried.scopes().stream().map(Reply.Scope::key).toList());
    assertEquals(12, carried.planned());
    assertEquals(List.of(), ((Reply.CarriedOver) person.presses("carry:2640 (2022)")).scopes());
    assertEquals(List.of(), ((Reply.Subscriptions) person.says("/subscriptions")).successors());
    assertInstanceOf(Reply.ButtonExpired.class, person.presses("carry:2690 (2023)"));
  }

  @Test
  void aFrenchChatReadsTheFrenchTextWhereItIsLoaded() {
    Person person = bot.person("fr");
    person.says("/settings language fr");
    Citation french = cited(asks(person, "paragraphe 19 de la 2640"));
    assertEquals(Language.FR, french.language());
    assertTrue(french.quote().contains("bateaux"));
    Citation missing = cited(asks(person, "paragraphe 2 de la 2640"));
    assertEquals(Language.EN, missing.language());
    assertTrue(missing.quote().contains("boats"));
    Reply.Answered due = asks(person, "Quelle est la date du rapport sur les bateaux de la résolution 2640 ?");
    assertEquals(Language.FR, cited(due).language());
    assertTrue(worded(due, Language.FR).text().contains("(texte officiel français)"), worded(due, Language.FR)::text);
    assertTrue(worded(asks(person, "paragraphe 19"), Language.FR).text().contains("(texte officiel anglais)"));
    assertEquals(Language.EN, cited(asks(bot.person(), "para 19 of 2640")).language());
  }

  private static Reply.Answered asks(Person person, String question) {
    return assertInstanceOf(Reply.Answered.class, person.says(question));
  }

  private static Citation cited(Reply.Answered answered) {
    return answered.answer().citations().stream().findFirst().orElseThrow(() -> new AssertionError(answered));
  }

  private static Worded worded(Reply reply) {
    return worded(reply, Language.EN);
  }

  private static Worded worded(Reply reply, Language language) {
    return new Responses(Path.of("responses")).word(reply, language);
  }

  private static List<String> buttons(Worded worded) {
    return worded.buttons().stream().flatMap(List::stream).map(Worded.Button::data).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2531 vs 2584", "2584 (2021) versus 2531 (2020)", "What differs between 2584 and 2531?",
      "Qu’est-ce qui change entre la résolution 2531 et la 2584 ?", "comparez S/RES/2531 (2020) et S/RES/2584 (2021)"})
  void twoSideBySideInAQuestionAreForComparing(String question) {
    assertEquals(new Reply.CompareHint("2531 2584"), bot.person().says(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2531 vs 1325", "paragraph 5 of 2531", "difference between 2531 and itself, 2531"})
  void oneOrWhatIsNotServedIsAQuestion(String question) {
    assertInstanceOf(Reply.Answered.class, bot.person().says(question));
  }

  @Test
  void aRefusedSubscriptionNamesTheResolutionThatWasNamed() {
    assertEquals(Optional.of(OLD), ((Reply.ScopeUnknown) bot.person().says("/subscribe 2531 zzz")).resolution());
    assertEquals(Optional.empty(), ((Reply.ScopeUnknown) bot.person().says("/subscribe zzz")).resolution());
  }

  @Test
  void whoSubscribesToAMandateThatEndedIsShownWhatCarriesItOn() throws IOException {
    Path later = Files.createDirectories(folder.resolve("ended"));
    try (Bot afterwards = new Bot(later, catalogue(later), MAIN)) {
      assertEquals(List.of(), ((Reply.Subscribed) afterwards.person().says("/subscribe 2531 all")).successors());
      afterwards.clock().jumpTo(Instant.parse("2021-07-05T10:00:00Z"));
      Person person = afterwards.person();
      assertEquals(List.of(NEW), ((Reply.Subscribed) person.says("/subscribe 2531 all")).successors());
      assertInstanceOf(Reply.CarriedOver.class, person.presses("carry:2640 (2022)"));
      assertEquals(List.of(), ((Reply.Subscribed) person.says("/subscribe 2531 all")).successors());
      assertEquals(List.of(), ((Reply.Subscribed) person.says("/subscribe 2584 all")).successors());
    }
  }
}
