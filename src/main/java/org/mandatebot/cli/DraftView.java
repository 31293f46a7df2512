package org.mandatebot.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Importer;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.ResolutionView;
import org.mandatebot.responses.Rules;

/// What `import --json` prints of a file: the resolution as the API gives it, made of the draft alone, and what else was
/// found in the text.
///
/// @param meeting null where the text names none
/// @param doubts what a person should look at, with the id of the entry before it
/// @param warnings what was repaired or not understood in the text, with its line
record DraftView(String file, @Nullable Integer meeting, @JsonUnwrapped ResolutionView resolution,
    List<FigureView> figures, List<ReferenceView> references, List<String> doubts, List<String> warnings) {

  record FigureView(String paragraph, String value, String unit, String quote) {
  }

  /// @param kind `resolution`, `document`, `own-paragraph` or `foreign-paragraph`
  record ReferenceView(String paragraph, String kind, String target, String quote) {
  }

  static DraftView of(Path file, Draft draft, Rules rules) {
    var document = draft.document();
    Resolution resolution = Importer.drafted(draft);
    Language words = document.spoken().orElse(Language.EN);
    return new DraftView(file.toString(), document.meeting().isPresent() ? document.meeting().getAsInt() : null,
        ResolutionView.of(resolution, document.language(), words, rules),
        draft.figures().stream()
            .map(each -> new FigureView(each.paragraph().value(), each.value(), each.unit(), each.quote())).toList(),
        draft.references().stream().map(each -> new ReferenceView(each.paragraph().value(),
            ResolutionView.word(each.kind()), each.target(), each.quote())).toList(),
        doubts(draft), document.warnings());
  }

  private static List<String> doubts(Draft draft) {
    List<String> doubts = new ArrayList<>();
    draft.actors().forEach(each -> each.doubts().forEach(doubt -> doubts.add(each.id() + ": " + doubt)));
    draft.tasks().forEach(each -> each.doubts().forEach(doubt -> doubts.add(each.id() + ": " + doubt)));
    draft.deadlines().forEach(each -> each.doubts().forEach(doubt -> doubts.add(each.id() + ": " + doubt)));
    draft.terms().forEach(each -> each.doubts().forEach(doubt -> doubts.add(each.term() + ": " + doubt)));
    return doubts;
  }
}
