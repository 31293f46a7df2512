package org.mandatebot.conversation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.CleanText;
import org.mandatebot.remind.Settlement;
import org.mandatebot.remind.Settlement.NotRequired;
import org.mandatebot.remind.Settlement.Outcome;
import org.mandatebot.remind.Settlement.Postponed;
import org.mandatebot.remind.Settlement.Submitted;
import org.mandatebot.responses.Reply.Refused.Reason;

/// What somebody says became of a date: `submitted 2021-07-15 S/2021/657 by pouch`, `non requis`, `postponed to 4 October
/// 2021`.
sealed interface OutcomeWords {
  Pattern SUBMITTED = Pattern
      .compile("(?:submitted|sent|delivered|soumise?|remise?|transmise?|envoyee?)\\b ?(?:on |le )?");
  Pattern NOT_REQUIRED = Pattern.compile("(?:not[ -]required|non[ -]requise?|sans[ -]objet)\\b");
  Pattern POSTPONED = Pattern.compile("(?:postponed?|moved|reportee?|repoussee?)\\b ?(?:to |until |au )?");
  Pattern SYMBOL = Pattern.compile("(?:as |sous la cote )?([A-Z]{1,6}(?:/[A-Za-z0-9.()-]{1,20}){1,6})(?=\\s|$)");

  record Meant(Outcome outcome, Optional<String> note) implements OutcomeWords {
  }

  record Refused(Reason reason) implements OutcomeWords {
  }

  static OutcomeWords read(String typed, LocalDate today) {
    String words = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC); // then as long as without accents
    String plain = CleanText.plain(words);
    Matcher not = NOT_REQUIRED.matcher(plain);
    if (not.lookingAt())
      return meant(new NotRequired(), after(words, not));
    Matcher later = POSTPONED.matcher(plain);
    if (later.lookingAt())
      return DateWords.read(after(words, later), today).map(to -> meant(new Postponed(to.date()), to.rest()))
          .orElse(new Refused(DateWords.refusal(after(words, later), today, Reason.UNREADABLE)));
    Matcher submitted = SUBMITTED.matcher(plain);
    boolean said = submitted.lookingAt();
    return submitted(said ? after(words, submitted) : words, said, today);
  }

  private static OutcomeWords submitted(String words, boolean said, LocalDate today) {
    Optional<DateWords> on = DateWords.past(words, today);
    String rest = on.map(DateWords::rest).orElse(words);
    Matcher symbol = SYMBOL.matcher(rest);
    boolean named = symbol.lookingAt();
    if (DateWords.impossible(words, today) || (!said && on.isEmpty() && !named))
      return new Refused(DateWords.refusal(words, today, Reason.UNREADABLE));
    return meant(
        new Submitted(on.map(DateWords::date).orElse(today), named ? Optional.of(symbol.group(1)) : Optional.empty()),
        named ? rest.substring(symbol.end()) : rest);
  }

  private static OutcomeWords meant(Outcome outcome, String rest) {
    String note = rest.strip();
    if (note.length() > Settlement.LONGEST_NOTE)
      return new Refused(Reason.NOTE_TOO_LONG);
    return new Meant(outcome, note.isEmpty() ? Optional.empty() : Optional.of(note));
  }

  private static String after(String words, Matcher plain) {
    return words.substring(Math.min(plain.end(), words.length())).strip();
  }
}
