package nl.raakpunt.directory.quality;

import org.jspecify.annotations.Nullable;

/**
 * Who can put something right.
 *
 * @param attribute the fact to correct in the staff directory, by its name in the mapping settings
 * @param person    the one who has that role here, when that is known
 */
record Fixer(
        Role role, @Nullable String attribute, @Nullable PersonRef person) {

    /** What part of the organisation it is up to. */
    enum Role {
        HR,
        IT,
        TEAM_LEAD,
        TOPIC_MANAGER
    }

    /** A person by id and name. */
    record PersonRef(String id, String name) {}

    static Fixer of(Role role, String attribute) {
        return new Fixer(role, attribute, null);
    }
}
