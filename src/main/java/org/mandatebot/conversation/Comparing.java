package org.mandatebot.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.compare.Comparison;
import org.mandatebot.compare.ParagraphPair;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.CompareRefused.Refusal;

/// `/compare 2531 2584`: any two resolutions that are served; one alone is compared with the chat's own. What follows is a
/// page of paragraphs (`page 2`) or one of them: `17` of the later text, or `-64` of the earlier one, where it is gone.
///
/// @param own the chat's own resolution
/// @param reader quotes are of the official texts in this language, where both have it
record Comparing(Revision served, Resolution own, Language reader) {
  private static final int MOST = 8;
  private static final int PAGE = 12;
  private static final Pattern NUMBER = Pattern.compile("\\s*(?:S/RES/)?(\\d{3,5})(?:\\s*\\(\\d{4}\\))?(?=\\s|$)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE_NUMBER = Pattern.compile("page (\\d{1,4})");

  Reply compare(String words) {
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(words);
    int end = 0;
    while (numbers.size() < 2 && number.region(end, words.length()).lookingAt()) {
      numbers.add(number.group(1));
      end = number.end();
    }
    if (numbers.isEmpty())
      return refused(Refusal.WORDS_WANTED, words);
    for (String each : numbers)
      if (resolution(each).isEmpty())
        return refused(Refusal.NOT_LOADED, each);
    return compare(pair(numbers.stream().flatMap(each -> resolution(each).stream()).toList()),
        words.substring(end).strip());
  }

  /// The two as they were named, or the one and the chat's own by their dates.
  private List<Resolution> pair(List<Resolution> named) {
    return named.size() == 2
        ? named
        : Stream.of(named.getFirst(), own).sorted(Comparator.comparing(Resolution::adopted)).toList();
  }

  private Reply compare(List<Resolution> pair, String rest) {
    Resolution before = pair.getFirst();
    Resolution after = pair.getLast();
    if (before.equals(after))
      return refused(Refusal.WITH_ITSELF, number(before));
    if (before.language() != after.language())
      return refused(Refusal.OTHER_LANGUAGES, number(before) + " " + number(after));
    Comparison comparison = Comparison.of(before, after).in(reader);
    String asked = number(before) + " " + number(after);
    Matcher page = PAGE_NUMBER.matcher(rest);
    if (rest.isEmpty())
      return new Reply.Compared(asked, comparison, MOST);
    if (page.matches())
      return page(asked, comparison, Integer.parseInt(page.group(1)));
    return comparison.paragraph(rest.replaceFirst("(?i)^(?:para(?:graph|graphe)?|op) ?", ""))
        .map(found -> paragraph(comparison, found)).orElseGet(() -> refused(Refusal.NO_PARAGRAPH, rest));
  }

  private static Reply page(String asked, Comparison comparison, int page) {
    List<ParagraphPair> pairs = comparison.reworded();
    int pages = Math.max(1, (pairs.size() + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    return new Reply.ComparedParagraphs(asked, comparison,
        pairs.subList((shown - 1) * PAGE, Math.min(shown * PAGE, pairs.size())), shown, pages);
  }

  private static Reply paragraph(Comparison comparison, ParagraphPair pair) {
    return new Reply.ComparedParagraph(comparison, pair, true);
  }

  private Reply refused(Refusal refusal, String given) {
    return new Reply.CompareRefused(refusal, given, served.resolutions().stream().map(Comparing::number).toList());
  }

  private Optional<Resolution> resolution(String number) {
    return served.resolutions().stream().filter(each -> number(each).equals(number)).findFirst();
  }

  /// `2584` of S/RES/2584 (2021).
  static String number(Resolution resolution) {
    return resolution.symbol().replaceAll("^S/RES/| ?\\(.*", "");
  }
}
