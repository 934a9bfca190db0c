package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import nl.raakpunt.directory.search.text.DutchText;

/** What is indexed; each kind has an alias of its own. */
enum IndexKind {
    PEOPLE,
    TOPICS;

    private final String definition;
    private final String version;

    IndexKind() {
        definition = read(name().toLowerCase(Locale.ROOT) + "-index.json");
        CRC32 sum = new CRC32();
        sum.update(definition.getBytes(StandardCharsets.UTF_8));
        version = "%d-%08x".formatted(DutchText.VERSION, sum.getValue());
    }

    String alias(SearchSettings settings) {
        return settings.indexPrefix() + "-" + name().toLowerCase(Locale.ROOT);
    }

    /** Settings and mapping, as JSON. */
    String definition() {
        return definition;
    }

    /** Another one when the analysis or the definition changed, so that an index of another version is built anew. */
    String version() {
        return version;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(IndexKind.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot read " + file, ex);
        }
    }
}
