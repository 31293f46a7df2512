package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph's clauses: it is one sentence of up to 400 words, and each operative verb begins another thought.
final class Clauses {
  private static final Pattern BOUNDARY = Pattern
      .compile(",?\\s+(?:and\\s+)?(?=(?:(?:further|also|strongly|takes)\\s+)*"
          + "(?:acknowledges|affirms|authorizes|calls (?:up)?on|calls for|commends|condemns|decides|demands|determines|"
          + "directs|emphasizes|encourages|endorses|expresses|highlights|insists|invites|notes|positive note|reaffirms|"
          + "recalls|recognizes|regrets|reiterates|reminds|requests|stresses|takes note|underlines|underscores|urges|"
          + "welcomes|calling (?:up)?on|calling for|emphasizing|expressing|further expressing|noting|paying tribute|"
          + "recalling|recognizing|reiterating|stressing|taking note|underscoring|urging|welcoming)\\b)");

  private Clauses() {
  }

  /// Contiguous pieces of the text, in order, each exactly as it stands there.
  static List<String> of(String text) {
    List<String> clauses = new ArrayList<>();
    Matcher boundary = BOUNDARY.matcher(text);
    int start = 0;
    while (boundary.find())
      if (boundary.start() > start) {
        clauses.add(text.substring(start, boundary.start()));
        start = boundary.end();
      }
    clauses.add(text.substring(start));
    return clauses;
  }
}
