package org.mandatebot.draft;

/// What a stretch of words means. A cue is looked for in the words directly before a date or a span of time, in those
/// directly behind it, or in the whole clause.
enum Cue {
  // before a date: "no later than"
  DUE,
  // behind a date: "at the latest"
  AT_THE_LATEST,
  // before a date: "until"
  UNTIL,
  // before a date: "which expires on"
  EXPIRING,
  // before a date: "scheduled for"
  SET_FOR,
  // before a date: "with effect from"
  STARTING,
  // before a date: "from", "since", "the financial period": it begins something that is not due
  NOT_DUE,
  // before a date: "have not submitted by"
  NOT_YET,
  // before a date: "if"
  CONDITIONAL,
  // before a year: "the end of"
  END_OF,
  // between two dates: "and"
  LISTED,
  // in the name of a month: the language writes months in lower case
  LOWER_CASE_MONTHS,

  // before a span: "every"
  EACH,
  // before a unit: "every other"
  EVERY_OTHER,
  // before a unit: "twice a"; the group is the number
  TIMES_A,
  // before a span: "within"
  WITHIN,
  // before a span: "in"
  HENCE,
  // before a span: "for a further period of"
  LASTING,
  // before a span: "and then"
  THEN,
  // behind a span: "thereafter"
  THEREAFTER,
  // behind a span: "intervals"
  INTERVALS,
  // behind a span: "after the adoption of this resolution"
  OF_ADOPTION,
  // behind a span: "following the deployment of"
  OF_EVENT,
  // between a span and a date: "from"
  FROM_DATE,
  // between a span and a date: "the first by"
  FIRST_BY,
  // before an adjective of rhythm: "his first"
  FIRST,
  // between a date and a span: "at which point it shall commence"
  BEGINS,
  // behind a span: "after the inauguration"
  AFTER_EVENT,
  // behind a span: "prior to"
  AHEAD,
  // behind a span: "prior to the termination of its mandate"
  AHEAD_OF_THE_END,

  // an adverb of rhythm with what is behind it: "quarterly"
  ADVERB,
  // behind an adjective of rhythm: "basis"
  BASIS,
  // before an adjective of rhythm: "submit"
  GIVES,
  // before an adjective of rhythm: "in his"
  EXISTING,
  // behind an adjective of rhythm: "reports"
  PERIODIC_WHAT,

  // before a periodic word: "report publicly and"
  DOES_PERIODICALLY,
  // before a periodic word: "through its"
  BY_MEANS_OF,
  // in a clause: "to report to the Security Council", without a condition
  REPORTS_TO_COUNCIL,

  // before the end of a mandate: "before the"
  BY_THE,
  // behind an end: "of its mandate"
  OF_THE_MANDATE,
  // in a clause: "should", "if"
  CONDITION,

  // before a date: "to terminate the mandate"
  TERMINATES,
  // in a clause: "extend", "renew"
  PROLONGS,
  // around a span: "extend", "for an initial period": it is a term that ends
  LASTS,
  // in a clause: "mandate of"
  THE_MANDATE,
  // in a clause: "mission", "panel"
  MANDATE,
  // in a clause: "measures", "embargo"
  RESTRICTION,
  // in a clause: "notification", "delisting": spans of a procedure, which recur with every case
  PROCEDURE,
  // in a clause: "report"
  REPORT,
  // in a clause: "letter"
  LETTER,
  // behind a span: "in his regular reports"
  IN_REPORTS,
  // before a date: "to review the plan"
  TO_REVIEW,
  // in a clause: "review"
  REVIEW,
  // in a clause: "elections"
  ELECTION,
  // in a clause: "to organize ... elections ... electoral calendar"
  ELECTION_BY_CALENDAR,
  // in a clause: "priority measures"
  MEASURES,
  // in a clause: "a report on ..."; the group is what is given
  TITLE,
  // in a clause: ", and to assess"; the group is an act
  ACT,
  // at the beginning of an act: "to provide"
  TO_GIVE,
  // in a clause: "presidential election"; the group is its name
  ELECTION_NAME,
  // in a clause: "the measures", which end
  ENDING_NAME,
  // in a title: "on", "to"
  TELLING,
  // before whom something is owed to: "to"
  TO_WHOM,
  // behind an addressee, up to what is asked: "to report"
  TO_DO,
  // between an operative verb and an addressee: "that"
  THAT,
  // at the beginning of a phrase, up to what is asked: "in light of the insecurity, "
  LEADING_ASIDE,
  // at the beginning of a phrase: "to", "the"
  LEADING,
  // behind a comma: "including", "in consultation with"
  ASIDE,
  // in a phrase, where it may end: "in order to"
  BOUNDARY,
  // in a phrase, where it always ends: "to be submitted"
  HARD_BOUNDARY,
  // in a long phrase, where it may end: "of"
  PREPOSITION,
  // the last word of a phrase that leads on: "the"
  DANGLING,
  // before a date or a span, with "by" or "every": it belongs to them
  TIME_BEFORE,
  // behind a date or a span: "after the adoption of this resolution"
  TIME_BEHIND,
  // before a date: "the second by"; the group is which of several
  ORDINAL,
  // in a clause: "after the adoption of this resolution"
  SINCE_ADOPTION,

  // at the end of a quote: "and"
  TRAILING,
  // a word like an operative verb with what is behind it: "requests of"
  NO_VERB,
  // behind an operative verb: "its call"
  REPEATS,
  // an operative verb with what is behind it: "expresses its intention"
  INTENTION,
  // at the beginning of a part of an annex: "to submit"
  ASSIGNED,
  // at the beginning of a paragraph of an annex; the group is who "shall"
  SUBJECT,
  // behind an operative verb; the group is whom it addresses
  ADDRESSEE,
  // between two names: "and the"
  AND_OTHERS,
  // before a name: "the", "all relevant"
  ARTICLE,
  // at the beginning of a name: "these", "such"; whom they mean is said before
  POINTING,
  // a word that no name has: "by", "should"
  NO_NAME,
  // a word that is a verb where adjectives stand behind their noun: "continuera"
  VERB,
  // in a name: words for those who can be asked
  ROLE,
  // in an extension; the group is whose mandate ends
  WHOSE_MANDATE,
  // in an extension: "its mandate"
  ITS_MANDATE,
  // in a clause; the group is to whom something is owed
  RECIPIENT,

  // behind paragraphs: "of resolution 2374 (2017)", "of Annex B"; the group is the resolution, if any
  OF_ANOTHER
}
