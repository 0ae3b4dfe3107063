import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much JSON as the peer needs: maps, lists, strings, numbers (Long or Double), true, false and null. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skipSpace();
        if (json.at < text.length()) throw json.wrong("the end");
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    static String write(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?>) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                json.append(separator);
                write(entry.getKey(), json);
                json.append(':');
                write(entry.getValue(), json);
                separator = ",";
            }
            json.append(separator.equals("{") ? "{}" : "}");
        } else if (value instanceof List<?>) {
            String separator = "[";
            for (Object item : (List<?>) value) {
                json.append(separator);
                write(item, json);
                separator = ",";
            }
            json.append(separator.equals("[") ? "[]" : "]");
        } else if (value instanceof String) {
            writeString((String) value, json);
        } else {
            json.append(value);
        }
    }

    private static void writeString(String value, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        json.append('"');
    }

    private Object value() {
        skipSpace();
        if (at == text.length()) throw wrong("a value");
        char c = text.charAt(at);
        if (c == '{') return object();
        if (c == '[') return list();
        if (c == '"') return string();
        return literal();
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        if (takes('}')) return object;
        do {
            skipSpace();
            String key = string();
            expect(':');
            object.put(key, value());
        } while (takes(','));
        expect('}');
        return object;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        at++;
        if (takes(']')) return list;
        do list.add(value()); while (takes(','));
        expect(']');
        return list;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char c; (c = next()) != '"'; ) string.append(c == '\\' ? escaped() : c);
        return string.toString();
    }

    private char escaped() {
        char c = next();
        switch (c) {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'u':
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            default: return c;
        }
    }

    private Object literal() {
        int start = at;
        while (at < text.length() && "+-.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(text.charAt(at)) >= 0) at++;
        String literal = text.substring(start, at);
        switch (literal) {
            case "true": return true;
            case "false": return false;
            case "null": return null;
            case "": throw wrong("a value");
            default: return literal.matches("-?[0-9]+") ? (Object) Long.valueOf(literal) : Double.valueOf(literal);
        }
    }

    private char next() {
        if (at == text.length()) throw wrong("more");
        return text.charAt(at++);
    }

    private boolean takes(char c) {
        skipSpace();
        if (at == text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void expect(char c) {
        if (!takes(c)) throw wrong("'" + c + "'");
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') at++;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("expected " + expected + " at character " + at + " of " + text);
    }
}
