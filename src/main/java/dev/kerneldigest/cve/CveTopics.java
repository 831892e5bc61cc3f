package dev.kerneldigest.cve;

import dev.kerneldigest.news.TopicId;
import java.util.List;

/** Says which topics a CVE has, by the files that it touches. */
@FunctionalInterface
public interface CveTopics {
    List<TopicId> of(List<String> files);
}
