import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocValuesFieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.NormsFieldExistsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.spans.SpanNearQuery;
import org.apache.lucene.search.spans.SpanQuery;
import org.apache.lucene.search.spans.SpanTermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.RegExp;

/** Turns the query objects of README.md into Lucene's queries. */
final class QueryReader {
    private QueryReader() {
    }

    static Query read(Object json) {
        Map<String, Object> query = Json.object(json);
        Query read = unboosted(query);
        return query.containsKey("boost") ? new BoostQuery(read, ((Number) query.get("boost")).floatValue()) : read;
    }

    private static Query unboosted(Map<String, Object> query) {
        String field = (String) query.get("field");
        switch ((String) query.get("type")) {
            case "all": return new MatchAllDocsQuery();
            case "none": return new MatchNoDocsQuery();
            case "term": return new TermQuery(term(field, query.get("term")));
            case "synonym": return synonym(field, Json.list(query.get("terms")));
            case "phrase": return phrase(field, Json.list(query.get("positions")), number(query, "slop"));
            case "prefix": return new PrefixQuery(term(field, query.get("prefix")));
            case "wildcard": return new WildcardQuery(term(field, query.get("pattern")));
            case "regexp": return new RegexpQuery(term(field, query.get("pattern")), RegExp.NONE);
            case "fuzzy": return fuzzy(query, field);
            case "near": return near(query, field);
            case "boolean": return bool(query);
            case "disjunctionMax": return new DisjunctionMaxQuery(queries(query, "alternatives"), ((Number) query.get("tieBreaker")).floatValue());
            case "constant": return new ConstantScoreQuery(read(query.get("inner")));
            case "keyword": return keyword(query, field);
            case "range": return range(query, field);
            case "missingNumber": return without(new DocValuesFieldExistsQuery(field));
            case "hasWords": return new ConstantScoreQuery(new NormsFieldExistsQuery(field));
            default: throw new IllegalArgumentException("unknown query " + Json.write(query));
        }
    }

    private static Query synonym(String field, List<Object> terms) {
        SynonymQuery.Builder synonym = new SynonymQuery.Builder(field);
        for (Object each : terms) synonym.addTerm(term(field, each));
        return synonym.build();
    }

    private static Query phrase(String field, List<Object> positions, int slop) {
        boolean isPlain = positions.stream().allMatch(position -> Json.list(position).size() == 1);
        if (isPlain) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
            for (Object position : positions) phrase.add(term(field, Json.list(position).get(0)));
            return phrase.build();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Object position : positions) phrase.add(Json.list(position).stream().map(each -> term(field, each)).toArray(Term[]::new));
        return phrase.build();
    }

    private static Query fuzzy(Map<String, Object> query, String field) {
        FuzzyQuery fuzzy = new FuzzyQuery(term(field, query.get("term")), number(query, "edits"), number(query, "prefixLength"), 50, true);
        if ("constant".equals(query.get("scoring"))) fuzzy.setRewriteMethod(MultiTermQuery.CONSTANT_SCORE_REWRITE);
        return fuzzy;
    }

    private static Query near(Map<String, Object> query, String field) {
        SpanQuery[] terms = Json.list(query.get("terms")).stream().map(each -> new SpanTermQuery(term(field, each))).toArray(SpanQuery[]::new);
        return new SpanNearQuery(terms, number(query, "distance"), (Boolean) query.get("ordered"));
    }

    private static Query bool(Map<String, Object> query) {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        for (Query clause : queries(query, "must")) bool.add(clause, Occur.MUST);
        for (Query clause : queries(query, "should")) bool.add(clause, Occur.SHOULD);
        for (Query clause : queries(query, "filter")) bool.add(clause, Occur.FILTER);
        for (Query clause : queries(query, "mustNot")) bool.add(clause, Occur.MUST_NOT);
        return bool.setMinimumNumberShouldMatch(number(query, "minimumShouldMatch")).build();
    }

    private static Query keyword(Map<String, Object> query, String field) {
        List<BytesRef> values = Json.list(query.get("values")).stream().map(value -> new BytesRef((String) value)).collect(Collectors.toList());
        Query any = new TermInSetQuery(field, values);
        if (!Boolean.TRUE.equals(query.get("orMissing"))) return any;
        Query missing = without(new PrefixQuery(new Term(field, "")));
        return new ConstantScoreQuery(new BooleanQuery.Builder().add(any, Occur.SHOULD).add(missing, Occur.SHOULD).build());
    }

    private static Query range(Map<String, Object> query, String field) {
        long from = query.get("from") == null ? Long.MIN_VALUE : (Long) query.get("from");
        if (query.get("until") == null) return LongPoint.newRangeQuery(field, from, Long.MAX_VALUE);
        long until = (Long) query.get("until");
        return until <= from ? new MatchNoDocsQuery() : LongPoint.newRangeQuery(field, from, until - 1);
    }

    /** Everything but these, with a constant score. */
    private static Query without(Query query) {
        return new ConstantScoreQuery(new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST).add(query, Occur.MUST_NOT).build());
    }

    private static List<Query> queries(Map<String, Object> query, String name) {
        return Json.list(query.get(name)).stream().map(QueryReader::read).collect(Collectors.toList());
    }

    private static Term term(String field, Object text) {
        return new Term(field, (String) text);
    }

    private static int number(Map<String, Object> query, String name) {
        return query.containsKey(name) ? ((Long) query.get(name)).intValue() : 0;
    }
}
