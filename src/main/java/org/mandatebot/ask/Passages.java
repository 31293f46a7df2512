package org.mandatebot.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.mandatebot.ask.Stems.Stem;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// The paragraphs as search finds them: by their words, by the concepts of the vocabulary in them, by the titles that a
/// person gave to what rests on them, and by the headings and chapeaux above them.
final class Passages {
  private static final Map<String, Float> BOOSTS = Map.of("body", 1f, "title", 1.4f, "concept", 1.2f, "above", 0.35f,
      "called", 1f);
  private static final float PREAMBULAR = 0.8f;
  /// How much more likely "we" asks for what the mission is asked.
  private static final double OURS = 2;
  /// How much more likely a question that names an actor asks for what that actor is asked.
  private static final double ASKED = 1.4;
  /// How much more likely a question about a report asks for what it owes to the Council than for what else is reported.
  private static final double REPORTED = 1.6;
  /// How much more likely a list is asked for where there is one.
  private static final double LISTED = 1.5;
  private static final String CONCEPT = "concept ";
  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.0f, 0.5f);

  /// what has parts
  private final Set<ParagraphId> lists = new HashSet<>();
  /// where each actor is asked something, by its id
  private final Map<String, Set<ParagraphId>> asked = new HashMap<>();
  /// what reports and letters are owed, and what has to be in them
  private final Set<ParagraphId> reports = new HashSet<>();
  /// what the mission itself is asked
  private final Set<ParagraphId> own = new HashSet<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Phrases texts;
  private final IndexSearcher searcher;
  private final Map<String, List<Query>> terms;
  private final Map<String, Double> weights = new HashMap<>();
  /// stems and concepts that are in the text and its titles, and not only in what people call what it says
  private final Set<String> said = new HashSet<>();

  /// @param stems of its words, titles and what stands above it
  /// @param called stems of what people call it
  record Passage(Paragraph paragraph, Set<String> stems, Set<String> concepts, Set<String> called) {
    boolean speaksOf(Question.Token token) {
      return token.stems().stream().anyMatch(stem -> stems.contains(stem) || called.contains(stem))
          || token.concepts().stream().anyMatch(concepts::contains);
    }
  }

  /// @param coverage the share of the question, 0 to 1, that the passage speaks of
  record Hit(Passage passage, double score, double coverage) {
  }

  Passages(Resolution resolution, Phrases texts) {
    this.texts = texts;
    resolution.paragraphs().keySet().forEach(id -> id.parent().ifPresent(lists::add));
    resolution.tasks().forEach(task -> task.who()
        .forEach(actor -> asked.computeIfAbsent(actor.id(), none -> new HashSet<>()).add(task.paragraph())));
    resolution.tasks().stream()
        .filter(task -> task.who().stream().anyMatch(actor -> actor.name().en().equals(resolution.mission())))
        .forEach(task -> own.add(task.paragraph()));
    resolution.deadlines().stream().filter(
        deadline -> deadline.about().kind() == Deadline.Kind.REPORT || deadline.about().kind() == Deadline.Kind.LETTER)
        .filter(deadline -> !deadline.dates().isEmpty()).forEach(deadline -> {
          reports.add(deadline.paragraph());
          reports.addAll(deadline.about().contents());
        });
    Map<Paragraph, List<Bilingual>> titles = titles(resolution);
    Map<Paragraph, List<Names>> names = names(resolution);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory,
        new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(SIMILARITY))) {
      for (Paragraph paragraph : resolution.paragraphs().values())
        writer.addDocument(document(resolution, paragraph, titles.getOrDefault(paragraph, List.of()),
            names.getOrDefault(paragraph, List.of())));
      writer.commit();
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(SIMILARITY);
      searcher.setQueryCache(null);
      terms = terms();
    } catch (IOException impossible) {
      throw new UncheckedIOException("indexing in memory", impossible);
    }
    for (Passage passage : passages)
      Stream.concat(passage.stems.stream(), passage.concepts.stream().map(concept -> CONCEPT + concept))
          .forEach(each -> weights.merge(each, 1.0, Double::sum));
    said.addAll(weights.keySet());
    passages.stream().flatMap(passage -> passage.called.stream()).filter(stem -> !said.contains(stem))
        .forEach(stem -> weights.merge(stem, 1.0, Double::sum));
    weights.replaceAll((stem, count) -> Math.log(1 + (passages.size() - count + 0.5) / (count + 0.5)));
  }

  private Document document(Resolution resolution, Paragraph paragraph, List<Bilingual> titles, List<Names> names) {
    List<String> body = stems(paragraph.text(), Language.EN);
    List<String> title = new ArrayList<>();
    titles.forEach(each -> {
      title.addAll(stems(each.en(), Language.EN));
      title.addAll(stems(each.fr(), Language.FR));
    });
    names.forEach(each -> {
      each.en().forEach(name -> title.addAll(stems(name, Language.EN)));
      each.fr().forEach(name -> title.addAll(stems(name, Language.FR)));
    });
    List<String> above = new ArrayList<>();
    paragraph.headings().forEach(heading -> above.addAll(stems(heading, Language.EN)));
    paragraph.parent().flatMap(resolution::paragraph)
        .ifPresent(parent -> above.addAll(stems(parent.text(), Language.EN)));
    Set<String> concepts = new HashSet<>();
    texts.find(body).forEach(hit -> concepts.add(hit.meaning()));
    Set<String> stems = new HashSet<>(body);
    stems.addAll(title);
    stems.addAll(above);
    List<String> called = new ArrayList<>();
    Optional.ofNullable(resolution.names().get(paragraph.id())).ifPresent(also -> {
      also.en().forEach(name -> called.addAll(stems(name, Language.EN)));
      also.fr().forEach(name -> called.addAll(stems(name, Language.FR)));
    });
    passages.add(new Passage(paragraph, stems, concepts, Set.copyOf(called)));
    Document document = new Document();
    add(document, "body", body);
    add(document, "title", title);
    add(document, "above", above);
    add(document, "concept", concepts);
    add(document, "called", called);
    return document;
  }

  private static void add(Document document, String field, Iterable<String> words) {
    document.add(new TextField(field, String.join(" ", words), Field.Store.NO));
  }

  private static List<String> stems(String text, Language language) {
    return Phrases.stems(text, language).stream().map(Stem::stem).toList();
  }

  private static Map<Paragraph, List<Bilingual>> titles(Resolution resolution) {
    Map<Paragraph, List<Bilingual>> titles = new LinkedHashMap<>();
    resolution.tasks().forEach(task -> resolution.paragraph(task.paragraph())
        .ifPresent(paragraph -> titles.computeIfAbsent(paragraph, none -> new ArrayList<>()).add(task.title())));
    resolution.deadlines().forEach(deadline -> resolution.paragraph(deadline.paragraph()).ifPresent(
        paragraph -> titles.computeIfAbsent(paragraph, none -> new ArrayList<>()).add(deadline.about().title())));
    return titles;
  }

  private static Map<Paragraph, List<Names>> names(Resolution resolution) {
    Map<Paragraph, List<Names>> names = new LinkedHashMap<>();
    resolution.deadlines().forEach(deadline -> resolution.paragraph(deadline.paragraph()).ifPresent(
        paragraph -> names.computeIfAbsent(paragraph, none -> new ArrayList<>()).add(deadline.about().also())));
    resolution.terms().forEach(term -> resolution.paragraph(term.ground().paragraph())
        .ifPresent(paragraph -> names.computeIfAbsent(paragraph, none -> new ArrayList<>()).add(term.also())));
    return names;
  }

  /// A piece of text as if it were a passage of its own.
  Passage passage(Paragraph paragraph, String piece) {
    List<String> body = stems(piece, Language.EN);
    Set<String> concepts = new HashSet<>();
    texts.find(body).forEach(hit -> concepts.add(hit.meaning()));
    return new Passage(paragraph, new HashSet<>(body), concepts, Set.of());
  }

  /// Whether any paragraph has the stem, or is called by it.
  boolean knows(String stem) {
    return weights.containsKey(stem);
  }

  /// Whether any paragraph has a word, or one that a concept of the vocabulary stands for.
  boolean say(Question.Token token) {
    return token.stems().stream().anyMatch(said::contains)
        || token.concepts().stream().anyMatch(concept -> said.contains(CONCEPT + concept));
  }

  /// Whether any paragraph is found by a word.
  boolean speakOf(Question.Token token) {
    return say(token) || token.stems().stream().anyMatch(this::knows);
  }

  /// How much a stem tells: the fewer paragraphs have it, the more; 0 for one that none has.
  double weight(String stem) {
    return weights.getOrDefault(stem, 0.0);
  }

  /// How much a concept tells; 0 for one of which no paragraph speaks.
  double conceptWeight(String concept) {
    return weights.getOrDefault(CONCEPT + concept, 0.0);
  }

  /// The best passages for a question, at most `limit`.
  List<Hit> search(Question question, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Question.Token token : question.content())
      query.add(new BoostQuery(any(token), (float) token.tells()), Occur.SHOULD);
    ToDoubleFunction<ParagraphId> likelihood = likelihood(question);
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query.build(), 40).scoreDocs) {
        Passage passage = passages.get(found.doc);
        double coverage = question.coverage(passage);
        hits.add(new Hit(passage,
            found.score * (0.1 + coverage * coverage) * likelihood.applyAsDouble(passage.paragraph.id()), coverage));
      }
      hits.sort(Comparator.comparingDouble(Hit::score).reversed());
      return hits.subList(0, Math.min(limit, hits.size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("searching in memory", impossible);
    }
  }

  /// How likely a paragraph is meant, whatever its words; 0 if it is not.
  private ToDoubleFunction<ParagraphId> likelihood(Question question) {
    if (question.ofThePreamble())
      return id -> id.preambular() ? 1 : 0;
    boolean list = question.asks(Question.Kind.LIST);
    boolean ours = question.ours();
    boolean report = question.asks(Question.Kind.REPORT);
    Set<ParagraphId> ofActor = question.actor().map(actor -> asked.getOrDefault(actor.id(), Set.of())).orElse(Set.of());
    return id -> id.preambular()
        ? PREAMBULAR
        : (list && lists.contains(id) ? LISTED : 1) * (ours && own.contains(id) ? OURS : 1)
            * (ofActor.contains(id) ? ASKED : 1) * (report && reports.contains(id) ? REPORTED : 1);
  }

  /// A word counts once, by the best of what speaks of it: the word itself, in the text or above it or in a title, or a
  /// concept that it is part of.
  private Query any(Question.Token token) {
    List<Query> ways = new ArrayList<>();
    for (String stem : token.stems())
      ways.addAll(terms.getOrDefault(stem, List.of()));
    for (String concept : token.concepts())
      ways.addAll(terms.getOrDefault(CONCEPT + concept, List.of()));
    return new DisjunctionMaxQuery(ways, 0.3f);
  }

  /// A query for every word of every field, which knows where in the index it is.
  private Map<String, List<Query>> terms() throws IOException {
    Map<String, List<Query>> queries = new HashMap<>();
    for (String field : BOOSTS.keySet()) {
      Terms words = MultiTerms.getTerms(searcher.getIndexReader(), field);
      TermsEnum each = words == null ? TermsEnum.EMPTY : words.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        Term term = new Term(field, BytesRef.deepCopyOf(word));
        queries.computeIfAbsent((field.equals("concept") ? CONCEPT : "") + term.text(), _ -> new ArrayList<>())
            .add(new BoostQuery(new TermQuery(term, TermStates.build(searcher, term, true)),
                BOOSTS.getOrDefault(field, 1f)));
      }
    }
    return queries;
  }
}
