package org.mandatebot.ask;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.Answer.Quoted;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Reads the parts of a document that have no number among the operative paragraphs, where one is asked for as a whole:
/// "preamble", "title", "annex 2".
final class Sections {
  private static final String SHOW = "\\W*(?:(?:show|give|quote|read|see|montre[rz]?|donne[rz]?|cite[rz]?|lire)(?:[- ](?:me|moi))?\\s+)?"
      + "(?:the |le |la |les |l')?(?:whole |full |entire )?";
  private static final String END = "\\W*(?:please|pls|svp|stp|s'il (?:te|vous) plait|entier)?\\W*";
  private static final Pattern PREAMBLE = Pattern
      .compile(SHOW + "(?:preamble|preambular (?:paragraphs?|paras?|part)|preambule|considerants)" + END);
  private static final Pattern TITLE = Pattern.compile(SHOW + "(?:title|titre)" + END);
  private static final Pattern ANNEX = Pattern.compile(
      "(?<!\\w)(?:annex(?:es)?|annexes?|appendix|appendices?)(?:\\s+([ivx]{1,4}|\\d{1,2}|[a-h])(?!\\w))?(?!\\w)");

  private static final Pattern OF_ANOTHER = Pattern
      .compile("(?<!\\w)(?:agreement|accord|deal|treaty|charter|charte|traite|letter|lettre|report|rapport)(?!\\w)");

  private final Resolution resolution;

  Sections(Resolution resolution) {
    this.resolution = resolution;
  }

  Optional<Answer> of(String text) {
    String folded = Windows.fold(text);
    if (PREAMBLE.matcher(folded).matches())
      return preamble();
    if (TITLE.matcher(folded).matches())
      return resolution.paragraph(ParagraphId.TITLE).map(title -> whole(title, List.of()));
    Matcher annex = ANNEX.matcher(folded);
    return annex.find() && !OF_ANOTHER.matcher(folded).find() && annexes().isEmpty()
        ? Optional.of(new Answer.NotInText(resolution, List.of()))
        : Optional.empty();
  }

  /// The first preambular paragraph, with the others to choose from.
  private Optional<Answer> preamble() {
    List<Paragraph> all = resolution.paragraphs().values().stream().filter(paragraph -> paragraph.id().preambular())
        .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(whole(all.getFirst(), all.subList(1, all.size())));
  }

  private List<Paragraph> annexes() {
    return resolution.paragraphs().values().stream().filter(paragraph -> paragraph.kind() == Paragraph.Kind.ANNEX
        || paragraph.id().value().matches("(?:Annex|Appendix|Attachment|Enclosure).*")).toList();
  }

  private Answer whole(Paragraph paragraph, List<Paragraph> parts) {
    return new Answer.Text(List.of(Quoted.all(resolution, paragraph)), parts, Optional.empty());
  }
}
