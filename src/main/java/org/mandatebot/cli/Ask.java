package org.mandatebot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mandatebot.ask.Answer;
import org.mandatebot.ask.Answers;
import org.mandatebot.ask.Vocabulary;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Responses;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(name = "ask", mixinStandardHelpOptions = true, description = "Answers one question; exit code 1 if the text does not.")
final class Ask implements Callable<Integer> {
  @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "the question, in English or French; quotation marks are not needed")
  private List<String> words = List.of();

  @Option(names = "--language", description = "en or fr; absent: the question's own")
  private @Nullable String language;

  @Option(names = "--as-of", converter = Day.class, description = "the day it is asked, such as 2021-07-01; absent: today")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "print what POST /api/ask answers")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  /// Reads a date.
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException impossible) {
        throw new TypeConversionException("'" + text + "' is no date; expected e.g. 2021-07-01");
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    String question = String.join(" ", words);
    if (question.isBlank() && spec != null)
      throw new ParameterException(spec.commandLine(), "the question is empty");
    Path home = Commands.home();
    Reading reading = Loader.load(home.resolve("config/resolutions"));
    if (!(reading instanceof Reading.Read read))
      return Validate.report(reading);
    Answers answers = new Answers(new Catalogue(read.revision()), vocabulary(home));
    Answers.Answered answered = answers.answer(question, List.of(), spoken(),
        asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf);
    Reply reply = new Reply.Answered(answered.answer(), answered.other(read.revision().main()), answered.ended());
    String text = new Responses(home.resolve("responses")).word(reply, answered.language()).text();
    System.out.println(json ? json(answered, text) : text);
    return answered.answer().kind() == Answer.Kind.NOT_IN_TEXT ? 1 : 0;
  }

  static Vocabulary vocabulary(Path home) throws IOException {
    return Vocabulary.parse(Files.readString(home.resolve("config/vocabulary.yml")));
  }

  private Optional<Language> spoken() {
    if (language == null)
      return Optional.empty();
    Optional<Language> known = Language.of(language);
    if (known.isEmpty() && spec != null)
      throw new ParameterException(spec.commandLine(), "--language is en or fr, not '" + language + "'");
    return known;
  }

  private static String json(Answers.Answered answered, String text) throws JsonProcessingException {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", answered.answer().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    shown.put("language", answered.language().code());
    shown.put("text", text);
    shown.put("citations",
        answered.answer().citations().stream().map(cited -> json(cited, answered.resolution().language())).toList());
    return new ObjectMapper().writeValueAsString(shown);
  }

  /// With its language where that is not the resolution's main one.
  private static Map<String, String> json(Citation cited, Language main) {
    Map<String, String> shown = new LinkedHashMap<>(
        Map.of("resolution", cited.resolution(), "paragraph", cited.paragraph().value(), "quote", cited.quote()));
    if (cited.language() != main)
      shown.put("language", cited.language().code());
    return shown;
  }
}
