package dev.kerneldigest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.TestDatabases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BellsOnPostgresTest extends BellsContract {
    BellsOnPostgresTest() {
        super(TestDatabases.postgres());
    }

    @Test
    void ofTwoNodesOneRings() throws Exception {
        Instant due = Instant.now();
        Map<String, Instant> sources =
                IntStream.range(0, 40)
                        .mapToObj(i -> "source" + i)
                        .collect(Collectors.toMap(Function.identity(), _ -> due));
        Bells one = bells(due.plusSeconds(3600));
        Bells two = bells(due.plusSeconds(3600));
        one.reconcileSources(sources);
        one.start();
        two.start();
        List<String> rung = new ArrayList<>();
        while (rung.size() < 40) {
            rung.add(next(polled));
        }
        one.close();
        two.close();
        rung.addAll(polled);
        assertThat(rung).containsExactlyInAnyOrderElementsOf(sources.keySet());
    }
}
