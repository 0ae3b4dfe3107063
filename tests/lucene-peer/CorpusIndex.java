import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Makes two indexes of a corpus: "several", as the writer leaves it, and "one", merged to one segment. In both of them articles are
 * deleted last, and not merged away, so that every engine's statistics still hold them.
 */
final class CorpusIndex {
    private static final int BATCH_SIZE = 1000;

    private CorpusIndex() {
    }

    static void make(Path file, Path folder, double megabytes) throws IOException {
        Path several = folder.resolve("several");
        Path one = folder.resolve("one");
        build(file, several, megabytes);
        copy(several, one);
        double before = processor();
        try (Directory directory = FSDirectory.open(one); IndexWriter writer = new IndexWriter(directory, settings())) {
            writer.forceMerge(1);
        }
        System.out.printf(Locale.ROOT, "compact\t%.1f CPU s\t%s%n", processor() - before, describe(one));
        delete(file, several);
        delete(file, one);
    }

    private static void build(Path file, Path folder, double megabytes) throws IOException {
        Files.createDirectories(folder);
        long start = System.nanoTime();
        double before = processor();
        double reading = 0;
        int count = 0;
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(megabytes));
                BufferedReader lines = Files.newBufferedReader(file)) {
            List<Document> batch = new ArrayList<>();
            do {
                double running = thread();
                batch.clear();
                for (String line; batch.size() < BATCH_SIZE && (line = lines.readLine()) != null; ) batch.add(Corpus.read(line));
                reading += thread() - running;
                for (Document document : batch) writer.addDocument(Corpus.FACETS_CONFIG.build(document));
                count += batch.size();
            } while (batch.size() == BATCH_SIZE);
            writer.commit();
        }
        double cpu = processor() - before - reading;
        System.out.printf(Locale.ROOT, "index\t%d articles\t%.0f a CPU second\t%.1f CPU s (reading the file, %.1f s, is not in it)\t%.1f s\t%s%n",
            count, count / cpu, cpu, reading, (System.nanoTime() - start) / 1e9, describe(folder));
    }

    private static void delete(Path file, Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, settings().setMergePolicy(NoMergePolicy.INSTANCE))) {
            Corpus.forEachDeleted(file, id -> writer.deleteDocuments(new Term("id", id)));
        }
        System.out.println("delete\t" + describe(folder));
    }

    private static IndexWriterConfig settings() {
        // One thread, as we have: merges run where articles are added.
        return new IndexWriterConfig(Corpus.analyzer()).setSimilarity(new BM25Similarity(1.2f, 0.75f)).setMergeScheduler(new SerialMergeScheduler());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static String describe(Path folder) throws IOException {
        long bytes;
        try (Stream<Path> files = Files.list(folder)) {
            bytes = files.mapToLong(CorpusIndex::size).sum();
        }
        try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            return String.format(Locale.ROOT, "%.1f MB in %d segments, %d articles", bytes / 1e6, reader.leaves().size(), reader.numDocs());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
