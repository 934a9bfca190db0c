package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The official products of which the project ships everyday language. */
final class ShippedKnowledge {
    private static final String FOLDER =
            "directory-service/src/main/resources/nl/raakpunt/directory/understanding/knowledge";
    private static final String TERMS = "http://standaarden.overheid.nl/owms/terms/";

    private ShippedKnowledge() {}

    /** Each product as a topic, owned by one of these teams. */
    static List<Subject> products(Path home, List<String> teams) throws IOException {
        List<Subject> products = new ArrayList<>();
        // What follows a title instead of a product is about no product.
        boolean told = false;
        for (String line : lines(home)) {
            if (line.startsWith("[")) {
                List<String> names = headers(line);
                names.forEach(name -> products.add(product(name, teams.get(products.size() % teams.size()))));
                told = !names.isEmpty();
            } else if (line.startsWith("?") && told) {
                products.add(asked(products.removeLast(), line.substring(1).strip()));
            }
        }
        return products;
    }

    private static List<String> lines(Path home) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve(FOLDER))) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static List<String> headers(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf(']')).split("\\|", -1))
                .map(String::strip)
                .filter(name -> !name.contains(":"))
                .toList();
    }

    private static Subject product(String name, String team) {
        String words = name.replace('_', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new Subject(key(words), title, TERMS + name, List.of(), List.of(), team);
    }

    /** As the product takes keys: lower case letters, digits and hyphens. */
    private static String key(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .strip()
                .replaceAll("[ -]+", "-");
    }

    private static Subject asked(Subject product, String question) {
        List<String> questions = new ArrayList<>(product.questions());
        questions.add(question);
        return new Subject(product.key(), product.title(), product.uri(), product.names(), questions, product.team());
    }
}
