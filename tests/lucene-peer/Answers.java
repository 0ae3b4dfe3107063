import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TotalHitCountCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** Answers questions over one index. Every score is computed: nothing ends early and nothing is cached. */
final class Answers implements Closeable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final String[] ids;
    private SortedSetDocValuesReaderState facetState;

    Answers(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
        ids = new String[reader.maxDoc()];
        Bits live = MultiBits.getLiveDocs(reader);
        for (int document = 0; document < ids.length; document++) {
            if (live == null || live.get(document)) ids[document] = reader.document(document).get("id");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    Map<String, Object> answer(Map<String, Object> question) throws IOException {
        Query query = QueryReader.read(question.get("query"));
        FacetsConfig config = new FacetsConfig();
        DrillDownQuery filtered = new DrillDownQuery(config, query);
        for (Object each : Json.list(question.get("filters"))) {
            Map<String, Object> filter = Json.object(each);
            filtered.add((String) filter.get("dimension"), QueryReader.read(filter.get("query")));
        }

        boolean hasFilters = question.containsKey("filters");
        TopDocs top = top(hasFilters ? filtered : query, question);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", question.get("id"));
        answer.put("total", top.totalHits.value);
        answer.put("hits", hits(top));
        if (question.containsKey("facets")) answer.put("facets", facets(filtered, config, Json.list(question.get("facets"))));
        return answer;
    }

    private TopDocs top(Query query, Map<String, Object> question) throws IOException {
        int size = Math.max(1, question.containsKey("size") ? ((Long) question.get("size")).intValue() : reader.maxDoc());
        if (!question.containsKey("sort")) {
            TopScoreDocCollector byScore = TopScoreDocCollector.create(size, Integer.MAX_VALUE);
            searcher.search(query, byScore);
            return byScore.topDocs();
        }
        Map<String, Object> sort = Json.object(question.get("sort"));
        boolean descending = (Boolean) sort.get("descending");
        SortField field = new SortField((String) sort.get("field"), SortField.Type.LONG, descending);
        // Without a number is last either way; ties are in the order of indexing.
        field.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        TopFieldCollector byField = TopFieldCollector.create(new Sort(field, SortField.FIELD_DOC), size, Integer.MAX_VALUE);
        searcher.search(query, byField);
        return byField.topDocs();
    }

    private List<Object> hits(TopDocs top) {
        List<Object> hits = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) hits.add(List.of(ids[hit.doc], hit instanceof FieldDoc ? 0f : hit.score));
        return hits;
    }

    /** Counts of every value: a dimension's own filter does not narrow its counts. */
    private Map<String, Object> facets(DrillDownQuery query, FacetsConfig config, List<Object> dimensions) throws IOException {
        if (facetState == null) facetState = new DefaultSortedSetDocValuesReaderState(reader);
        Facets facets = new DrillSideways(searcher, config, facetState).search(query, new TotalHitCountCollector()).facets;
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Object each : dimensions) {
            String dimension = (String) each;
            FacetResult result = facetState.getOrdRange(dimension) == null ? null : facets.getTopChildren(facetState.getSize(), dimension);
            Map<String, Object> values = new LinkedHashMap<>();
            if (result != null) {
                for (LabelAndValue value : result.labelValues) values.put(value.label, value.value.longValue());
            }
            counts.put(dimension, values);
        }
        return counts;
    }
}
