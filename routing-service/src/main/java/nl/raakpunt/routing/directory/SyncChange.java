package nl.raakpunt.routing.directory;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a reading does, or would do, with one person.
 *
 * @param kind       code for public words; one this version does not know is passed on as it came
 * @param dn         where the person's entry is, or was
 * @param attributes names of the facts that differ
 */
public record SyncChange(UUID person, String kind, String dn, List<String> attributes) {

    public SyncChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(dn, "dn");
        attributes = List.copyOf(attributes);
    }
}
