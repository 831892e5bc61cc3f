package dev.kerneldigest;

import dev.kerneldigest.farm.Articles;
import dev.kerneldigest.text.HtmlText;
import dev.kerneldigest.text.PlainText;
import java.net.URI;
import java.util.stream.LongStream;
import java.util.concurrent.TimeUnit;
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

/** How many bodies of items a second become plain text, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class HtmlBench {
    private static final int DIFFERENT = 64;
    private static final URI BASE = URI.create("https://example.org/");

    /** How long a body is: a summary, and a whole article. */
    @Param({"900", "20000"})
    public int characters;

    private String[] bodies = {};
    private int next;

    /** Writes the bodies. */
    @Setup
    public void write() {
        Articles articles = Articles.ofDemo();
        bodies =
                LongStream.range(0, DIFFERENT)
                        .mapToObj(number -> articles.article(number, characters).html())
                        .toArray(String[]::new);
    }

    /** Text, bold words and links. */
    @Benchmark
    public PlainText text() {
        next = (next + 1) % DIFFERENT;
        return HtmlText.of(bodies[next], BASE);
    }
}
