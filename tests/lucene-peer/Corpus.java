import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/**
 * The articles that are indexed to measure speed, under the rules of the benchmark "peers": one text of headline and body, outlet, topics
 * and actors as facets, the date as a number, and the article itself as it stands in the file.
 */
final class Corpus {
    /** Every so manieth article of the file is deleted again. */
    static final int DELETED_EVERY = 33;

    /** The facets, in the order in which results are written. */
    static final String[] FACETS = {"outlet", "topics", "actors", "month"};

    static final FacetsConfig FACETS_CONFIG = facetsConfig();

    private static final int LENGTH_OF_MONTH = "2019-01".length();

    private Corpus() {
    }

    /** The words of Unicode, without a possessive 's, in lower case, as Porter's stems. */
    static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words))));
            }
        };
    }

    /** The document of a line, and what Lucene's facets make of it. */
    static Document read(String line) {
        Map<String, Object> article = Json.object(Json.parse(line));
        Document document = new Document();
        document.add(new StringField("id", article.get("id").toString(), Field.Store.YES));
        document.add(new TextField("text", article.get("title") + "\n" + article.get("body"), Field.Store.NO));
        document.add(new StringField("outlet", (String) article.get("outlet"), Field.Store.NO));
        document.add(new SortedSetDocValuesFacetField("outlet", (String) article.get("outlet")));
        for (Object topic : Json.list(article.get("topics"))) document.add(new SortedSetDocValuesFacetField("topics", (String) topic));
        for (Object actor : Json.list(article.get("actors"))) document.add(new SortedSetDocValuesFacetField("actors", (String) actor));
        String date = (String) article.get("date");
        document.add(new SortedSetDocValuesFacetField("month", date.substring(0, LENGTH_OF_MONTH)));
        long seconds = Instant.parse(date).getEpochSecond();
        document.add(new LongPoint("date", seconds));
        document.add(new NumericDocValuesField("date", seconds));
        document.add(new StoredField("article", line.getBytes(StandardCharsets.UTF_8)));
        return document;
    }

    /** Asks for the id of each article that is deleted again. */
    static void forEachDeleted(Path file, DeletedId each) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line; (line = lines.readLine()) != null; number++) {
                if (number % DELETED_EVERY == DELETED_EVERY - 1) each.accept(Json.object(Json.parse(line)).get("id").toString());
            }
        }
    }

    private static FacetsConfig facetsConfig() {
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued("topics", true);
        config.setMultiValued("actors", true);
        return config;
    }

    /** Takes an id. */
    interface DeletedId {
        void accept(String id) throws IOException;
    }
}
