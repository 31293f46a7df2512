package org.mandatebot.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mandatebot.ask.Answers;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Preferences;
import org.mandatebot.responses.DeadlineView;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.ResolutionView;
import org.mandatebot.responses.Responses;
import org.mandatebot.responses.Rules;

/// The JSON API: the bot's answers and its data for other programs. What it refuses is a [Problem].
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiController {
  private final Answers answers;
  private final Responses responses;
  private final Catalogue catalogue;
  private final Rules rules;
  private final InstantSource clock;

  ApiController(Answers answers, Responses responses, Catalogue catalogue, Rules rules, InstantSource clock) {
    this.answers = answers;
    this.responses = responses;
    this.catalogue = catalogue;
    this.rules = rules;
    this.clock = clock;
  }

  /// @param json see [AskedQuestion]
  /// @param resolution the symbol of the one that is meant unless the question names another; absent: the main one
  @Post("/ask")
  AnswerView ask(@Body byte[] json, @QueryValue Optional<String> resolution) {
    AskedQuestion asked = AskedQuestion.read(json);
    Resolution own = find(resolution);
    var answered = answers.answer(asked.question(), asked.context(), asked.language(),
        asked.asOf().orElseGet(this::today), own);
    var worded = responses.word(new Reply.Answered(answered.answer(), answered.other(own), answered.ended()),
        answered.language());
    return AnswerView.of(answered, worded.text());
  }

  @Get("/resolution")
  ResolutionView resolution(@QueryValue Optional<String> resolution, @QueryValue Optional<String> language) {
    return ResolutionView.of(find(resolution), language(language.orElse(null)).orElse(Language.EN), rules);
  }

  /// Every deadline, or those with an occurrence from `from` to `to`, both included.
  @Get("/deadlines")
  List<DeadlineView> deadlines(@QueryValue Optional<String> resolution, @QueryValue Optional<String> language,
      @QueryValue Optional<String> from, @QueryValue Optional<String> to) {
    Resolution found = find(resolution);
    Language words = language(language.orElse(null)).orElse(Language.EN);
    Optional<LocalDate> first = date("from", from.orElse(null));
    Optional<LocalDate> last = date("to", to.orElse(null));
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get()))
      throw bad("from (" + first.get() + ") is after to (" + last.get() + ")");
    return found.deadlines().stream().map(deadline -> DeadlineView.of(deadline, found.in(words), rules))
        .flatMap(view -> view.within(first, last).stream()).toList();
  }

  private Resolution find(Optional<String> symbol) {
    var active = catalogue.active();
    return symbol.filter(given -> !given.isBlank())
        .map(given -> active.named(given)
            .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No resolution '" + given + "' here.")))
        .orElseGet(active::main);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Preferences.DEFAULT.zone());
  }

  private static Optional<Language> language(@Nullable String tag) {
    if (tag == null)
      return Optional.empty();
    return Optional.of(Language.of(tag).orElseThrow(() -> bad("language is '" + tag + "'; it can be en or fr")));
  }

  private static Optional<LocalDate> date(String name, @Nullable String text) {
    try {
      return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(LocalDate::parse);
    } catch (DateTimeException impossible) {
      throw bad(name + " is '" + text + "'; it must be a date such as 2021-07-15");
    }
  }

  private static HttpStatusException bad(String detail) {
    return new HttpStatusException(HttpStatus.BAD_REQUEST, detail);
  }
}
