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
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.mandatebot.ask.Stems.Stem;
import org.mandatebot.mandate.Bilingual;
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
  /// How much of what else speaks of a word counts besides the best.
  private static final double OTHERS = 0.45;
  /// How many passages are looked at more closely.
  private static final int CANDIDATES = 40;
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
  private final Map<String, List<Posting>> postings;
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

  /// What a word adds to the score of a passage, by BM25.
  private record Posting(int passage, float score) {
  }

  Passages(Resolution resolution, Phrases texts) {
    this.texts = texts;
    resolution.paragraphs().keySet().forEach(id -> id.parent().ifPresent(lists::add));
    resolution.tasks().forEach(task -> task.who()
        .forEach(actor -> asked.computeIfAbsent(actor.id(), none -> new HashSet<>()).add(task.paragraph())));
    resolution.tasks().stream()
        .filter(task -> task.who().stream().anyMatch(actor -> actor.name().en().equals(resolution.mission())))
        .forEach(task -> own.add(task.paragraph()));
    resolution.deadlines().stream().filter(deadline -> deadline.about().kind().isReport())
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
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        postings = postings(reader);
      }
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
    names.forEach(each -> title.addAll(stems(each)));
    List<String> above = new ArrayList<>();
    paragraph.headings().forEach(heading -> above.addAll(stems(heading, Language.EN)));
    paragraph.parent().flatMap(resolution::paragraph)
        .ifPresent(parent -> above.addAll(stems(parent.text(), Language.EN)));
    Set<String> concepts = new HashSet<>();
    texts.find(body).forEach(hit -> concepts.add(hit.meaning()));
    Set<String> stems = new HashSet<>(body);
    stems.addAll(title);
    stems.addAll(above);
    List<String> called = stems(resolution.names().getOrDefault(paragraph.id(), Names.NONE));
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

  private static List<String> stems(Names names) {
    return Stream.of(Language.values())
        .flatMap(language -> names.in(language).stream().flatMap(name -> stems(name, language).stream())).toList();
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
    double[] scores = new double[passages.size()];
    double[] spoken = new double[passages.size()];
    for (Question.Token token : question.content())
      add(token, scores, spoken);
    double all = question.content().stream().mapToDouble(Question.Token::weight).sum();
    ToDoubleFunction<ParagraphId> likelihood = likelihood(question);
    return IntStream.range(0, scores.length).filter(at -> scores[at] > 0).boxed()
        .sorted(Comparator.comparingDouble((Integer at) -> scores[at]).reversed()).limit(CANDIDATES).map(at -> {
          Passage passage = passages.get(at);
          double coverage = spoken[at] / all;
          return new Hit(passage,
              scores[at] * (0.1 + coverage * coverage) * likelihood.applyAsDouble(passage.paragraph.id()), coverage);
        }).sorted(Comparator.comparingDouble(Hit::score).reversed()).limit(limit).toList();
  }

  /// A word counts once, by the best of what speaks of it: the word itself, in the text or above it or in a title, or a
  /// concept that it is part of; the others add a little.
  private void add(Question.Token token, double[] scores, double[] spoken) {
    double[] best = new double[scores.length];
    double[] all = new double[scores.length];
    Stream.concat(token.stems().stream(), token.concepts().stream().map(concept -> CONCEPT + concept))
        .flatMap(word -> postings.getOrDefault(word, List.of()).stream()).forEach(posting -> {
          best[posting.passage] = Math.max(best[posting.passage], posting.score);
          all[posting.passage] += posting.score;
        });
    for (int at = 0; at < scores.length; at++)
      if (all[at] > 0) {
        scores[at] += token.tells() * (best[at] + OTHERS * (all[at] - best[at]));
        spoken[at] += token.weight();
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

  /// What every word of every field adds to the score of each passage. A resolution is small, and this is the same for all
  /// questions, so it is asked of Lucene once.
  private static Map<String, List<Posting>> postings(IndexReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Map<String, List<Posting>> postings = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves())
      for (Map.Entry<String, Float> field : BOOSTS.entrySet()) {
        Terms words = leaf.reader().terms(field.getKey());
        TermsEnum each = words == null ? TermsEnum.EMPTY : words.iterator();
        for (BytesRef word = each.next(); word != null; word = each.next()) {
          Term term = new Term(field.getKey(), BytesRef.deepCopyOf(word));
          SimScorer scorer = SIMILARITY.scorer(field.getValue(), searcher.collectionStatistics(field.getKey()),
              searcher.termStatistics(term, reader.docFreq(term), reader.totalTermFreq(term)));
          NumericDocValues lengths = leaf.reader().getNormValues(field.getKey());
          PostingsEnum places = each.postings(null, PostingsEnum.FREQS);
          while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            lengths.advanceExact(places.docID());
            postings
                .computeIfAbsent((field.getKey().equals("concept") ? CONCEPT : "") + term.text(),
                    _ -> new ArrayList<>())
                .add(new Posting(leaf.docBase + places.docID(), scorer.score(places.freq(), lengths.longValue())));
          }
        }
      }
    return postings;
  }
}
