package org.mandatebot.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.eval.Row;
import org.mandatebot.mandate.Paragraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a question takes, in process and warm, beside the same words looked up with bare BM25: every question of
/// `questions/` in turn, one core.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class AnswersBenchmark {
  private final List<Row> rows = new ArrayList<>();
  private Answers answers;
  private IndexSearcher bare;
  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
  private int at;
  /// what makes patterns and searches slow, if anything does
  private final List<String> hostile = List.of("para 30 a ".repeat(6_554), "what ".repeat(13_107), "(".repeat(65_536),
      "and ".repeat(16_384), "3".repeat(65_536), "does it mention ".repeat(4_096), "e\u0301".repeat(32_768),
      "who is the president of ".repeat(2_730), "report due next 9 days ".repeat(2_849), "zqxwv kjhgf ".repeat(5_461),
      "est-ce que le rapport du 30 ".repeat(2_340), "\ud83d\ude00".repeat(16_384), "2531 (2020) ".repeat(5_461));

  @Setup
  public void load() throws IOException {
    Reading.Read read = (Reading.Read) Loader.load(Path.of("config/resolutions"));
    answers = new Answers(new Catalogue(read.revision()),
        Vocabulary.parse(Files.readString(Path.of("config/vocabulary.yml"))));
    rows.addAll(Row.read(Path.of("src/test/resources/questions/open.jsonl")));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Paragraph paragraph : read.revision().main().paragraphs().values()) {
        Document document = new Document();
        document.add(new TextField("text", paragraph.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    bare = new IndexSearcher(DirectoryReader.open(directory));
  }

  private Row next() {
    at = (at + 1) % rows.size();
    return rows.get(at);
  }

  @Benchmark
  public Answers.Answered mandatebot() {
    Row row = next();
    return answers.answer(row.question(), row.context(), Optional.empty(), LocalDate.of(2021, 7, 1));
  }

  /// Questions of 64 KB.
  @Benchmark
  public Answers.Answered hostile() {
    at = (at + 1) % hostile.size();
    return answers.answer(hostile.get(at), List.of(), Optional.empty(), LocalDate.of(2021, 7, 1));
  }

  @Benchmark
  public TopDocs bareBm25() throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream words = analyzer.tokenStream("text", next().question())) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken())
        query.add(new TermQuery(new Term("text", word.toString())), Occur.SHOULD);
      words.end();
    }
    return bare.search(query.build(), 10);
  }
}
