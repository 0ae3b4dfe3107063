import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A question of the benchmark, in one of the two ways to ask it, and what its rounds measured. */
final class BenchQuery {
    static final String EXACT = "@exact";
    static final String TOP = "@top";
    private static final int USUALLY_COUNTED = 1000;

    final String type;
    final String text;
    final Query query;
    /** So many hits are counted before any is passed over. */
    final int counted;
    final boolean hasFacets;
    final boolean isByDate;
    final List<Double> wall = new ArrayList<>();
    final List<Double> processor = new ArrayList<>();

    /** @param way behind the type: how hits are counted */
    BenchQuery(String type, String text, String way) throws IOException {
        hasFacets = type.startsWith("facet_");
        isByDate = type.startsWith("sort_date");
        // Facets need every hit anyway.
        counted = hasFacets || way.equals(EXACT) ? Integer.MAX_VALUE : way.equals(TOP) ? Bench.SIZE : USUALLY_COUNTED;
        this.type = type + way;
        this.text = text;
        query = read(text);
    }

    private static Query read(String text) throws IOException {
        if (text.equals("*")) return new MatchAllDocsQuery();
        if (text.startsWith("\"")) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            for (String word : text.substring(1, text.length() - 1).split(" ")) phrase.add(term(word));
            return phrase.build();
        }
        if (text.endsWith("*")) return new PrefixQuery(new Term("text", text.substring(0, text.length() - 1)));
        if (text.endsWith("~1")) return new FuzzyQuery(new Term("text", text.substring(0, text.length() - 2)), 1);
        String[] words = text.split(" ");
        if (words.length == 3 && words[1].startsWith("outlet:")) return filtered(words[0], words[1].substring("outlet:".length()), words[2].substring("date:".length()));
        if (words.length == 1) return new TermQuery(term(words[0]));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            boolean isNeeded = word.startsWith("+");
            all.add(new TermQuery(term(isNeeded ? word.substring(1) : word)), isNeeded ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    private static Query filtered(String word, String outlet, String dates) throws IOException {
        String[] days = dates.split("\\.\\.");
        long from = Instant.parse(days[0] + "T00:00:00Z").getEpochSecond();
        long last = Instant.parse(days[1] + "T00:00:00Z").getEpochSecond() - 1;
        return new BooleanQuery.Builder()
            .add(new TermQuery(term(word)), Occur.MUST)
            .add(new TermQuery(new Term("outlet", outlet)), Occur.FILTER)
            .add(new IndexOrDocValuesQuery(LongPoint.newRangeQuery("date", from, last), NumericDocValuesField.newSlowRangeQuery("date", from, last)), Occur.FILTER)
            .build();
    }

    private static Term term(String word) throws IOException {
        try (Analyzer analyzer = Corpus.analyzer(); TokenStream tokens = analyzer.tokenStream("text", word)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            tokens.incrementToken();
            String text = term.toString();
            tokens.end();
            return new Term("text", text);
        }
    }
}
