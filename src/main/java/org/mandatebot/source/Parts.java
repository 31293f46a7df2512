package org.mandatebot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.ParagraphId;

/// The parts of one paragraph while it is being read: which lists are open, and where the next label belongs.
final class Parts {
  private final ParagraphId base;
  private Labels labels = new Labels();
  private final List<ParagraphId> open = new ArrayList<>();
  private Optional<ParagraphId> body = Optional.empty();

  Parts(ParagraphId base) {
    this.base = base;
    open.add(base);
  }

  /// @param label what counts at the place
  /// @param slip whether the label was used before, so that the sequence decided
  record Place(ParagraphId id, String label, boolean slip) {
  }

  /// The paragraph that all these are parts of.
  ParagraphId base() {
    return base;
  }

  /// The innermost paragraph that may have parts of its own: items marked by a bullet have none.
  ParagraphId list() {
    ParagraphId last = open.getLast();
    return open.size() > 1 && last.value().matches(".*-\\d+") ? open.get(open.size() - 2) : last;
  }

  /// Where a label belongs. A list that begins after a further body is that body's.
  Place next(Label label) {
    if (body.isPresent() && !labels.follows(label)) {
      labels = new Labels();
      open.clear();
      open.add(body.get());
    }
    body = Optional.empty();
    Labels.Place place = labels.next(label);
    while (open.size() > place.depth())
      open.removeLast();
    ParagraphId above = open.getLast();
    ParagraphId id = label.style() == Label.Style.BULLET
        ? above.item(Integer.parseInt(place.label()))
        : above.letter(place.label());
    return new Place(id, place.label(), place.slip());
  }

  void opened(ParagraphId id) {
    open.add(id);
  }

  void closed(ParagraphId further) {
    body = Optional.of(further);
  }
}
