package dev.kerneldigest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NewsAnalyzerTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title      | io_uring and sched_ext      | io_uring and sched_ext
                    title      | per-CPU I/O                 | per cpu i o
                    title      | C++ and C#                  | c++ and c#
                    title      | Linux's 6.12.30             | linux 6.12.30
                    title      | kernel.org. The end         | kernel.org the end
                    title      | Filesystems and classes     | filesystem and class
                    title      | patches, a patch, inboxes   | patch a patch inbox
                    title      | caches, a cache             | cach a cach
                    title      | red-black trees, a tree     | red black tree a tree
                    title      | fork() and vfork()'s flags  | fork() and vfork() flag
                    title.kept | GPUs of NVMe                | GPU of NVMe
                    """)
    void wordsOfKernelsStayWhole(String field, String text, String words) throws IOException {
        List<String> found = new ArrayList<>();
        try (NewsAnalyzer analyzer = new NewsAnalyzer();
                TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        }
        assertThat(String.join(" ", found)).isEqualTo(words);
    }
}
