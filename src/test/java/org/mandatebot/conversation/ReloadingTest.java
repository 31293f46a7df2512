package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;
import org.mandatebot.compare.Change;
import org.mandatebot.compare.Change.Aspect;
import org.mandatebot.conversation.Bot.Person;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.ReloadPreview.Stale;

class ReloadingTest {
  @TempDir
  private Path folder;
  private ResolutionFolder resolutions;
  private Bot bot;
  private Person admin;

  @BeforeEach
  void start() throws IOException {
    resolutions = ResolutionFolder.copyTo(folder.resolve("resolutions"));
    bot = new Bot(folder, resolutions.root());
    admin = bot.new Person(new ChatId(Platform.TELEGRAM, Bot.ADMIN, 0), new Sender(Bot.ADMIN, "en"));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void onlyAdminsAndTheConsoleMayReload() {
    assertInstanceOf(Reply.NotAllowed.class, bot.person().says("/reload"));
    assertInstanceOf(Reply.NotAllowed.class, bot.person().presses("reload:0123456789a"));
    Person console = bot.new Person(new ChatId(Platform.CONSOLE, 1, 0), new Sender(1, "en"));
    for (Person allowed : List.of(admin, console))
      assertEquals(new Reply.Reloaded(List.of(), new Reply.ReminderChanges(0, 0, 0)), allowed.says("/reload"));
  }

  @Test
  void aChangeIsShownAndAppliedByItsButtonOnce() throws IOException {
    Person person = bot.person();
    person.says("/subscribe 62");
    resolutions.replace("every: P6M", "every: P4M");
    var preview = (Reply.ReloadPreview) admin.says("/reload");
    var change = (Reply.Change.Changed) preview.changes().getFirst();
    assertEquals(List.of(Set.of(Aspect.DATES, Aspect.RULE)),
        change.comparison().deadlines().changed().stream().map(Change.Changed::aspects).toList());
    assertEquals(1, change.differences());
    assertTrue(preview.reminders().added() > 0, preview::toString);
    assertEquals("2021-12-29", firstDate(person));

    var applied = (Reply.Reloaded) admin.presses("reload:" + preview.token());
    assertEquals(preview.changes(), applied.changes());
    assertEquals(preview.reminders(), applied.reminders());
    assertEquals("2021-10-29", firstDate(person));
    assertEquals(List.of(), ((Reply.Reloaded) admin.presses("reload:" + preview.token())).changes());
  }

  @Test
  void filesThatChangedSinceThePreviewAreShownAgain() throws IOException {
    resolutions.replace("every: P6M", "every: P4M");
    String old = ((Reply.ReloadPreview) admin.says("/reload")).token();
    resolutions.replace("every: P4M", "every: P5M");
    var anew = assertInstanceOf(Reply.ReloadPreview.class, admin.presses("reload:" + old));
    assertNotEquals(old, anew.token());
    assertEquals(Optional.of(Stale.FILES), anew.stale());
  }

  @Test
  void badFilesAreRefusedWithTheirReasonAndChangeNothing() throws IOException {
    resolutions.replace("quote: the Secretary-General\n", "quote: the Secretary-General of this world\n");
    var refused = (Reply.ReloadRefused) admin.says("/reload");
    assertTrue(refused.problems().getFirst().contains("mandate.yml"), refused::toString);
    assertInstanceOf(Reply.Answered.class, admin.says("/para 19"));
  }

  private String firstDate(Person person) {
    return bot.reminders().upcoming(person.chat, 1).getFirst().occurrence().date().toString();
  }
}
