import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * Asks the questions of a file, one at a time on one thread, in an order that each round shuffles anew. A third of the rounds comes before
 * those that are measured; nothing is cached. Each question is asked in three ways: hits counted to 1,000, all of them ("@exact"), and
 * no more than are shown ("@top").
 */
final class Bench {
    static final int SIZE = 10;

    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facetState;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Facets facets;

    private Bench(DirectoryReader reader) throws IOException {
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
        facetState = new DefaultSortedSetDocValuesReaderState(reader);
    }

    static void run(Path folder, Path questions, int rounds, String output, String only) throws IOException {
        List<BenchQuery> queries = new ArrayList<>();
        for (String line : Files.readAllLines(questions)) {
            String[] cells = line.split("\t");
            if (only != null && !cells[0].matches(only)) continue;
            BenchQuery query = new BenchQuery(cells[0], cells[1], "");
            queries.add(query);
            if (query.hasFacets) continue;
            queries.add(new BenchQuery(cells[0], cells[1], BenchQuery.EXACT));
            if (!query.isByDate) queries.add(new BenchQuery(cells[0], cells[1], BenchQuery.TOP));
        }

        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            Bench bench = new Bench(reader);
            List<BenchQuery> order = new ArrayList<>(queries);
            Random random = new Random(1);
            for (int round = -Math.max(2, rounds / 3); round < rounds; round++) {
                Collections.shuffle(order, random);
                for (BenchQuery query : order) bench.measure(query, round >= 0);
            }
            bench.writeAnswers(queries, output);
            writeSummary(queries, output, bench);
            System.out.println(folder + ": " + reader.numDocs() + " articles in " + reader.leaves().size() + " segments, " + rounds + " rounds");
        }
    }

    private void measure(BenchQuery query, boolean isCounted) throws IOException {
        long running = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        search(query);
        double wall = (System.nanoTime() - start) / 1e6;
        double processor = (threads.getCurrentThreadCpuTime() - running) / 1e6;
        if (!isCounted) return;
        query.wall.add(wall);
        query.processor.add(processor);
    }

    private TopDocs search(BenchQuery query) throws IOException {
        if (query.isByDate) {
            SortField newest = new SortField("date", SortField.Type.LONG, true);
            // The date is a point as well, with the same numbers.
            newest.setCanUsePoints();
            TopFieldCollector byDate = TopFieldCollector.create(new Sort(newest), SIZE, query.counted);
            searcher.search(query.query, byDate);
            return byDate.topDocs();
        }
        TopScoreDocCollector byScore = TopScoreDocCollector.create(SIZE, query.counted);
        if (!query.hasFacets) {
            searcher.search(query.query, byScore);
            return byScore.topDocs();
        }
        FacetsCollector found = new FacetsCollector();
        searcher.search(query.query, MultiCollector.wrap(byScore, found));
        facets = new SortedSetDocValuesFacetCounts(facetState, found);
        for (String facet : Corpus.FACETS) facets.getTopChildren(SIZE, facet);
        return byScore.topDocs();
    }

    private void writeAnswers(List<BenchQuery> queries, String output) throws IOException {
        try (PrintWriter hits = new PrintWriter(output + ".hits.tsv", "UTF-8"); PrintWriter values = new PrintWriter(output + ".facets.tsv", "UTF-8")) {
            hits.println("type\tquery\thits\trel\ttop10\tscores\tcpu_med_ms");
            for (BenchQuery query : queries) {
                TopDocs top = search(query);
                StringJoiner ids = new StringJoiner(",");
                StringJoiner scores = new StringJoiner(",");
                for (ScoreDoc hit : top.scoreDocs) {
                    ids.add(searcher.doc(hit.doc).get("id"));
                    scores.add(hit instanceof FieldDoc ? ((FieldDoc) hit).fields[0].toString() : Float.toString(hit.score));
                }
                hits.printf(Locale.ROOT, "%s\t%s\t%d\t%s\t%s\t%s\t%.5f%n", query.type, query.text, top.totalHits.value,
                    top.totalHits.relation == TotalHits.Relation.EQUAL_TO ? "=" : ">=", ids, scores, at(query.processor, 0.5));
                if (query.hasFacets) writeFacets(query, values);
            }
        }
    }

    private void writeFacets(BenchQuery query, PrintWriter output) throws IOException {
        for (String facet : Corpus.FACETS) {
            StringBuilder line = new StringBuilder();
            FacetResult result = facets.getTopChildren(SIZE, facet);
            if (result != null) {
                for (LabelAndValue value : result.labelValues) line.append(value.label).append('=').append(value.value).append(';');
            }
            output.println(query.text + "\t" + facet + "\t" + line);
        }
    }

    private static void writeSummary(List<BenchQuery> queries, String output, Bench bench) throws IOException {
        Map<String, List<BenchQuery>> types = new LinkedHashMap<>();
        for (BenchQuery query : queries) types.computeIfAbsent(query.type, type -> new ArrayList<>()).add(query);
        try (PrintWriter summary = new PrintWriter(output + ".summary.tsv", "UTF-8")) {
            summary.println("type\tn\tmean_hits\tmedian_ms\tp99_ms\tmean_ms\tbest_mean_ms\tcpu_med_ms\tcpu_p99_ms\tcpu_mean_ms\tqps\tcpu_qps\tcpu_geo_ms");
            for (Map.Entry<String, List<BenchQuery>> type : types.entrySet()) {
                List<Double> wall = new ArrayList<>();
                List<Double> processor = new ArrayList<>();
                double hits = 0;
                double best = 0;
                double logarithms = 0;
                for (BenchQuery query : type.getValue()) {
                    wall.addAll(query.wall);
                    processor.addAll(query.processor);
                    hits += bench.search(query).totalHits.value;
                    best += Collections.min(query.wall);
                    logarithms += Math.log(at(query.processor, 0.5));
                }
                int count = type.getValue().size();
                summary.printf(Locale.ROOT, "%s\t%d\t%.0f\t%.5f\t%.5f\t%.5f\t%.5f\t%.5f\t%.5f\t%.5f\t%.1f\t%.1f\t%.5f%n", type.getKey(), count, hits / count,
                    at(wall, 0.5), at(wall, 0.99), mean(wall), best / count, at(processor, 0.5), at(processor, 0.99), mean(processor),
                    1e3 / mean(wall), 1e3 / mean(processor), Math.exp(logarithms / count));
            }
        }
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
