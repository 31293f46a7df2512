package org.mandatebot.draft;

import static java.util.Map.entry;

import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mandatebot.draft.Wording.Endings;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.draft.Wording.Known;
import org.mandatebot.draft.Wording.Sign;
import org.mandatebot.draft.Wording.Words;
import org.mandatebot.mandate.Language;

/// The English of resolutions.
final class English {
  private static final String NEXT_MANDATE = "(?:current |present |existing |initial |extended |new )*";
  static final Wording WORDING = new Wording(
      new Words(Language.EN, months(), numbers(), units(), rhythms(), verbs(), fillers(), signs(), known(), joins(),
          "and", new Endings("End of the mandate of", "End of the authorization of", "End of", Map.of()), Map.of(),
          false, small()),
      cues());

  private English() {
  }

  private static Map<String, Integer> months() {
    List<String> names = List.of("january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december");
    Map<String, Integer> months = new HashMap<>();
    names.forEach(name -> months.put(name, months.size() + 1));
    return months;
  }

  private static Map<String, Integer> numbers() {
    List<String> small = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    Map<String, Integer> numbers = new HashMap<>();
    small.forEach(name -> numbers.put(name, numbers.size() + 1));
    for (int ten = 0; ten < tens.size(); ten++) {
      numbers.put(tens.get(ten), 20 + 10 * ten);
      for (int one = 0; one < 9; one++)
        numbers.put(tens.get(ten) + "-" + small.get(one), 21 + 10 * ten + one);
    }
    numbers.putAll(Map.of("one-hundred-and-twenty", 120, "one-hundred-twenty", 120, "one-hundred-and-eighty", 180,
        "one-hundred-eighty", 180, "once", 1, "twice", 2, "thrice", 3));
    return numbers;
  }

  private static Map<String, Period> units() {
    return Map.of("day", Period.ofDays(1), "days", Period.ofDays(1), "week", Period.ofDays(7), "weeks",
        Period.ofDays(7), "month", Period.ofMonths(1), "months", Period.ofMonths(1), "year", Period.ofYears(1), "years",
        Period.ofYears(1));
  }

  private static Map<String, Period> rhythms() {
    return Map.ofEntries(entry("quarterly", Period.ofMonths(3)), entry("monthly", Period.ofMonths(1)),
        entry("bimonthly", Period.ofMonths(2)), entry("weekly", Period.ofDays(7)),
        entry("fortnightly", Period.ofDays(14)), entry("annually", Period.ofYears(1)),
        entry("annual", Period.ofYears(1)), entry("yearly", Period.ofYears(1)), entry("biannual", Period.ofMonths(6)),
        entry("biannually", Period.ofMonths(6)), entry("semiannual", Period.ofMonths(6)),
        entry("semiannually", Period.ofMonths(6)));
  }

  private static Map<String, Force> verbs() {
    Map<String, Force> verbs = new HashMap<>();
    put(verbs, Force.ASKS, "requests urges calls encourages demands directs invites instructs appeals recommends "
        + "insists requires asks exhorts advises mandates tasks");
    put(verbs, Force.DECIDES, "decides extends renews establishes imposes approves endorses declares determines "
        + "prolongs terminates lifts suspends adopts resolves creates");
    put(verbs, Force.AUTHORIZES, "authorizes authorises reauthorizes permits");
    put(verbs, Force.INTENDS, "intends undertakes");
    put(verbs, Force.TELLS, "reiterates recalls welcomes notes condemns stresses emphasizes emphasises underlines "
        + "underscores reaffirms affirms expresses supports commends acknowledges recognizes recognises takes deplores "
        + "looks highlights warns considers confirms appreciates remains reminds pays applauds regrets commits notices "
        + "believes agrees concurs congratulates thanks hopes expects rejects denounces salutes praises hails shares "
        + "observes concludes pledges reasserts deems renews repeats anticipates requests emphasises clarifies "
        + "strengthens");
    verbs.put("requests", Force.ASKS);
    verbs.put("renews", Force.DECIDES);
    return verbs;
  }

  private static void put(Map<String, Force> verbs, Force force, String words) {
    Arrays.asList(words.split(" ", -1)).forEach(word -> verbs.put(word, force));
  }

