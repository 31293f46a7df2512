package org.mandatebot.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.conversation.Conversation;
import org.mandatebot.mandate.Language;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// The console's page, what its person does there, and what it is told while it is open.
@Controller
@Requires(condition = Exposure.Local.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsoleController {
  private static final int LONGEST = 65_536;
  private static final Duration TICK = Duration.ofSeconds(1);

  private final ConsoleChat chat;
  private final ConsoleClock clock;
  private final ConsolePages pages;
  private final Conversation conversation;
  private final Scheduler blocking;
  private final AtomicBoolean greeted = new AtomicBoolean();

  ConsoleController(ConsoleChat chat, ConsoleClock clock, ConsolePages pages, Conversation conversation,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.chat = chat;
    this.clock = clock;
    this.pages = pages;
    this.conversation = conversation;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Introspected
  record Said(@Nullable String text, @Nullable String language) {
  }

  @Introspected
  record Pressed(@Nullable String data, @Nullable String language) {
  }

  @Introspected
  record Moved(ConsoleClock.@Nullable Move to) {
  }

  /// In the language asked for, or else the first one of the browser's that the bot speaks.
  @Get(produces = MediaType.TEXT_HTML)
  String page(@QueryValue Optional<String> language, @Header(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> browser) {
    Language words = Stream.concat(language.stream(), Stream.of(browser.orElse("").split("[,;]")))
        .flatMap(tag -> Language.of(tag).stream()).findFirst().orElse(Language.EN);
    if (!greeted.getAndSet(true))
      conversation.on(new Incoming.Welcomed(ConsoleChat.ID, sender(words)));
    return pages.page(chat.messages(), words);
  }

  @Get(uris = {"/console/page.css", "/console/page.js", "/console/icon.svg"})
  StreamedFile asset(HttpRequest<?> request) {
    return new StreamedFile(Objects.requireNonNull(getClass().getResource("/web" + request.getPath())));
  }

  /// What is said from now on, and how things stand whenever that changes: HTML to be put into the page.
  ///
  /// @param after the last message that the page was made with
  /// @param last the last message that it was told of, when it comes back after an interruption
  @Get(value = "/console/events", produces = MediaType.TEXT_EVENT_STREAM)
  Flux<Event<String>> events(@QueryValue Optional<String> language, @QueryValue(defaultValue = "") String after,
      @Header("Last-Event-ID") Optional<String> last) {
    Language words = spoken(language.orElse(null));
    var messages = chat.after(last.orElse(after)).publishOn(blocking)
        .map(message -> Event.of(pages.message(message, words)).id(message.id()).name("message"));
    var outlooks = Flux.interval(Duration.ZERO, TICK).onBackpressureDrop().publishOn(blocking, 1)
        .map(tick -> pages.outlook(words)).distinctUntilChanged().map(html -> Event.of(html).name("outlook"));
    return Flux.merge(messages, outlooks);
  }

  @Post("/console/message")
  @Status(HttpStatus.NO_CONTENT)
  void message(@Body Said said) {
    String text = required(said.text, LONGEST);
    chat.hear(text);
    conversation.on(new Incoming.Text(ConsoleChat.ID, sender(spoken(said.language)), text));
  }

  @Post("/console/press")
  @Status(HttpStatus.NO_CONTENT)
  void press(@Body Pressed pressed) {
    conversation.on(new Incoming.Press(ConsoleChat.ID, sender(spoken(pressed.language)), required(pressed.data, 64)));
  }

  @Post("/console/clock")
  @Status(HttpStatus.NO_CONTENT)
  void clock(@Body Moved moved) {
    if (moved.to == null)
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "to is missing");
    if (!clock.move(moved.to))
      throw new HttpStatusException(HttpStatus.CONFLICT, "The clock cannot be moved there.");
  }

  private static String required(@Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest)
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "text or data must have 1 to " + longest + " characters");
    return text;
  }

  private static Sender sender(Language language) {
    return new Sender(1, language.code());
  }

  private static Language spoken(@Nullable String tag) {
    return Optional.ofNullable(tag).flatMap(Language::of).orElse(Language.EN);
  }
}
