import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tokens that somebody else has analysed: for each position a term, or a list of terms that stand there. */
final class GivenTokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Object> positions;
    private Iterator<Object> here = List.<Object>of().iterator();

    GivenTokens(List<Object> positions) {
        this.positions = positions.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int moved = 0;
        while (!here.hasNext()) {
            if (!positions.hasNext()) return false;
            Object next = positions.next();
            here = (next instanceof String ? List.of(next) : Json.list(next)).iterator();
            moved++;
        }
        term.append((String) here.next());
        increment.setPositionIncrement(moved);
        return true;
    }
}
