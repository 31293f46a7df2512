package org.mandatebot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The console as a newcomer uses it, with the whole service behind it.
///
/// With `-Dshots=FOLDER` the pages are also kept as pictures.
final class ConsoleBrowserTest {
  private static final LaunchOptions CHROMIUM = new LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
      .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
          "--disable-background-networking", "--disable-component-update", "--disable-sync"));

  private static Playwright playwright;
  private static Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private Service service;

  @BeforeAll
  static void open() {
    playwright = Playwright.create();
    browser = playwright.chromium().launch(CHROMIUM);
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @BeforeEach
  void start() {
    service = Service.real();
  }

  @AfterEach
  void stop() {
    browser.contexts().forEach(BrowserContext::close);
    service.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void aNewcomerGetsAnAnswerAndTheReminderOfFifteenJuly() {
    Page page = visit(1280, 860, ColorScheme.LIGHT, "en");
    assertThat(messages(page)).hasCount(1);
    shoot(page, "1-welcome");
    say(page, "When is the report on force levels due?");
    assertThat(messages(page)).hasCount(3);
    assertThat(messages(page).last()).containsText("15 July 2021");
    page.getByRole(AriaRole.BUTTON, named("/subscribe")).click();
    assertThat(page.locator("#reminders")).containsText("14 days before");
    shoot(page, "2-subscribed");
    page.getByRole(AriaRole.BUTTON, named("To the next reminder")).click();
    assertThat(messages(page).last()).containsText("Due 15 July 2021 · in 14 days");
    assertThat(page.locator("#now")).containsText("Thursday 1 July 2021");
    shoot(page, "3-reminder");
  }

  @Test
  void onAPhoneEverythingIsInReach() {
    Page page = visit(360, 740, ColorScheme.LIGHT, "en");
    say(page, "What is due next?");
    assertThat(messages(page)).hasCount(3);
    shoot(page, "4-phone");
    assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
    Locator side = page.locator("#side");
    assertThat(side).isHidden();
    page.getByRole(AriaRole.BUTTON, named("Dates")).click();
    assertThat(side).isVisible();
    assertThat(side).containsText("in 15 days");
    shoot(page, "5-phone-dates");
    page.keyboard().press("Escape");
    assertThat(side).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Dates"))).isFocused();
  }

  @Test
  void theConsoleSpeaksFrenchAndKnowsTheDark() {
    Page page = visit(1280, 860, ColorScheme.DARK, "fr-FR");
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    say(page, "Quelle est la prochaine échéance ?");
    assertThat(messages(page)).hasCount(3);
    shoot(page, "6-french-dark");
    page.getByRole(AriaRole.LINK, named("EN")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(messages(page)).hasCount(3);
  }

  @Test
  void everythingWorksWithTheKeyboardAlone() {
    Page page = visit(1280, 860, ColorScheme.LIGHT, "en");
    assertThat(page.getByLabel("Message")).isFocused();
    page.keyboard().type("paragraph 19");
    page.keyboard().press("Shift+Enter");
    page.keyboard().press("Enter");
    assertThat(messages(page)).hasCount(3);
    Locator button = messages(page).first().getByRole(AriaRole.BUTTON).first();
    button.focus();
    page.keyboard().press("Enter");
    assertThat(messages(page)).hasCount(4);
    assertThat(button).isFocused();
    shoot(page, "7-keyboard");
  }

  @Test
  void whatIsSaidAndWhatArrivesIsInViewAfterALongAnswer() {
    Page page = visit(1280, 640, ColorScheme.LIGHT, "en");
    say(page, "paragraph 47");
    assertThat(messages(page)).hasCount(3);
    assertThat(messages(page).nth(1)).isInViewport();
    say(page, "/subscribe");
    assertThat(messages(page)).hasCount(5);
    assertThat(messages(page).nth(3)).isInViewport();
    assertThat(messages(page).nth(4)).isInViewport();
    say(page, "paragraph 47");
    assertThat(messages(page)).hasCount(7);
    page.getByRole(AriaRole.BUTTON, named("To the next reminder")).click();
    assertThat(messages(page)).hasCount(8);
    assertThat(messages(page).last()).isInViewport();
    assertThat(page.locator("#newer")).isHidden();
  }

  @Test
  void whoReadsFurtherUpIsToldOfANewMessage() {
    Page reader = visit(1280, 640, ColorScheme.LIGHT, "en");
    Page writer = visit(1280, 640, ColorScheme.LIGHT, "en");
    say(reader, "paragraph 47");
    assertThat(messages(reader)).hasCount(3);
    reader.locator("#log").hover();
    reader.mouse().wheel(0, -5000);
    assertThat(messages(reader).first()).isInViewport();
    say(writer, "paragraph 19");
    assertThat(messages(reader)).hasCount(5);
    assertThat(messages(reader).first()).isInViewport();
    Locator newer = reader.getByRole(AriaRole.BUTTON, named("New message ↓"));
    newer.click();
    assertThat(messages(reader).last()).isInViewport();
    assertThat(newer).isHidden();
  }

  @Test
  void twoWindowsShowTheSameConversation() {
    Page one = visit(800, 600, ColorScheme.LIGHT, "en");
    Page two = visit(800, 600, ColorScheme.LIGHT, "en");
    say(one, "<img src=x onerror=alert(1)> {{ 7 * 7 }}");
    assertThat(messages(one)).hasCount(3);
    assertThat(messages(two)).hasCount(3);
    assertThat(messages(two).nth(1)).containsText("<img src=x onerror=alert(1)> {{ 7 * 7 }}");
  }

  @Test
  void aMoveToNowhereSaysWhatToDo() {
    Page page = visit(1280, 860, ColorScheme.LIGHT, "en");
    page.getByRole(AriaRole.BUTTON, named("To the next reminder")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Subscribe first");
    complaints.clear(); // the browser's own line about the 409
  }

  private Page visit(int width, int height, ColorScheme scheme, String language) {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height).setColorScheme(scheme)
        .setLocale(language).setDeviceScaleFactor(2));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(service.url("/"));
    return page;
  }

  private static Locator messages(Page page) {
    return page.locator("#log .message");
  }

  private static void say(Page page, String text) {
    page.getByLabel("Message").fill(text);
    page.keyboard().press("Enter");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void shoot(Page page, String name) {
    String folder = System.getProperty("shots");
    if (folder != null)
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
  }
}
