package org.mandatebot.ask;

import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answer.Quoted;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Resolution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every quote up in the paragraph that it cites before an answer leaves. One that does not stand there, character
/// for character, is a defect: it is logged, and whoever asked reads the whole paragraphs instead.
record QuoteCheck(Resolution resolution) {
  private static final Logger LOG = LoggerFactory.getLogger(QuoteCheck.class);

  Answer of(Answer answer) {
    List<Citation> wrong = answer.citations().stream().filter(cited -> !stands(cited)).toList();
    if (wrong.isEmpty())
      return answer;
    wrong.forEach(
        cited -> LOG.error("{}, paragraph {} does not say \"{}\"; the paragraphs cited are shown whole instead",
            cited.resolution(), cited.paragraph(), cited.quote()));
    List<Quoted> whole = answer.citations().stream()
        .flatMap(
            cited -> paragraph(cited).map(found -> Quoted.all(resolution.symbol(), found, cited.language())).stream())
        .distinct().toList();
    return whole.isEmpty()
        ? new Answer.NotInText(resolution, List.of())
        : new Answer.Text(whole, List.of(), Optional.empty());
  }

  private boolean stands(Citation cited) {
    return paragraph(cited).filter(paragraph -> paragraph.text().contains(cited.quote())).isPresent();
  }

  private Optional<Paragraph> paragraph(Citation cited) {
    return resolution.paragraph(cited.paragraph(), cited.language());
  }
}
