package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page with figures: each benchmark writes its own section and leaves those of others as they are. */
final class BenchmarksFile {
    private static final String TITLE = "# Benchmarks\n";
    private static final String SECTION = "## ";

    private final Path file;

    BenchmarksFile(Path file) {
        this.file = file;
    }

    static BenchmarksFile of(Path home) {
        return new BenchmarksFile(home.resolve("integration-tests/docs/benchmarks.md"));
    }

    /** Replaces the section with this heading, or adds it at the end. */
    void write(String heading, String text) throws IOException {
        Map<String, String> sections = Files.exists(file) ? read(Files.readString(file)) : new LinkedHashMap<>();
        sections.put(heading, text.strip());
        Files.writeString(
                file,
                sections.entrySet().stream()
                        .map(section -> "\n" + SECTION + section.getKey() + "\n\n" + section.getValue() + "\n")
                        .collect(Collectors.joining("", TITLE, "")));
    }

    private static Map<String, String> read(String content) {
        Map<String, String> sections = new LinkedHashMap<>();
        String[] parts = ("\n" + content).split("\n" + SECTION, -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String heading = end < 0 ? parts[i] : parts[i].substring(0, end);
            sections.put(heading.strip(), end < 0 ? "" : parts[i].substring(end).strip());
        }
        return sections;
    }
}
