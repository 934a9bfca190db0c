package nl.raakpunt.directory.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Everyday words and typical questions of official products, as shipped with the service. */
public record Knowledge(List<Block> blocks) {
    private static final String TITLE = "title:";

    public Knowledge {
        blocks = List.copyOf(blocks);
    }

    /**
     * What is known of some products.
     *
     * @param headers last parts of UPL URIs, or {@code title:} and a title
     * @param words   everyday words, Dutch and English
     */
    public record Block(Set<String> headers, List<String> words, List<String> questions) {
        public Block {
            headers = Set.copyOf(headers);
            words = List.copyOf(words);
            questions = List.copyOf(questions);
        }
    }

    /**
     * Reads one file.
     *
     * @throws IllegalArgumentException naming file and line when a line is not in the format
     */
    public static List<Block> parse(String file, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        Set<String> headers = Set.of();
        List<String> words = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("@")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                add(blocks, headers, words, questions);
                headers = headers(line.substring(1, line.length() - 1));
                words.clear();
                questions.clear();
            } else if (headers.isEmpty()) {
                throw problem(file, number, "stands before the first [product]");
            } else if (line.startsWith("=") || line.startsWith("en=")) {
                words.addAll(phrases(line.substring(line.indexOf('=') + 1)));
            } else if (line.startsWith("?")) {
                questions.add(line.substring(1).strip());
            } else {
                throw problem(file, number, "starts with none of [ = en= ? @ #");
            }
        }
        add(blocks, headers, words, questions);
        return blocks;
    }

    /** What is known of the products of a subject; what is known of its very title counts instead, being more precise. */
    public List<Block> of(Set<String> products, String title) {
        List<Block> titled = headed(Set.of(compared(TITLE + title)));
        return titled.isEmpty()
                ? headed(products.stream()
                        .map(uri -> compared(uri.substring(uri.lastIndexOf('/') + 1)))
                        .collect(Collectors.toSet()))
                : titled;
    }

    private List<Block> headed(Set<String> keys) {
        return blocks.stream()
                .filter(block -> block.headers().stream().anyMatch(keys::contains))
                .toList();
    }

    private static void add(List<Block> blocks, Set<String> headers, List<String> words, List<String> questions) {
        if (!headers.isEmpty()) {
            blocks.add(new Block(headers, words, questions));
        }
    }

    private static Set<String> headers(String text) {
        return Arrays.stream(text.split("\\|")).map(Knowledge::compared).collect(Collectors.toSet());
    }

    private static List<String> phrases(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static String compared(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceFirst("^title:\\s*", TITLE);
    }

    private static IllegalArgumentException problem(String file, int number, String what) {
        return new IllegalArgumentException("%s, line %d %s".formatted(file, number, what));
    }
}
