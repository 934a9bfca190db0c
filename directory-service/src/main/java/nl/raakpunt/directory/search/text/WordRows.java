package nl.raakpunt.directory.search.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads a curated list of words that lies beside a class. */
public final class WordRows {
    private WordRows() {}

    /** The rows, split into words; what follows a {@code #} is a remark. */
    public static List<List<String>> of(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> Arrays.asList(line.split("\\s+")))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException("The word list " + name + " cannot be read", ex);
        }
    }
}
