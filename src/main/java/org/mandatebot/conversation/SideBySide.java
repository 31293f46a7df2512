package org.mandatebot.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mandatebot.ask.CleanText;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Reply;

/// Two resolutions named side by side in a question: "2531 vs 2584", "qu'est-ce qui change entre la 2531 et la 2584 ?".
final class SideBySide {
  private static final Pattern NUMBER = Pattern
      .compile("(?<![\\w/.])(?:s/res/)?(\\d{3,5}(?: ?\\(\\d{4}\\))?)(?![\\w.])");
  private static final Pattern COMPARING = Pattern
      .compile("\\b(?:vs|versus|compar\\w*|differ\\w*|contre|par rapport|between|entre)\\b");

  private SideBySide() {
  }

  /// Empty unless just two that are served are to be compared.
  static Optional<Reply> in(String question, Revision served) {
    String plain = CleanText.plain(question);
    if (!COMPARING.matcher(plain).find())
      return Optional.empty();
    List<Resolution> named = NUMBER.matcher(plain).results().flatMap(number -> served.named(number.group(1)).stream())
        .distinct().sorted(Comparator.comparing(Resolution::adopted)).toList();
    return named.size() == 2
        ? Optional.of(new Reply.CompareHint(named.stream().map(Comparing::number).collect(Collectors.joining(" "))))
        : Optional.empty();
  }
}
