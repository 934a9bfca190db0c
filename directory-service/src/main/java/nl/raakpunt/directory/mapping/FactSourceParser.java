package nl.raakpunt.directory.mapping;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.mapping.FactSource.Choice;
import nl.raakpunt.directory.mapping.FactSource.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a fact comes from.
 *
 * <pre>
 * source   = choice { "|" choice } | choice { "+" choice }
 * choice   = ( attribute | "dn" | quoted ) { "->" name [ quoted | word ] }
 * quoted   = text in ' or ", in which the mark itself is written twice
 * </pre>
 */
final class FactSourceParser {

    private static final int LONGEST = 1_000;
    private static final String ARROW = "->";

    private final String text;
    private int at;

    FactSourceParser(String text) {
        this.text = text;
    }

    FactSource parse() {
        if (text.length() > LONGEST) {
            throw new MappingSyntaxException("a source is at most " + LONGEST + " characters");
        }
        List<Choice> choices = new ArrayList<>(List.of(choice()));
        char between = peek();
        while (at < text.length()) {
            if (peek() != '|' && peek() != '+') {
                throw expected("'|', '+', '->' or the end");
            }
            if (peek() != between) {
                throw expected("'" + between + "', because '|' and '+' do not go together");
            }
            at++;
            choices.add(choice());
        }
        return new FactSource(text, choices, between == '+');
    }

    private Choice choice() {
        Origin origin = origin();
        List<Transform> transforms = new ArrayList<>();
        skipSpaces();
        while (text.startsWith(ARROW, at)) {
            at += ARROW.length();
            transforms.add(transform());
            skipSpaces();
        }
        return new Choice(origin, transforms);
    }

    private Origin origin() {
        skipSpaces();
        int start = at;
        if (isQuote(peek())) {
            return constant(start, quoted().strip());
        }
        String name = word();
        if (name.isEmpty()) {
            throw expected("the name of an attribute or a text in quotes");
        }
        if (name.equalsIgnoreCase("dn")) {
            return new Origin.EntryName();
        }
        if (!Attributes.isDescriptor(name)) {
            throw new MappingSyntaxException(start, "'" + name + "' is not a valid name of an LDAP attribute");
        }
        return new Origin.Attribute(name, Attributes.key(name));
    }

    private static Origin constant(int start, String content) {
        if (content.isEmpty()) {
            throw new MappingSyntaxException(start, "the text in quotes is empty");
        }
        return new Origin.Constant(List.of(content));
    }

    private Transform transform() {
        skipSpaces();
        int start = at;
        String name = word();
        if (name.isEmpty()) {
            throw expected("the name of a transform");
        }
        String argument = argument();
        try {
            return Transforms.named(name, argument);
        } catch (MappingSyntaxException wrong) {
            throw new MappingSyntaxException(start, String.valueOf(wrong.getMessage()));
        }
    }

    private @Nullable String argument() {
        skipSpaces();
        if (isQuote(peek())) {
            return quoted();
        }
        String word = word();
        return word.isEmpty() ? null : word;
    }

    private String quoted() {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != quote) {
                content.append(next);
            } else if (peek() == quote) {
                content.append(quote);
                at++;
            } else {
                return content.toString();
            }
        }
        throw new MappingSyntaxException(start, "the text that begins here has no closing " + quote);
    }

    /** Up to a space, a quote, an arrow or a mark between choices. */
    private String word() {
        int start = at;
        while (at < text.length() && !endsWord()) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean endsWord() {
        char next = text.charAt(at);
        return Character.isWhitespace(next)
                || isQuote(next)
                || next == '|'
                || next == '+'
                || text.startsWith(ARROW, at);
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isQuote(char character) {
        return character == '\'' || character == '"';
    }

    private MappingSyntaxException expected(String what) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new MappingSyntaxException(at, "expected " + what + ", found " + found);
    }
}
