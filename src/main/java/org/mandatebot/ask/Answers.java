package org.mandatebot.ask;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

/// Answers questions about the resolutions being served.
@Singleton
public final class Answers {
  private static final int LONGEST = 1_000;

  private final Catalogue catalogue;
  private final LoadingCache<Resolution, Counsel> counsels;

  public Answers(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.counsels = Caffeine.newBuilder().weakKeys().build(resolution -> new Counsel(resolution, vocabulary));
  }

  /// The answer of the main resolution, or of the one that the question names.
  public Answered answer(String question, List<String> context, Optional<Language> language, LocalDate today) {
    return answer(question, context, language, today, catalogue.active().main());
  }

  /// The answer to one question, in the language it is to be worded in.
  ///
  /// @param before the same person's earlier questions, oldest first
  /// @param language the language to answer in; empty: the question's own
  /// @param today the asker's day
  /// @param own the resolution that the asker speaks of unless the question names another
  public Answered answer(String asked, List<String> before, Optional<Language> language, LocalDate today,
      Resolution own) {
    String question = read(asked);
    List<String> context = before.stream().map(Answers::read).toList();
    Revision served = catalogue.active();
    Resolution about = about(question, context, today, own, served);
    Language spoken = language.orElseGet(() -> Words.language(question));
    Answer answer = counsels.get(about).answer(NamedResolution.without(question, served), without(context, served),
        today);
    Answer worded = new LanguageOfQuotes(about.in(spoken)).of(among(served, answer));
    return new Answered(new QuoteCheck(about).of(worded), spoken, about, ended(answer, about, today, served));
  }

  /// How a question was understood that [#answer] answered, from the same arguments.
  public Why why(String asked, List<String> before, LocalDate today, Resolution own) {
    String question = read(asked);
    List<String> context = before.stream().map(Answers::read).toList();
    Revision served = catalogue.active();
    return counsels.get(about(question, context, today, own, served)).why(NamedResolution.without(question, served),
        without(context, served), today);
  }

  /// Nobody asks at greater length: of a longer text the beginning is read.
  private static String read(String text) {
    return CleanText.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  /// The resolution that a question names, or that the one it leans on did.
  private Resolution about(String question, List<String> context, LocalDate today, Resolution own, Revision served) {
    Optional<Resolution> named = NamedResolution.in(question, served);
    if (named.isPresent() || context.stream().allMatch(earlier -> NamedResolution.in(earlier, served).isEmpty()))
      return named.orElse(own);
    Resolution before = about(context.getLast(), context.subList(0, context.size() - 1), today, own, served);
    return counsels.get(before).followUp(question, Words.language(question), without(context, served), today)
        .isPresent() ? before : own;
  }

  private static List<String> without(List<String> context, Revision served) {
    return context.stream().map(earlier -> NamedResolution.without(earlier, served)).toList();
  }

  /// Whoever asks about a resolution that is not served hears of all that are.
  private static Answer among(Revision served, Answer answer) {
    return answer instanceof Answer.OtherResolution(String number, String _)
        ? new Answer.OtherResolution(number,
            served.resolutions().stream().map(Resolution::symbol).collect(Collectors.joining(", ")))
        : answer;
  }

  private static Optional<Ended> ended(Answer answer, Resolution about, LocalDate today, Revision served) {
    return switch (answer) {
      case Answer.SmallTalk _,Answer.OtherResolution _ -> Optional.empty();
      default -> about.mandateEnd().filter(end -> end.isBefore(today))
          .flatMap(end -> served.successor(about).map(next -> new Ended(end, next.symbol())));
    };
  }

  /// The language a text is evidently in; empty when it could be either, as `30(a)` or `MINUSMA`.
  public Optional<Language> languageOf(String text) {
    return Words.evident(text);
  }

  /// @param resolution the one that answers
  /// @param ended that its mandate is over, if a resolution is served that carries it on
  public record Answered(Answer answer, Language language, Resolution resolution, Optional<Ended> ended) {

    /// The symbol of the resolution that answers, where it is not the asker's own.
    public Optional<String> other(Resolution own) {
      return Optional.of(resolution.symbol()).filter(symbol -> !symbol.equals(own.symbol()));
    }
  }

  /// @param on the last day of the mandate
  /// @param successor the symbol of the resolution that carries it on
  public record Ended(LocalDate on, String successor) {
  }
}
