package nl.raakpunt.municipality;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identities and chances that follow from the seed alone. */
record Ids(long seed) {

    UUID person(String login) {
        return uuid("person", login);
    }

    UUID team(String name) {
        return uuid("team", name);
    }

    // Chances are drawn per team, so that one more team elsewhere leaves everybody else as they were.
    RandomGenerator chances(int district, int team) {
        return new SplittableRandom(new SplittableRandom(seed ^ ((long) district << 20 | team)).nextLong());
    }

    private UUID uuid(String kind, String name) {
        return UUID.nameUUIDFromBytes((seed + ":" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}
