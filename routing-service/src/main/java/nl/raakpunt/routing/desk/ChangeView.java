package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.SyncChange;

/**
 * What a run does with one person, ready to show.
 *
 * @param facts names of what differs, empty when nothing is
 */
public record ChangeView(String what, String dn, String facts) {

    static ChangeView of(SyncChange change, Words words) {
        return new ChangeView(
                words.sayFirst(List.of("change." + change.kind(), "change.other")),
                change.dn(),
                change.attributes().stream().map(name -> fact(name, words)).collect(Collectors.joining(", ")));
    }

    /** A fact by its name in the API; one this version has no word for keeps that name. */
    static String fact(String name, Words words) {
        return words.sayOr("fact." + name, name);
    }
}
