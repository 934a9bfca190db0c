package nl.raakpunt.directory.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.PersonId;

/**
 * What travels through PostgreSQL: ids only.
 *
 * @param people whose reachability may be another one; nobody named means anybody's may
 */
record Notice(Set<UUID> people) {

    /** Anybody's reachability may be another one. */
    static final Notice ANYBODY = new Notice(Set.of());

    /** PostgreSQL takes less than 8,000 bytes at a time; an id takes 37 with its comma. */
    private static final int AT_A_TIME = 200;

    private static final int MOST = 2_000;
    private static final String ANY = "*";

    Notice {
        people = Set.copyOf(people);
    }

    /** As few notices as these people need; of very many it is quicker to say anybody. */
    static List<Notice> of(Set<PersonId> people) {
        if (people.size() > MOST) {
            return List.of(ANYBODY);
        }
        List<UUID> ids = people.stream().map(PersonId::value).toList();
        List<Notice> notices = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            notices.add(new Notice(Set.copyOf(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))));
        }
        return notices;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when another version wrote it
     */
    static Notice read(String payload) {
        return payload.equals(ANY)
                ? ANYBODY
                : new Notice(
                        Stream.of(payload.split(",", -1)).map(UUID::fromString).collect(Collectors.toSet()));
    }

    String write() {
        return people.isEmpty() ? ANY : people.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
