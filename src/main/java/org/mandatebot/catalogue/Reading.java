package org.mandatebot.catalogue;

import java.util.List;

/// What came of reading the files of the catalogue.
public sealed interface Reading {

  /// @param files what the revision was made of
  /// @param warnings slips of the texts that were repaired
  /// @param contradictions where a text in another language says another date than a deadline rests on
  record Read(Revision revision, FileSet files, List<String> warnings, List<String> contradictions) implements Reading {
    public Read {
      warnings = List.copyOf(warnings);
      contradictions = List.copyOf(contradictions);
    }
  }

  /// Nothing can be served from these files.
  record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
