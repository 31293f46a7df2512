package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.MadeUp;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Fetched;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;
import org.mandatebot.compare.Change;
import org.mandatebot.compare.Change.Aspect;
import org.mandatebot.conversation.Bot.Person;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.ReloadPreview.Stale;

/// Going back to earlier revisions, and files that are sent.
class AdministrationTest {
  @TempDir
  private Path folder;
  private ResolutionFolder resolutions;
  private Bot bot;
  private Person admin;
  private Person console;

  @BeforeEach
  void begin() throws IOException {
    resolutions = ResolutionFolder.copyTo(folder.resolve("resolutions"));
    start();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void start() {
    bot = new Bot(folder, resolutions.root());
    admin = bot.new Person(new ChatId(Platform.TELEGRAM, Bot.ADMIN, 0), new Sender(Bot.ADMIN, "en"));
    console = bot.new Person(new ChatId(Platform.CONSOLE, 1, 0), new Sender(1, "en"));
  }

  private void restart() {
    bot.close();
    start();
  }

  @Test
  void onlyAdminsAndTheConsoleMayGoBackOrSendAFile() throws IOException {
    Person person = bot.person();
    assertInstanceOf(Reply.NotAllowed.class, person.says("/rollback"));
    assertInstanceOf(Reply.NotAllowed.class, person.presses("rollback:1 0123456789a"));
    assertInstanceOf(Reply.NotAllowed.class, person.presses("upload:0123456789a 0123456789a"));
    assertInstanceOf(Reply.NotAllowed.class, person.sends("mandate.yml", resolutions.mandate("P6M", "P4M")));
    for (Person allowed : List.of(admin, console))
      assertEquals(new Reply.RevisionList(List.of(), Optional.empty()), allowed.says("/rollback"));
  }

  @Test
  void wordsBelowAFileAreAQuestionWhereFilesAreNotForTheBot() {
    Person person = bot.person();
    assertInstanceOf(Reply.Answered.class,
        person.hearsOne(new Incoming.Document(person.chat, person.sender, "plan.pdf", "what is due?", "1")).reply());
  }

  @Test
  void everyAppliedRevisionIsListedWithWhoAndHowMuch() throws IOException {
    applyFolder(admin, "every: P6M", "every: P4M");
    applyFolder(console, "every: P4M", "every: P5M");
    List<Reply.Revision> revisions = ((Reply.RevisionList) admin.says("/rollback")).revisions();
    assertEquals(List.of("3 console 1", "2 telegram:4711 1", "1 start 0"),
        revisions.stream().map(each -> each.number() + " " + each.by() + " " + each.changed()).toList());
    assertEquals("2021-06-30", revisions.getFirst().at().toLocalDate().toString());
  }

  @Test
  void anEarlierRevisionIsShownAndServedAgainByItsButtonOnce() throws IOException {
    Person person = bot.person();
    person.says("/subscribe 62");
    applyFolder(admin, "every: P6M", "every: P4M");
    assertEquals("2021-10-29", firstDate(person));

    var preview = (Reply.ReloadPreview) admin.presses("rollback:1");
    assertEquals("rollback", preview.command());
    assertEquals(Optional.empty(), preview.stale());
    assertEquals(List.of("MOVED 2021-12-29 from Optional[2021-10-29]", "CANCELLED 2022-02-28 from Optional.empty"),
        preview.dates().stream().map(each -> each.effect() + " " + each.occurrence().date() + " from " + each.was())
            .toList());
    assertEquals(Optional.of(2L), preview.served().map(Reply.Revision::number));
    assertEquals("2021-10-29", firstDate(person));
    var applied = (Reply.Reloaded) admin.presses("rollback:" + preview.token());
    assertEquals(preview.changes(), applied.changes());
    assertEquals(preview.reminders(), applied.reminders());
    assertEquals("2021-12-29", firstDate(person));

    assertEquals(List.of(), ((Reply.Reloaded) admin.presses("rollback:" + preview.token())).changes());
    assertEquals(3, ((Reply.RevisionList) admin.says("/rollback")).revisions().size());
  }

  @Test
  void aButtonFromBeforeAnotherRevisionShowsTheDifferencesAnew() throws IOException {
    applyFolder(admin, "every: P6M", "every: P4M");
    String old = ((Reply.ReloadPreview) admin.presses("rollback:1")).token();
    applyFolder(console, "every: P4M", "every: P5M");
    var anew = assertInstanceOf(Reply.ReloadPreview.class, admin.presses("rollback:" + old));
    assertNotEquals(old, anew.token());
    assertEquals(Optional.of(Stale.SERVED), anew.stale());
    assertInstanceOf(Reply.Reloaded.class, admin.presses("rollback:" + anew.token()));
  }

  @Test
  void whoTakesTheDefaultResolutionAwayIsToldWhichTakesItsPlace() throws IOException {
    MadeUp.predecessor(folder.resolve("resolutions"));
    admin.presses("reload:" + ((Reply.ReloadPreview) admin.says("/reload")).token());
    Path main = folder.resolve("resolutions/S-RES-2584-2021");
    Files.move(main, folder.resolve("elsewhere"));
    assertEquals(List.of(new Reply.Change.Removed("S/RES/2584 (2021)", Optional.of("S/RES/2531 (2020)"))),
        ((Reply.ReloadPreview) admin.says("/reload")).changes());
    Files.move(folder.resolve("elsewhere"), main);
  }

  @Test
  void aRevisionThatNeverWasIsAnsweredWithThoseThatWere() {
    for (String number : List.of("99", "0", "-1", "99999999999999999999", "yesterday", "1 1 1"))
      assertEquals(new Reply.RevisionList(List.of(), Optional.of(number.replaceFirst(" .*", ""))),
          admin.says("/rollback " + number));
  }

  @Test
  void whatWasAppliedIsServedAfterARestartWhateverTheFolderSays() throws IOException {
    applyFolder(admin, "every: P6M", "every: P4M");
    resolutions.replace("every: P4M", "every: P5M");
    restart();
    Person person = bot.person();
    person.says("/subscribe 62");
    assertEquals("2021-10-29", firstDate(person));
    var preview = (Reply.ReloadPreview) admin.says("/reload");
    assertEquals(Optional.of(2L), preview.served().map(Reply.Revision::number));
    assertInstanceOf(Reply.Reloaded.class, admin.presses("reload:" + preview.token()));
    assertEquals("2021-11-29", firstDate(person));
  }

  @Test
  void untilSomethingIsAppliedTheFolderIsServedAtEveryStart() throws IOException {
    resolutions.replace("every: P6M", "every: P4M");
    restart();
    assertEquals(new Reply.Reloaded(List.of(), new Reply.ReminderChanges(0, 0, 0)), admin.says("/reload"));
    assertEquals(new Reply.RevisionList(List.of(), Optional.empty()), admin.says("/rollback"));
  }

  @Test
  void anEmptyOrCutOffFolderIsRefusedAndChangesNothing() throws IOException {
    Path mandate = folder.resolve("resolutions/S-RES-2584-2021/mandate.yml");
    String whole = Files.readString(mandate);
    for (String part : List.of("", "\n", whole.substring(0, whole.indexOf("quote:") + 3),
        whole.substring(0, whole.length() / 2))) {
      Files.writeString(mandate, part);
      assertInstanceOf(Reply.ReloadRefused.class, admin.says("/reload"), part);
    }
    Files.delete(mandate);
    assertInstanceOf(Reply.ReloadRefused.class, admin.says("/reload"));
    Files.delete(mandate.resolveSibling("text.md"));
    assertInstanceOf(Reply.ReloadRefused.class, admin.says("/reload"));
    assertInstanceOf(Reply.Answered.class, admin.says("/para 19"));
  }

  @Test
  void aFileIsShownAndServedByItsButton() throws IOException {
    Person person = bot.person();
    person.says("/subscribe 62");
    var preview = (Reply.ReloadPreview) admin.sends("corrected.YAML", resolutions.mandate("every: P6M", "every: P4M"));
    var change = (Reply.Change.Changed) preview.changes().getFirst();
    assertEquals(List.of(Set.of(Aspect.DATES, Aspect.RULE)),
        change.comparison().deadlines().changed().stream().map(Change.Changed::aspects).toList());
    assertEquals(1, change.differences());
    assertEquals("2021-12-29", firstDate(person));
    assertEquals(preview.changes(), ((Reply.Reloaded) admin.presses("upload:" + preview.token())).changes());
    assertEquals("2021-10-29", firstDate(person));
    assertEquals(List.of(), ((Reply.Reloaded) admin.presses("upload:" + preview.token())).changes());
    assertInstanceOf(Reply.ReloadPreview.class, admin.says("/reload")); // the folder has not heard of it
  }

  @Test
  void aFileIsPutIntoWhatIsServedWhenItsButtonIsPressed() throws IOException {
    String mandate = resolutions.mandate("every: P6M", "every: P4M");
    String old = ((Reply.ReloadPreview) admin.sends("mandate.yml", mandate)).token();
    applyFolder(console, "Good offices and dialogue", "Good offices");
    var anew = assertInstanceOf(Reply.ReloadPreview.class, admin.presses("upload:" + old));
    assertEquals(2, anew.changes().stream().mapToInt(Reply.Change::differences).sum());
  }

  @Test
  void aFileFromBeforeARestartHasToBeSentAgain() throws IOException {
    String token = ((Reply.ReloadPreview) admin.sends("mandate.yml", resolutions.mandate("P6M", "P4M"))).token();
    restart();
    assertInstanceOf(Reply.ButtonExpired.class, admin.presses("upload:" + token));
    assertInstanceOf(Reply.ButtonExpired.class, admin.says("/upload"));
  }

  @Test
  void whatCannotBeServedIsRefusedWithItsReason() throws IOException {
    String text = Files.readString(folder.resolve("resolutions/S-RES-2584-2021/text.md"));
    assertEquals("unknown", refusal("report.pdf", text));
    assertEquals("unknown", refusal("", text));
    assertEquals("unreadable", refusal("mandate.yml", ""));
    assertEquals("unreadable", refusal("mandate.yml", "actors: ["));
    assertEquals("unreadable", refusal("text.md", "The Security Council,"));
    String nothing = "\nactors: []\ntasks: []\ndeadlines: []\nterms: []\n";
    assertEquals("not-served", refusal("mandate.yml", "mission: MINUSMA" + nothing));
    assertEquals("not-served", refusal("mandate.yml", "resolution: S/RES/2640 (2022)" + nothing));
    assertInstanceOf(Reply.ReloadRefused.class, admin.sends("text.md", text.substring(0, text.length() / 2)));
    assertInstanceOf(Reply.ReloadRefused.class, admin.sends("2584.md", text.replace("15 July 2021", "16 July 2021")));
    assertEquals(List.of(), ((Reply.Reloaded) admin.sends("2584.md", text)).changes());
  }

  @Test
  void theTextOfANewResolutionIsDraftedShownAndServedByItsButton() {
    String text = """
        Resolution 2640 (2022)

        Adopted by the Security Council at its 9082nd meeting, on 29 June 2022

        The Security Council,

        Recalling its previous resolutions,

        1. Decides to extend the mandate of MINUSMA until 30 June 2023;

        2. Requests the Secretary-General to report to the Security Council by 13 January 2023.
        """;
    var preview = (Reply.ReloadPreview) admin.sends("from the web.txt", text);
    var change = assertInstanceOf(Reply.Change.Added.class, preview.changes().getFirst());
    assertEquals(Optional.of("S/RES/2584 (2021)"), change.displaced());
    var added = change.resolution();
    assertEquals(1, preview.changes().size());
    assertEquals("2023-06-30", added.mandateEnd().orElseThrow().toString());
    assertEquals(Optional.of("S/RES/2584 (2021)"), added.successorOf());
    assertTrue(preview.caution().drafted() && preview.caution().doubts() > 0, preview.caution()::toString);
    assertEquals(1, ((Reply.Resolutions) admin.says("/resolution")).served().size());
    assertInstanceOf(Reply.Reloaded.class, admin.presses("upload:" + preview.token()));
    assertEquals(2, ((Reply.Resolutions) admin.says("/resolution")).served().size());
    restart();
    assertEquals(2, ((Reply.Resolutions) admin.says("/resolution")).served().size());
  }

  @Test
  void aTextInFrenchStandsBesideTheEnglishOneWhateverItIsCalled() {
    var preview = (Reply.ReloadPreview) admin.sends("S_RES_2584.xml.md", """
        Résolution 2584 (2021)

        Adoptée par le Conseil de sécurité à sa 8809e séance, le 29 juin 2021

        Le Conseil de sécurité,

        Rappelant tout,

        19. Prie le Secrétaire général de lui faire rapport le 15 juillet 2022 au plus tard ;
        """);
    assertInstanceOf(Reply.Change.TextAdded.class, preview.changes().getFirst());
    assertEquals(1, preview.changes().stream().mapToInt(Reply.Change::differences).sum());
    assertEquals(
        List.of("S-RES-2584-2021/text.fr.md, paragraph 19: has another date than 15 July 2021, on which deadline "
            + "force-levels-report rests; it is quoted from text.md until they agree"),
        preview.caution().contradictions());
  }

  @Test
  void hostileFilesAreRefusedWithFileLineAndReason() {
    String bomb = "<!DOCTYPE a [<!ENTITY b \"x\">]>\n<akomaNtoso>&b;</akomaNtoso>";
    assertEquals("bomb.xml: line 1: a document type declaration is not read", detail("bomb.xml", bomb));
    assertEquals("scan.xml: this is a PDF, neither XML nor text", detail("scan.xml", "%PDF-1.7"));
    assertTrue(detail("cut.xml", "<akomaNtoso>\n<act>").startsWith("cut.xml: line 2: no well-formed XML"));
    assertEquals("page.xml: line 1: <html> is no Akoma Ntoso document", detail("page.xml", "<html/>"));
  }

  private String detail(String name, String content) {
    return ((Reply.UploadRefused) admin.sends(name, content)).detail();
  }

  @Test
  void whatThePlatformDoesNotHandOverIsRefusedWithItsReason() {
    bot.file("1", new Fetched.NotText());
    bot.file("2", new Fetched.TooLarge());
    for (String reason : List.of("1 not-text", "2 too-large", "3 unavailable")) {
      var document = new Incoming.Document(admin.chat, admin.sender, "text.md", "", reason.substring(0, 1));
      assertEquals(reason.substring(2), ((Reply.UploadRefused) admin.hearsOne(document).reply()).reason());
    }
  }

  private String refusal(String name, String content) {
    return ((Reply.UploadRefused) admin.sends(name, content)).reason();
  }

  private void applyFolder(Person by, String words, String instead) throws IOException {
    resolutions.replace(words, instead);
    String token = ((Reply.ReloadPreview) by.says("/reload")).token();
    assertTrue(!((Reply.Reloaded) by.presses("reload:" + token)).changes().isEmpty());
  }

  private String firstDate(Person person) {
    return bot.reminders().upcoming(person.chat, 1).getFirst().occurrence().date().toString();
  }
}
