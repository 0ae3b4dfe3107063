import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.BooleanQuery;

/** Apache Lucene behind seven commands that read and write files. See README.md for the files. */
public final class Peer {
    private Peer() {
    }

    public static void main(String[] arguments) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("index") && arguments.length == 3) {
            System.out.println(Articles.index(Path.of(arguments[1]), Path.of(arguments[2])) + " articles");
        } else if (command.equals("load") && arguments.length == 3) {
            System.out.println(Articles.load(Path.of(arguments[1]), Path.of(arguments[2])) + " articles");
        } else if (command.equals("answer") && arguments.length == 4) {
            System.out.println(answer(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3])) + " answers");
        } else if (command.equals("stems") && arguments.length == 3) {
            System.out.println(stems(Path.of(arguments[1]), Path.of(arguments[2])) + " stems");
        } else if (command.equals("terms") && arguments.length == 3) {
            System.out.println(terms(Path.of(arguments[1]), Path.of(arguments[2])) + " texts");
        } else if (command.equals("corpus") && arguments.length == 4) {
            CorpusIndex.make(Path.of(arguments[1]), Path.of(arguments[2]), Double.parseDouble(arguments[3]));
        } else if (command.equals("bench") && (arguments.length == 5 || arguments.length == 6)) {
            Bench.run(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]), arguments[4], arguments.length == 6 ? arguments[5] : null);
        } else {
            System.err.println("usage: index ARTICLES.jsonl DIR | load EXPORT.jsonl DIR | answer DIR QUESTIONS.jsonl ANSWERS.jsonl | stems WORDS.txt STEMS.txt | terms TEXTS.txt TERMS.txt"
                + " | corpus FILE.jsonl DIR MEGABYTES | bench DIR QUERIES.tsv ROUNDS OUT [TYPES]");
            System.exit(2);
        }
    }

    private static int answer(Path index, Path questions, Path answers) throws IOException {
        BooleanQuery.setMaxClauseCount(Integer.MAX_VALUE);
        int count = 0;
        try (Answers answering = new Answers(index);
                BufferedReader lines = Files.newBufferedReader(questions);
                BufferedWriter output = Files.newBufferedWriter(answers)) {
            for (String line; (line = lines.readLine()) != null; count++) {
                Map<String, Object> question = Json.object(Json.parse(line));
                try {
                    output.write(Json.write(answering.answer(question)));
                } catch (RuntimeException failure) {
                    throw new IllegalArgumentException("question " + question.get("id") + " has no answer: " + failure, failure);
                }
                output.newLine();
            }
        }
        return count;
    }

    /** Lucene's PorterStemFilter of each line. */
    private static int stems(Path words, Path stems) throws IOException {
        int count = 0;
        try (BufferedReader lines = Files.newBufferedReader(words);
                BufferedWriter output = Files.newBufferedWriter(stems);
                Analyzer porter = new Porter()) {
            for (String line; (line = lines.readLine()) != null; count++) {
                try (TokenStream tokens = porter.tokenStream("word", line)) {
                    CharTermAttribute stem = tokens.getAttribute(CharTermAttribute.class);
                    tokens.reset();
                    if (!tokens.incrementToken()) throw new IllegalArgumentException("line " + (count + 1) + " has no word");
                    output.write(stem.toString());
                    output.newLine();
                    tokens.end();
                }
            }
        }
        return count;
    }

    /** What the analysis of the benchmark makes of each line: its terms, with blanks between. */
    private static int terms(Path texts, Path terms) throws IOException {
        int count = 0;
        try (BufferedReader lines = Files.newBufferedReader(texts);
                BufferedWriter output = Files.newBufferedWriter(terms);
                Analyzer english = Corpus.analyzer()) {
            for (String line; (line = lines.readLine()) != null; count++) {
                StringJoiner found = new StringJoiner(" ");
                try (TokenStream tokens = english.tokenStream("text", line)) {
                    CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
                    tokens.reset();
                    while (tokens.incrementToken()) found.add(term);
                    tokens.end();
                }
                output.write(found.toString());
                output.newLine();
            }
        }
        return count;
    }

    private static final class Porter extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(word, new PorterStemFilter(word));
        }
    }
}
