package dev.kerneldigest.web;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.ArchiveFigures;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.search.SearchAnswer;
import dev.kerneldigest.search.SearchRequest;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import java.util.function.Function;

/**
 * What the pages are made from.
 *
 * @param news as everybody may see it: nothing of servers' own feeds
 * @param figures counts it
 * @param search finds words in it
 * @param press writes a digest as messages; none when there is nothing to say
 */
public record Shelf(
        NewsArchive news,
        ArchiveFigures figures,
        TopicCatalogue topics,
        Function<SearchRequest, SearchAnswer> search,
        Function<DigestRequest, List<Message>> press) {}
