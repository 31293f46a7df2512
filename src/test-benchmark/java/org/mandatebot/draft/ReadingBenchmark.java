package org.mandatebot.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many resolutions a core reads and drafts in a second: a typical one (60 KB) and the largest of the corpus (2231, 812 KB).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 10, time = 2)
public class ReadingBenchmark {
  @Param({"2374 (2017).en", "2231 (2015).en"})
  private String resolution = "";
  private byte[] file = {};

  @Setup
  public void load() throws IOException {
    file = Files.readAllBytes(Path.of("../shared/corpus/S_RES_" + resolution.replace(' ', '_') + ".xml"));
  }

  @Benchmark
  public Document read() throws Document.Unreadable {
    return Documents.read(file);
  }

  @Benchmark
  public Draft readAndDraft() throws Document.Unreadable {
    return Draft.of(Documents.read(file));
  }
}
