package nl.raakpunt.routing.directory;

import java.util.Objects;

/** How much is wrong in the directory, of one kind. */
public record QualityCount(String kind, long count) {

    public QualityCount {
        Objects.requireNonNull(kind, "kind");
    }
}
