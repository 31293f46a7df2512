package org.mandatebot.conversation;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.ask.CleanText;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Scope;
import org.mandatebot.responses.Reply;

/// What can be subscribed to in one resolution, and how people name it: `all`, `19`, `paragraphe 30 (a)`, `SG`,
/// `reports`, `rapports`; buttons say the key of a [Reply.Scope].
record ScopeWords(Resolution resolution) {
  private static final Set<String> ALL = Set.of("", "all", "everything", "tout", "tous", "toutes");
  private static final Map<String, Deadline.Kind> KINDS = Map.ofEntries(entry("report", Deadline.Kind.REPORT),
      entry("rapport", Deadline.Kind.REPORT), entry("letter", Deadline.Kind.LETTER),
      entry("lettre", Deadline.Kind.LETTER), entry("mandate", Deadline.Kind.MANDATE_END),
      entry("mandat", Deadline.Kind.MANDATE_END), entry("authorization", Deadline.Kind.AUTHORIZATION_END),
      entry("authorisation", Deadline.Kind.AUTHORIZATION_END), entry("autorisation", Deadline.Kind.AUTHORIZATION_END),
      entry("measure", Deadline.Kind.MEASURES), entry("mesure", Deadline.Kind.MEASURES),
      entry("election", Deadline.Kind.ELECTION), entry("review", Deadline.Kind.REVIEW),
      entry("examen", Deadline.Kind.REVIEW));
  private static final Pattern BEFORE_NUMBER = Pattern
      .compile("^(?:(?:operative )?para(?:graph|graphe|\\.)?s?|op|§|¶) *(?=\\d)");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the |le |la |les |l')");

  /// What the words mean; empty when they name nothing that is due.
  Optional<Scope> find(String words) {
    String plain = CleanText.plain(words);
    if (ALL.contains(plain))
      return Optional.of(new Scope.All());
    return paragraph(plain).or(() -> kind(plain)).or(() -> actor(plain)).or(() -> button(words));
  }

  /// What the words mean, also if it is only among what is `held`: something the resolution has no more.
  Optional<Scope> find(String words, List<Scope> held) {
    return find(words).or(() -> held.stream().filter(scope -> shown(scope).key().equals(words)).findFirst());
  }

  /// What there is to subscribe to: everything, the kinds that have dates, and who owes or is owed something dated.
  List<Scope> choices() {
    List<Deadline> dated = dated().toList();
    EnumSet<Deadline.Kind> kinds = EnumSet.noneOf(Deadline.Kind.class);
    dated.forEach(deadline -> kinds.add(deadline.about().kind()));
    Stream<Scope> actors = dated.stream()
        .flatMap(deadline -> Stream.concat(deadline.about().who().stream(), deadline.about().to().stream()))
        .map(Actor::id).distinct().map(Scope.By::new);
    return Stream.of(Stream.of(new Scope.All()), kinds.stream().map(Scope.Kind::new), actors)
        .<Scope>flatMap(each -> each).toList();
  }

  /// With its title, for a reply.
  Reply.Scope shown(Scope scope) {
    return switch (scope) {
      case Scope.All() -> new Reply.Scope("all", "", Optional.empty());
      case Scope.Kind(Deadline.Kind kind) ->
        new Reply.Scope("kind", kind.name().toLowerCase(Locale.ROOT), Optional.empty());
      case Scope.By(String id) -> new Reply.Scope("actor", id,
          resolution.actors().stream().filter(actor -> actor.id().equals(id)).map(Actor::name).findFirst());
      case Scope.Of(ParagraphId id) -> new Reply.Scope("paragraph", id.value(), title(id));
    };
  }

  private Optional<Bilingual> title(ParagraphId id) {
    return dated().filter(deadline -> deadline.paragraph().within(id) && deadline.about().restates().isEmpty())
        .map(deadline -> deadline.about().title()).findFirst();
  }

  private Optional<Scope> paragraph(String plain) {
    String number = BEFORE_NUMBER.matcher(plain).replaceFirst("").replace(" ", "");
    return resolution.paragraphs().keySet().stream().filter(id -> CleanText.plain(id.value()).equals(number))
        .flatMap(id -> reminded(id).stream()).findFirst().map(Scope.Of::new);
  }

  /// The paragraph itself if it has a date that is reminded of, else the one whose date it restates.
  private Optional<ParagraphId> reminded(ParagraphId id) {
    List<Deadline> here = dated().filter(deadline -> deadline.paragraph().within(id)).toList();
    return here.stream().filter(deadline -> deadline.about().restates().isEmpty()).findFirst().map(own -> id)
        .or(() -> here.stream().flatMap(deadline -> deadline.about().restates().flatMap(resolution::deadline).stream())
            .findFirst().map(Deadline::paragraph));
  }

  private static Optional<Scope> kind(String plain) {
    String singular = plain.replaceFirst("s$", "");
    String noun = singular.replaceFirst("^(?:(?:the )?end of (?:the )?|(?:la )?fin d(?:u|es) )", "")
        .replaceFirst(" end$", "");
    return Optional.ofNullable(KINDS.get(noun)).map(Scope.Kind::new);
  }

  private Optional<Scope> actor(String plain) {
    return resolution.actors().stream().filter(actor -> names(actor).anyMatch(bare(plain)::equals)).findFirst()
        .map(actor -> new Scope.By(actor.id()));
  }

  private static Stream<String> names(Actor actor) {
    return Stream
        .concat(Stream.of(actor.id()),
            Stream.of(Language.values()).flatMap(
                language -> Stream.concat(Stream.of(actor.name().in(language)), actor.also().in(language).stream())))
        .map(name -> bare(CleanText.plain(name)));
  }

  private static String bare(String name) {
    return ARTICLE.matcher(name).replaceFirst("");
  }

  private Optional<Scope> button(String key) {
    Stream<Scope> paragraphs = resolution.paragraphs().keySet().stream().map(Scope.Of::new);
    return Stream.concat(choices().stream(), paragraphs).filter(scope -> shown(scope).key().equals(key)).findFirst();
  }

  private Stream<Deadline> dated() {
    return resolution.deadlines().stream().filter(deadline -> !deadline.dates().isEmpty());
  }
}
