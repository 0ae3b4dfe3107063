import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Makes indexes: of articles that are analysed already, and of an export. */
final class Articles {
    private Articles() {
    }

    /** Indexes given tokens in the order of the file, as one segment, and then deletes the articles that are marked so. */
    static int index(Path articles, Path folder) throws IOException {
        List<String> deleted = new ArrayList<>();
        int count = 0;
        try (Directory directory = FSDirectory.open(folder)) {
            // Neighbours are merged, so that documents keep the order of the file.
            try (IndexWriter writer = new IndexWriter(directory, settings().setMergePolicy(new LogDocMergePolicy()));
                    BufferedReader lines = Files.newBufferedReader(articles)) {
                for (String line; (line = lines.readLine()) != null; count++) {
                    Map<String, Object> article = Json.object(Json.parse(line));
                    writer.addDocument(analysed(article));
                    if (Boolean.TRUE.equals(article.get("deleted"))) deleted.add((String) article.get("id"));
                }
                writer.forceMerge(1);
            }
            // The deleted ones go on counting in the statistics until a merge: there is none.
            IndexWriterConfig unmerged = settings().setOpenMode(IndexWriterConfig.OpenMode.APPEND).setMergePolicy(NoMergePolicy.INSTANCE);
            try (IndexWriter writer = new IndexWriter(directory, unmerged)) {
                for (String id : deleted) writer.deleteDocuments(new Term("id", id));
            }
        }
        return count - deleted.size();
    }

    /** Indexes what the indexer's command export wrote, with Lucene's own English analysis. */
    static int load(Path export, Path folder) throws IOException {
        int count = 0;
        IndexWriterConfig settings = new IndexWriterConfig(new EnglishAnalyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, settings);
                BufferedReader lines = Files.newBufferedReader(export)) {
            for (String line; (line = lines.readLine()) != null; count++) writer.addDocument(exported(Json.object(Json.parse(line))));
        }
        return count;
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE).setSimilarity(new BM25Similarity(1.2f, 0.75f));
    }

    private static Document analysed(Map<String, Object> article) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", (String) article.get("id"), Field.Store.YES));
        for (Map.Entry<String, Object> text : Json.object(article.get("texts")).entrySet()) {
            document.add(new TextField(text.getKey(), new GivenTokens(Json.list(text.getValue()))));
        }
        for (Map.Entry<String, Object> keywords : Json.object(article.get("keywords")).entrySet()) {
            addKeywords(document, keywords.getKey(), Json.list(keywords.getValue()));
        }
        for (Map.Entry<String, Object> number : Json.object(article.get("numbers")).entrySet()) {
            addNumber(document, number.getKey(), (Long) number.getValue());
        }
        return faceted(document);
    }

    private static Document exported(Map<String, Object> article) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", (String) article.get("id"), Field.Store.YES));
        for (String name : List.of("title", "body", "authors", "dateline")) {
            for (Object text : listOf(article.get(name))) document.add(new TextField(name, (String) text, Field.Store.YES));
        }
        for (String name : List.of("outlet", "language", "actors", "topics")) addKeywords(document, name, listOf(article.get(name)));
        for (String name : List.of("published", "updated", "url", "source")) {
            if (article.get(name) != null) document.add(new StoredField(name, (String) article.get(name)));
        }
        if (article.get("published") != null) addNumber(document, "published", instant((String) article.get("published")));
        return faceted(document);
    }

    private static void addKeywords(Document document, String name, List<Object> values) {
        for (Object value : values) {
            document.add(new StringField(name, (String) value, Field.Store.YES));
            // A facet's label can't be empty.
            if (!value.equals("")) document.add(new SortedSetDocValuesFacetField(name, (String) value));
        }
    }

    private static void addNumber(Document document, String name, long value) {
        document.add(new LongPoint(name, value));
        document.add(new NumericDocValuesField(name, value));
    }

    /** The document with what Lucene's facets need: every field may have several values. */
    private static Document faceted(Document document) throws IOException {
        FacetsConfig facets = new FacetsConfig();
        document.forEach(field -> facets.setMultiValued(field.name(), true));
        document.getFields().stream().filter(SortedSetDocValuesFacetField.class::isInstance)
            .forEach(field -> facets.setMultiValued(((SortedSetDocValuesFacetField) field).dim, true));
        return facets.build(document);
    }

    private static List<Object> listOf(Object value) {
        if (value == null) return List.of();
        return value instanceof List ? Json.list(value) : List.of(value);
    }

    /** Seconds since 1970 of a year, a month, a day or a time; without an offset it is taken as UTC. */
    private static long instant(String date) {
        if (date.length() == 4) date += "-01";
        if (date.length() == 7) date += "-01";
        if (date.length() == 10) return LocalDate.parse(date).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        boolean hasOffset = date.endsWith("Z") || date.matches(".*[+-][0-9]{2}:[0-9]{2}");
        return hasOffset ? OffsetDateTime.parse(date).toEpochSecond() : LocalDateTime.parse(date).toEpochSecond(ZoneOffset.UTC);
    }
}