  private static Map<String, Sign> signs() {
    return Map.ofEntries(entry("end", Sign.END), entry("expiry", Sign.END), entry("expiration", Sign.END),
        entry("termination", Sign.END), entry("conclusion", Sign.END), entry("expires", Sign.END),
        entry("regular", Sign.PERIODIC), entry("regularly", Sign.PERIODIC), entry("periodic", Sign.PERIODIC),
        entry("periodically", Sign.PERIODIC), entry("and", Sign.JOINS), entry("but", Sign.JOINS),
        entry("paragraph", Sign.PARAGRAPH), entry("paragraphs", Sign.PARAGRAPH), entry("para", Sign.PARAGRAPH),
        entry("resolution", Sign.RESOLUTION), entry("resolutions", Sign.RESOLUTION));
  }

  private static Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    Known.put(known, new Known("security-council", "the Security Council", List.of("UNSC", "the Council")), "Council");
    Known.put(known, new Known("secretary-general", "the Secretary-General", List.of("SG", "UNSG")));
    Known.put(known, new Known("general-assembly", "the General Assembly", List.of("UNGA", "GA")));
    Known.put(known, new Known("member-states", "Member States", List.of("UN members")), "Members State",
        "Members States", "Member State");
    Known.put(known, new Known("united-nations", "the United Nations", List.of("UN")), "UN");
    Known.put(known, new Known("european-union", "the European Union", List.of("EU")), "EU");
    Known.put(known, new Known("african-union", "the African Union", List.of("AU")), "AU");
    Known.put(known,
        new Known("panel-of-experts", "the Panel of Experts", List.of("Panel of Experts", "the Panel", "PoE")),
        "Panel");
    Known.put(known,
        new Known("srsg", "the Special Representative of the Secretary-General",
            List.of("SRSG", "Special Representative", "head of mission")),
        "Special Representative", "Special Representative of the Secretary-General",
        "Special Representative of the Secretary-General (SRSG)");
    Known.put(known, new Known("monitoring-team", "the Monitoring Team", List.of("Monitoring Team")),
        "Analytical Support and Sanctions Monitoring Team", "New York-based Monitoring Team");
    return known;
  }

  private static Set<String> joins() {
    return Set.of("of", "the", "and", "for", "s");
  }

  private static Set<String> small() {
    return Set.of("of", "and", "or", "in", "on", "to", "the", "a", "an", "for", "with", "by", "from", "at", "as",
        "that", "which", "who", "until", "above", "below", "is", "are", "was", "were", "has", "have", "had", "shall",
        "including", "but", "into", "than", "within", "under", "if", "it", "its", "st", "nd", "rd", "th", "this", "be",
        "between");
  }

  private static Set<String> fillers() {
    return Set.of("also", "further", "strongly", "again", "once", "therefore", "accordingly", "hereby", "urgently",
        "furthermore", "moreover", "in", "this", "that", "regard", "respect", "connection", "context", "deeply",
        "fully", "solemnly", "especially", "specifically", "additionally", "warmly", "firmly", "likewise", "finally",
        "to", "end", "particularly", "explicitly", "continues", "still", "gravely", "thus");
  }

  private static Map<Cue, Pattern> cues() {
    Map<Cue, Pattern> cues = new EnumMap<>(Cue.class);
    cue(cues, Cue.DUE,
        "(?:\\bby(?: the)?|\\bno later than|\\bnot later than|\\bno longer than|\\bbefore|\\bprior to"
            + "|\\bahead of|\\bon or before|\\blatest(?: by)?|\\bdeadline of|\\bwithin|\\bnot to exceed)"
            + "(?: the)?(?: (?:end|beginning|middle|start|close) of)?(?: the)?(?: month of)? *$");
    cue(cues, Cue.AT_THE_LATEST, "^,? ?(?:at the latest|the latest)");
    cue(cues, Cue.UNTIL,
        "(?:\\buntil|\\btill|\\bthrough|\\bup to|\\bending(?: on)?|\\bno longer than|\\bexpir(?:e|ing)(?: on)?|"
            + "\\bto) *(?:midnight(?: on)? |the end of |and including |at least )?$");
    cue(cues, Cue.EXPIRING,
        "\\b(?:expires|will expire|is due to expire|due to expire|ends|will end|set to expire|expiring)(?: on| by)? *$");
    cue(cues, Cue.SET_FOR,
        "\\b(?:scheduled|planned|set|slated|foreseen|expected|due|announced|called|to be held|held|take place)"
            + "(?: (?:to be held|to take place|for|on|in|by))* *$");
    cue(cues, Cue.STARTING,
        "\\b(?:starting|beginning|commencing|effective|with effect|as)(?: (?:on|from|of|in|with))* *$");
    cue(cues, Cue.NOT_DUE,
        "\\b(?:from|since|after|following|dated|between|period(?: of| from)?|budget for|year|of) *$");
    cue(cues, Cue.NOT_YET, "\\b(?:have|has|had) not(?: yet)? (?:(?! to [a-z])[^,;])*$");
    cue(cues, Cue.CONDITIONAL,
        "^ ?(?:and )?should\\b|\\b(?:if(?! possible| necessary| appropriate| feasible| needed| required)|unless|in the event)\\b");
    cue(cues, Cue.END_OF, "\\bend of *$");
    cue(cues, Cue.LOWER_CASE_MONTHS, "^\\b$");

    cue(cues, Cue.EACH, "\\b(?:every|each)(?: other| successive| consecutive)? *$");
    cue(cues, Cue.EVERY_OTHER, "\\bevery other *$");
    cue(cues, Cue.TIMES_A, "\\b(once|twice|thrice|\\w{1,6}(?= times))(?: times)?,? (?:a|per|each|every|in a) *$");
    cue(cues, Cue.WITHIN,
        "\\bwithin (?:the (?:next|first|following) |a (?:maximum |further )?(?:period|time) of |a )?(?:up to )?(?:about )?$");
    cue(cues, Cue.HENCE, "\\b(?:in|after) (?:the next )?$");
    cue(cues, Cue.LASTING,
        "\\bfor (?:a|an|another|the) (?:[a-z]+ ){0,3}period of (?:up to |at least )?$"
            + "|\\bfor (?:a|an) (?:further|additional|initial|final|new|another) (?:and final )?$"
            + "|\\bfor (?:an )?(?:additional|another|a further|a final|a period not exceeding) $|\\b(?:for|by) $");
    cue(cues, Cue.THEN,
        "\\b(?:then|thereafter|afterwards|subsequently),? (?:at )?(?:least )?(?:on |report )?(?:every )?$");
    cue(cues, Cue.THEREAFTER, "^,? ?(?:basis )?(?:thereafter|afterwards|subsequently|from then on)");
    cue(cues, Cue.INTERVALS, "^ ?-?intervals?\\b");
    String after = "^,? ?(?:of|from|after|following|as of|starting from|starting on|beginning from|upon|with effect from) ";
    cue(cues, Cue.OF_ADOPTION,
        after + "(?:the )?(?:date of )?(?:the )?(?:(?:adoption|passage|passing) ?(?:of )?(?:this|the present|the)?"
            + "(?: resolution)?(?! ?of resolution| ?\\d)|(?:date of )?(?:this|the present) resolution)");
    cue(cues, Cue.OF_EVENT, after);
    cue(cues, Cue.FROM_DATE,
        "^,? ?(?:(?:starting|beginning|commencing|effective|counting)(?: from| on| in| with)?|from|as of|after|following)"
            + "(?: the (?:date of )?(?:the )?(?:expiration|expiry|end|termination) of [^,;]{0,60}?)?(?: on| in| the)* ?$");
    cue(cues, Cue.FIRST_BY,
        "\\b(?:the|his|her|its|their|with) (?:the )?first (?:[a-z]+ ){0,3}?(?:by|no later than|not later than|on|due|before|in)(?: the| on| by)? $");
    cue(cues, Cue.FIRST, "\\bfirst *$");
    cue(cues, Cue.BEGINS, "\\b(?:commences?|begins?|starts?|takes? effect|assumes?)\\b[^;]*$");
    cue(cues, Cue.AFTER_EVENT, "^ (?:after|following) (?:the|its|his|her|their) ");
    cue(cues, Cue.AHEAD, "^,? ?(?:prior to|before|ahead of|in advance of|preceding)");
    cue(cues, Cue.AHEAD_OF_THE_END,
        "^,? ?(?:prior to|before|ahead of|in advance of|preceding) (?:the )?(?:date of )?(?:the )?"
            + "(?:(?:expir[a-z]+|terminat[a-z]+|end|conclusion|completion)[^,;]{0,80}?(?:mandate|authori[sz]ation|measures|period|resolution)"
            + "|[^,;]{0,50}mandate[^,;]{0,40}?(?:expires?|ends?|terminates))");

    cue(cues, Cue.ADVERB,
        "^(?:quarterly|monthly|weekly|fortnightly|annually|yearly|biannually|semiannually|bimonthly)(?:[,;.:]|$| (?!report|brief|update|meeting|assess|review|statement|letter|budget|progress|written|oral|basis$))"
            + "|^\\w+ (?:basis|intervals?)");
    cue(cues, Cue.BASIS, "^ (?:basis|intervals?)");
    cue(cues, Cue.GIVES,
        "\\b(?:provide|submit|present|prepare|issue|produce|deliver|make|give|hold|conduct|publish|transmit)\\b[^,;]{0,50}$");
    cue(cues, Cue.EXISTING, "\\b(?:his|her|its|their|the|first|next|of|through|existing|regular|in|as) *$");
    cue(cues, Cue.PERIODIC_WHAT,
        "^ (?:[a-z]+ ){0,2}?(?:report|reporting|reports|update|updates|briefing|briefings|review|reviews|assessment|assessments|brief|assess|inform|informed|include|keep|evaluate|consultations)\\b");

    cue(cues, Cue.DOES_PERIODICALLY,
        "\\b(?:report|inform|review|update|brief|assess)(?: [a-z]+){0,3} $|\\bkeep (?:[a-z]+ ){1,4}$");
    cue(cues, Cue.BY_MEANS_OF, "\\b(?:through|by|via|from|of|with|on) (?:his|her|its|their|the)? ?$");
    cue(cues, Cue.REPORTS_TO_COUNCIL,
        "\\bto (?:continue to )?report(?: back)? to (?:the )?(?:security )?council\\b(?![^,;]{0,60}\\b(?:if|when|whenever|should|as appropriate|as necessary)\\b)");

    cue(cues, Cue.BY_THE,
        "\\b(?:before|by|until|till|no later than|not later than|prior to|through)(?: the)? (?:date of )?(?:the )?$"
            + "|\\b(?:before|until) (?:its|the) " + NEXT_MANDATE + "mandate (?:of [^,;]{1,30} )?$");
    cue(cues, Cue.OF_THE_MANDATE, "^ of [^,;:.]{0,70}?\\bmandate\\b|^[,;.]?$|^ ?[,;.]");
    cue(cues, Cue.CONDITION, "\\b(?:should|if|unless|in case|in the event)\\b");

    cue(cues, Cue.TERMINATES, "\\b(?:to terminate|terminated|to end|shall end|shall terminate|to close)\\b[^,;]*$");
    cue(cues, Cue.PROLONGS,
        "\\b(?:extend|extends|extension|renew|renews|renewal|prolong|re-?authori[sz]e|authori[sz]e[sd]?|maintain|continue|suspend|establish|create|"
            + "deploy|shall (?:remain|apply|expire|continue|be)|roll over|exempt|reinforce|increase|reduce|set up|mandate)");
    cue(cues, Cue.LASTS,
        "\\b(?:extend|extends|extension|renew|renews|prolong|re-?authori[sz]e|mandates?|establish|create|set up|for an initial|exempt|suspend|deploy|shall remain|measures|authori[sz]e[sd]?)\\b");
    cue(cues, Cue.THE_MANDATE,
        "\\bmandates?\\b|\\bpanel of experts|\\bgroup of[a-z ]{0,14} experts|\\bmonitoring (?:team|group)|\\bpresent (?:mission|operation)");
    cue(cues, Cue.LISTED, "^,? ?(?:(?:and|or)(?: on| by| until)?)? ?$");
    cue(cues, Cue.MANDATE,
        "\\b(?:mandates?|missions?|panel|group of experts|monitoring team|monitoring group|operation|presence|tasks|office|ombudsperson|force|mechanism|committee|experts?|personnel|establish(?:es|ed)?)\\b");
    cue(cues, Cue.RESTRICTION,
        "\\b(?:measures|sanctions|embargo|exempt[a-z]*|authori[sz]ations?|ceiling|levels?|restrictions|prohibition|ban|authori[sz]e[sd]?|inspect[a-z]*|freeze|arms|provisions)\\b");
    cue(cues, Cue.PROCEDURE,
        "\\b(?:notif[a-z]+|requests? (?:for|by|from)|receiv[a-z]+|receipt|de-?listing|designat[a-z]+|petition[a-z]*|objection|decision by the committee|case-by-case|communications?|working days|no-objection|listing)\\b");
    cue(cues, Cue.REPORT,
        "\\b(?:report|reports|reporting|update|updates|brief|briefing|briefings|assessment|assessments|evaluation|inform|recommendations|strategic review|independent review|roadmap|concept|plan|information|annex)\\b");
    cue(cues, Cue.LETTER, "\\bletters?\\b");
    cue(cues, Cue.IN_REPORTS, "^ in (?:his|her|its|their) (?:[a-z]+ )?(?:report|reports|reporting|briefings?)\\b");
    cue(cues, Cue.TO_REVIEW, "\\bto (?:further )?review [^,;]*$");
    cue(cues, Cue.REVIEW,
        "\\b(?:review|reviews|reviewing|consider|reconsider|considering|revisit|re-?examine|reassess|improved?)\\b");
    cue(cues, Cue.ELECTION, "\\b(?:elections?|electoral|referendum|polls|ballot|voting)\\b");
    cue(cues, Cue.ELECTION_BY_CALENDAR,
        "\\bto (?:organi[sz]e|hold|conduct|prepare)\\b[^;]{0,120}\\belections?\\b[^;]{0,120}\\b(?:calendar|timeline|timetable)\\b");
    cue(cues, Cue.MEASURES, "\\b(?:priority|following|necessary|concrete) (?:[a-z]+ )?measures\\b");
    titles(cues);

    cue(cues, Cue.TRAILING, "[ ,;]+(?:and|but|or)[ ,;]*$");
    cue(cues, Cue.NO_VERB,
        "^(?:(?:requests|demands|calls|supports|notes|reports|tasks|mandates|extends|takes|plans) (?:of|from|by|made|for (?!an|the|all|a|immediate|full|greater|increased|continued|enhanced|further|urgent))|takes (?!note)|looks (?!forward)|calls (?!on|upon|for|attention)|(?:tasks|mandates) |shares |continues |hopes |(?:establishes|creates|requires|extends|strengthens) (?:a )?(?:link|that|to))");
    cue(cues, Cue.REPEATS,
        "^ (?:in this regard |once again )?(?:its|his|their|the) (?:[a-z]+ ){0,2}?(?:call|calls|request|requests|demand|demands|appeal|invitation)\\b");
    cue(cues, Cue.INTENTION,
        "^(?:expresses|reiterates|reaffirms|affirms|underlines|confirms|stresses|recalls) (?:in this regard |further )?(?:its|the council's) (?:[a-z]+ ){0,2}?(?:intent|intention|readiness|willingness|determination)\\b");
    cue(cues, Cue.ASSIGNED, "^[ (a-z)]{0,5}\\bto [a-z]+\\b");
    cue(cues, Cue.SUBJECT, "(?:^|, )(the [a-z' -]{3,60}?)(?= shall\\b)");
    cue(cues, Cue.ITS_MANDATE, "\\b(?:its|this|the) " + NEXT_MANDATE + "(?:mandate|mission|operation)\\b");
    cue(cues, Cue.ADDRESSEE,
        "^[ ,]*(?:(?:in this regard|in this context|accordingly|also|further|in particular|its (?:[a-z]+ ){0,2}(?:calls?|requests?|demands?|appeals?)|upon|on|for|to|that|with immediate effect)[ ,]+)*"
            + "((?:[a-z0-9'\"&/()-]+[ ]){0,16}?[a-z0-9'\"&/()-]+)(?= to\\b(?! (?:the )?(?:armed )?(?:conflict|agreement))| not to\\b| shall | should | will | may | who | which | that | in (?!the car)| as | through | with | within | including | concerned | until |'s | has | have | are | is |[,;:.]|$)");
    cue(cues, Cue.AND_OTHERS,
        ",? and (?=the |all |its |other |any |relevant |member states|(?<!regional and |bilateral and |national and )international )");
    cue(cues, Cue.ARTICLE, "^(?:(?:the|all|its|other|any|relevant|those|concerned|both|each|current) )+");
    cue(cues, Cue.POINTING, "^(?:such|these|those|this|that|its|their)\\b");
    cue(cues, Cue.NO_NAME,
        "^(?:by|on|upon|from|between|no|should|which|that|who|when|where|these|such|to|not|in|shall|must|may|can|is|are) ");
    cue(cues, Cue.VERB, "[^\\s\\S]");
    cue(cues, Cue.ROLE,
        "\\b(?:parties|authorities|states?|groups?|forces|committee|panel|countries|contributors|actors|organi[sz]ations|stakeholders|mission|government|governments|council|secretary-general|chair|entities|partners|donors|leaders|operations?|office|secretariat|members?|team|representative|envoy|country|coordinator|ombudsperson|agencies|bodies|community|union|bank|commission|prosecutor|director|institutions|commander|society|signatories|signatory|troops|experts|movement|units?|individuals|communities|side|components?|leadership|donor)\\b");
    cue(cues, Cue.WHOSE_MANDATE,
        "\\b(?:mandates?|tasks) (?:of|for) ((?:the )?[^,;:]{2,80}?)(?=,|;|:| until| for | to | as | in | and |, |$| with| set| which| by| \\(| shall| expires?| will| is | are | has | continues? | on | from | ending)"
            + "|\\b([a-z0-9-]{3,20})'s? (?:[a-z]+ ){0,2}mandate"
            + "|\\b(?:create|establish|re-establish)\\b[^;]{0,160}?(panel of experts|group of experts|monitoring team|monitoring group)");
    cue(cues, Cue.RECIPIENT,
        "\\b(?:to|provide|inform|brief|keep|update) (?:(?:every|within) [a-z]+ (?:months|days|weeks),? )?(the security council|the council|the committee|the general assembly|the panel of experts|the panel|the secretary-general|the peacebuilding commission)\\b");

    cue(cues, Cue.OF_ANOTHER,
        "^ (?:above |below )?(?:of|in|to|from) (?!this |the present |operative )(?:(?:its |the |security council |council )*resolutions? (?:s/res/)?(\\d{1,4} \\(\\d{4}\\)|\\d{3,4})|[a-z])");
    return cues;
  }

  private static void titles(Map<Cue, Pattern> cues) {
    String object = "(?!be |resolutions? |paragraphs? |the |its |his |her |their |an? |all |this |that |any |which |each )";
    String given = "(?:reports?|letters?|updates?|briefings?|assessments?|evaluations?|reviews?|roadmap|plans?|notifications?|lists?|mid-report|presentations?|recommendations|options)\\b";
    String small = "(?!(?:of|on|with|to|for|in|and|that|by|basis|an?|the|his|its|their|including) )";
    cue(cues, Cue.TITLE, "(?<!\\bin )(?<!through )(?<!by )\\b(?:(?:the|his|its|their|and|of|with) (?=(?:[a-z-]+ ){0,4}"
        + given + ")|(?:an?|one) (?=(?:[a-z-]+,? ){0,4}" + given
        + ")|(?=(?:two|three|four|further|regular|written|oral|annual|updated|periodic|quarterly|monthly|strategic-level),? ))((?:"
        + small + "[a-z-]+,? ){0,4}?" + given + ")");
    cue(cues, Cue.ACT,
        "(?:^|[,;] |\\band |\\bthen,? |\\bas well as |\\bintent |\\bintention |\\breadiness )[ ]?(to (?:also |further |regularly |periodically |continue to |then )*"
            + object + "[a-z]+\\b)");
    cue(cues, Cue.TO_GIVE,
        "^to (?:[a-z]+ and (?:then )?(?:to )?)?(?:continue to )?(?:provide|submit|present|prepare|issue|deliver|circulate|conduct|make|transmit|give|produce|communicate)\\b");
    cue(cues, Cue.ELECTION_NAME,
        "((?:(?:free|fair|transparent|inclusive|credible|presidential|legislative|parliamentary|general|local|regional|communal|municipal|national|provincial|constitutional),? (?:and |or )?){0,7}(?:elections?|referendum))\\b");
    cue(cues, Cue.ENDING_NAME,
        "\\b(?:the )?(?:[a-z]+ ){0,2}(?:measures|embargo|prohibition|restrictions|exemptions?|authori[sz]ations?|ceiling|provisions|sanctions|support)\\b");
    cue(cues, Cue.TELLING, "\\b(?:on|of|to|for|with|containing|regarding)\\b");
    cue(cues, Cue.TO_WHOM, "^to ");
    cue(cues, Cue.TO_DO, "^[^;]*?(?:^|[ ,])(?=to " + object + "[a-z]+\\b)");
    cue(cues, Cue.THAT, "\\bthat\\b");
    String aside = "(?:including|in|as|at|through|with|within|where|when|by|notably|particularly|especially|without|based|seeking|addressing|following|under|after|before|while|taking|bearing|consistent|on|upon|if|inter alia|for|along|together|should|pursuant|acting|recognizing|noting)\\b";
    cue(cues, Cue.ASIDE, "^" + aside);
    cue(cues, Cue.LEADING_ASIDE, "^[ ,]*" + aside + "[^;]*?, (?:and )?(?=to " + object + "[a-z]+\\b)");
    cue(cues, Cue.LEADING,
        "^[ ,;:.]*(?:\\([a-z]{1,4}\\) )?(?:(?:and|also|further|then|that|upon|on|for|him|them|it|shall|should|must|involved|concerned|to (?:the )?(?:armed )?(?:conflict|agreement)s?)[ ,\uFFFC]+)*(?:to (?=[a-z]))?(?:(?:the|an?|its|his|their) )?");
    cue(cues, Cue.BOUNDARY,
        " (?:and (?:further |also |then )?to|in order to|as well as|with a view to|so as to|so that|including|through|which|who|that|while|where|when|if|whether|by [a-z]+ing|based on|taking into|pursuant to|in accordance|in line|in compliance|as (?:set|defined|described|outlined|mandated|authori[sz]ed|referred|appropriate|necessary|needed|stipulated|called|provided|required)|set (?:out|forth)|without|consistent with|in particular|especially|notably|with the (?:aim|objective|goal|input|support)|to be|in this|in that|in close|in consultation|in coordination|in cooperation|referred|described|mentioned|contained|established|among others|inter alia|and thereafter|until|is|are|has|have)\\b");
    cue(cues, Cue.HARD_BOUNDARY,
        " to be (?:provided|submitted|issued|presented|included|circulated)\\b|, (?:that|which|who)\\b| that (?:provides?|includes?|contains?)\\b");
    cue(cues, Cue.PREPOSITION,
        " (?:of|in|on|for|with|to|and|by|from|at|within|under|between|among|against|towards?|into|across|during|via|upon|over|until|or|against|regarding|concerning|after|before)\\b");
    cue(cues, Cue.DANGLING,
        "^(?:and|or|of|the|a|an|to|in|on|for|with|by|from|as|its|their|his|her|that|which|at|also|including|all|any|other|relevant|such|these|those|this|between|is|are|be|not|but|both|further|within|under|into|than|more|most|own|no|until|upon|towards|against|thereafter)$");
    cue(cues, Cue.TIME_BEFORE,
        "(?:,? ?(?<![a-z])(?:at least|at|on|in|by|and|and then|then|the (?:first|second|third|fourth|final|last)|about|starting|no later than|again)(?![a-z]))+ *$");
    cue(cues, Cue.ORDINAL,
        "\\b(the (?:first|second|third|fourth|fifth|final|last)) (?:report )?(?:by|on|no later than|before|in) *$");
    cue(cues, Cue.SINCE_ADOPTION,
        ",? (?:after|following|of|from) (?:the )?(?:date of )?(?:the )?adoption of (?:this|the) (?:resolution|mandate)\\b(?! \\d)");
    cue(cues, Cue.TIME_BEHIND,
        "^(?: basis| ?-?intervals| at the latest|,? thereafter|,? subsequently|,? (?:of|from|after|following) (?:the )?(?:date of )?(?:the )?(?:adoption|passage|date)(?: of)?(?: this| the)?(?: present)?(?: resolution| mandate)?)");
  }

  private static void cue(Map<Cue, Pattern> cues, Cue cue, String pattern) {
    cues.put(cue, Pattern.compile(pattern));
  }
}
