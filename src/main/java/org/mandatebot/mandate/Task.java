package org.mandatebot.mandate;

import java.util.List;

/// Something asked of, authorized for or demanded from somebody.
///
/// @param verb the operative verb: `decides`, `requests`, `urges` ...
/// @param tags ids of topics, see [Tag]
public record Task(String id, Bilingual title, Citation ground, List<Actor> who, String verb, List<String> tags) {
  public Task {
    who = List.copyOf(who);
    tags = List.copyOf(tags);
  }

  public ParagraphId paragraph() {
    return ground.paragraph();
  }
}
