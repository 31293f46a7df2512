package org.mandatebot.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answer;
import org.mandatebot.ask.Answer.SmallTalk.Topic;
import org.mandatebot.ask.Answers;
import org.mandatebot.ask.Answers.Answered;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Incoming;
import org.mandatebot.conversation.Conversation;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Responses;
import org.mandatebot.responses.Worded;
import org.mandatebot.responses.Worded.Button;

/// The rooms that understand and speak, as small as they can be: the sample resolution, and a bot that knows one answer
/// and one subscription. Reminders and the clock are real. Used by tests that set `web.doubles`.
@Factory
@Requires(property = "web.doubles")
final class Doubles {
  static final Instant START = Instant.parse("2021-06-30T08:00:00Z");

  @Singleton
  @Replaces(Catalogue.class)
  Catalogue catalogue() {
    return new Catalogue(new Revision("c0ffee", List.of(Samples.resolution())));
  }

  @Singleton
  @Replaces(Answers.class)
  Answers answers() {
    Answers answers = mock();
    when(answers.answer(anyString(), any(), any(), any(), any()))
        .thenAnswer(call -> new Answered(new Answer.SmallTalk(Topic.GREETING, Samples.resolution()),
            call.<Optional<Language>>getArgument(2).orElse(Language.EN), Samples.resolution(), Optional.empty()));
    return answers;
  }

  @Singleton
  @Replaces(Responses.class)
  Responses responses() {
    Responses responses = mock();
    when(responses.word(any(), any())).thenAnswer(call -> worded(call.getArgument(0), call.getArgument(1)));
    return responses;
  }

  @Singleton
  @Replaces(Conversation.class)
  Conversation conversation(Chats chats, Reminders reminders) {
    Conversation conversation = mock();
    doAnswer(call -> {
      Incoming incoming = call.getArgument(0);
      Reply reply = switch (incoming) {
        case Incoming.Welcomed _ -> new Reply.Welcome(Samples.resolution(), List.of());
        case Incoming.Text text when text.text().equals("/subscribe") -> subscribed(reminders, text);
        case Incoming.Text _ -> new Reply.Answered(new Answer.SmallTalk(Topic.GREETING, Samples.resolution()));
        case Incoming.Press _ -> new Reply.ButtonExpired();
        default -> new Reply.OnlyText();
      };
      chats.send(ConsoleChat.ID, reply, Language.EN);
      return Optional.empty();
    }).when(conversation).on(any());
    return conversation;
  }

  private static Reply subscribed(Reminders reminders, Incoming.Text text) {
    reminders.subscribe(text.chat(), new Subscription(Samples.SYMBOL, new Scope.All()));
    return new Reply.Forgotten();
  }

  private static Worded worded(Reply reply, Language language) {
    return switch (reply) {
      case Reply.Welcome _ ->
        plain(language == Language.FR ? "Bonjour. Je réponds aux questions sur <b>S/RES/2584 (2021)</b>." : """
              <b>Welcome.</b> I answer questions about <b>S/RES/2584 (2021)</b>, which extends the mandate of MINUSMA, \
              in its own words, and remind you of what is due.

              Ask me in English or French, or send /subscribe to be reminded.""");
      case Reply.Reminder reminder -> new Worded(
          """
          <b>Due on %s</b>
          %s

          <blockquote>%s</blockquote>
          S/RES/2584 (2021), paragraph 19""".formatted(reminder.due().getFirst().occurrence().date(),
              reminder.due().getFirst().occurrence().deadline().about().title().en(),
              reminder.due().getFirst().occurrence().deadline().about().ground().quote()),
          List.of(List.of(new Button("Show paragraph 19", "p:19"), new Button("All deadlines", "d")),
              List.of(new Button("Mute this one", "m:19"))));
      case Reply.Answered _ -> new Worded("""
          The <b>Secretary-General</b> owes the <b>Security Council</b> a report by <b>15 July 2021</b>, in 15 days.

          <blockquote>Requests the Secretary-General to provide no later than 15 July 2021, a report on the \
          force;</blockquote>
          <i>S/RES/2584 (2021), paragraph 19</i>""",
          List.of(List.of(new Button("Paragraph 19", "p:19"), new Button("Remind me", "s:19"))));
      case Reply.Forgotten _ ->
        plain("Subscribed to <b>everything</b>: 30, 14, 7, 3, 1 and 0 days before, at 09:00 in Africa/Bamako.");
      case Reply.ButtonExpired _ -> plain("That button is too old.");
      default -> plain("?");
    };
  }

  private static Worded plain(String html) {
    return new Worded(html, List.of());
  }
}
