package org.mandatebot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.CleanText;
import org.mandatebot.remind.Ladder;

/// Lead times as people write them: `30 14 7 3 1 0`, `8w, 30d, 0, overdue`, `2 semaines 3 jours retard`, `default`.
final class LadderWords {
  private static final Set<String> DEFAULT = Set.of("default", "defaut");
  private static final Pattern RUNG = Pattern
      .compile("(\\d{1,3}) ?(?:(d|days?|j|jours?)|(w|weeks?|s|semaines?))?(?![a-z\\d])|(overdue|retard)\\b");
  private static final Pattern SEPARATOR = Pattern.compile("[ ,;]*");
  private static final Pattern AT_END = Pattern.compile("^(.*?)(?:^| )(?:ladder|[ée]chelle|d[ée]lais) +(.+)$",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private LadderWords() {
  }

  static boolean isDefault(String words) {
    return DEFAULT.contains(CleanText.plain(words));
  }

  /// Empty for what cannot be lead times.
  static Optional<Ladder> read(String words) {
    if (isDefault(words))
      return Optional.of(Ladder.DEFAULT);
    String plain = CleanText.plain(words);
    List<Integer> rungs = new ArrayList<>();
    boolean overdue = false;
    Matcher rung = RUNG.matcher(plain);
    int end = 0;
    while (rung.find() && SEPARATOR.matcher(plain.substring(end, rung.start())).matches()) {
      end = rung.end();
      if (rung.group(1) == null)
        overdue = true;
      else
        rungs.add(Integer.parseInt(rung.group(1)) * (rung.group(3) == null ? 1 : 7));
    }
    return SEPARATOR.matcher(plain.substring(end)).matches() ? ladder(rungs, overdue) : Optional.empty();
  }

  private static Optional<Ladder> ladder(List<Integer> rungs, boolean overdue) {
    try {
      return Optional.of(new Ladder(rungs, overdue));
    } catch (IllegalArgumentException absurd) {
      return Optional.empty();
    }
  }

  /// What is said, and the lead times at its end: `61 ladder 8w 0`.
  record Ended(String words, Optional<String> ladder) {

    static Ended of(String words) {
      Matcher end = AT_END.matcher(words);
      return end.matches()
          ? new Ended(end.group(1).strip(), Optional.of(end.group(2).strip()))
          : new Ended(words, Optional.empty());
    }
  }
}
