package org.mandatebot.draft;

import java.util.ArrayList;
import java.util.List;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.mandate.Figures;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.source.Document;

/// One pass over the paragraphs of a document.
final class Drafting {
  private Drafting() {
  }

  static Draft draft(Document document) {
    return document.spoken().map(Wording::of).map(wording -> draft(document, wording))
        .orElseGet(() -> new Draft(document, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  private static Draft draft(Document document, Wording wording) {
    Clauses clauses = new Clauses(wording);
    Actors actors = new Actors(wording);
    Titles titles = new Titles(wording);
    Deadlines deadlines = new Deadlines(wording, document.adopted(), actors, titles);
    Tasks tasks = new Tasks(actors, titles, wording);
    Terms terms = new Terms();
    References references = new References(wording);
    List<Finding> findings = new ArrayList<>();
    List<Draft.Figure> figures = new ArrayList<>();
    for (Paragraph paragraph : document.paragraphs()) {
      if (paragraph.kind() == Kind.TITLE || paragraph.kind() == Kind.NOTE)
        continue;
      Text text = new Text(paragraph.text());
      for (Clause clause : clauses.of(paragraph, text)) {
        findings.addAll(deadlines.in(clause));
        tasks.add(clause);
      }
      terms.read(paragraph, text);
      figures.addAll(amounts(paragraph));
      references.read(paragraph.id(), text);
    }
    List<Draft.Deadline> linked = new Linking(findings).deadlines(actors, titles);
    return new Draft(document, actors.found(terms.found()), tasks.found(), linked, terms.found(), figures,
        references.found());
  }

  private static List<Draft.Figure> amounts(Paragraph paragraph) {
    return Figures.amounts(paragraph.text()).stream()
        .map(each -> new Draft.Figure(paragraph.id(), each.value(), each.unit(), each.words())).toList();
  }
}
