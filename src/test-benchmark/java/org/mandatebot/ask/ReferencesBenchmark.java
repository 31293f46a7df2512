package org.mandatebot.ask;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
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

/// How long a core takes to read the paragraphs that a text of the corpus names, in microseconds; the texts come in turn.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReferencesBenchmark {
  private record Text(String words, Optional<ParagraphId> here) {
  }

  private final Resolution resolution = ReferenceCase.mandate();
  private List<Text> texts = List.of();
  private int turn;

  @Setup
  public void load() throws IOException {
    texts = ReferenceCase.read("references.jsonl").stream()
        .map(each -> new Text(each.text(), Optional.ofNullable(each.here()).map(ParagraphId::new))).toList();
  }

  @Benchmark
  public Object find() {
    Text text = texts.get(turn++ % texts.size());
    return References.find(text.words(), resolution, text.here());
  }
}
