package dev.kerneldigest.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Reads what a query finds, in one state of the index. */
record HitReader(IndexSearcher searcher, Analyzer analyzer) {
    private static final Sort RANKED =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(ItemDocument.NUMBER, SortField.Type.LONG, true));

    List<Hit> best(QueryPlan plan, int most, Instant now) throws IOException {
        ScoreDoc[] found = searcher.search(plan.query(now), most, RANKED, true).scoreDocs;
        int[] documents = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            documents[i] = found[i].doc;
        }
        List<Fragment> fragments =
                new Marker(searcher, analyzer).fragments(plan.marking(), documents);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            hits.add(
                    ItemDocument.hit(
                            stored.document(documents[i]), found[i].score, fragments.get(i)));
        }
        return hits;
    }
}
