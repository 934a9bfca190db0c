package nl.raakpunt.directory.presence.graph;

import java.util.List;
import java.util.stream.Gatherers;

/** Cuts lists into the sizes Microsoft Graph takes. */
final class Batches {

    private Batches() {}

    static <T> List<List<T>> of(List<T> all, int size) {
        return all.stream().gather(Gatherers.windowFixed(size)).toList();
    }
}
