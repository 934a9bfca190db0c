package nl.raakpunt.directory.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a rule that its maker should know.
 *
 * @param subject what it is about: a key, or the name of another rule
 */
public record RuleFinding(UUID rule, Kind kind, @Nullable String subject) {

    /** What it is. */
    public enum Kind {
        UNKNOWN_TOPIC(true),
        UNKNOWN_AREA(true),
        UNKNOWN_TEAM(true),
        UNKNOWN_PERSON(true),
        /** The outcome does not name what its kind needs, or names more. */
        INCOMPLETE_OUTCOME(true),
        /** A time or day that ends before it begins. */
        ENDS_BEFORE_IT_BEGINS(true),
        /** An earlier rule always comes first. */
        SHADOWED(false),
        /** Its last day is over. */
        ENDED(false),
        /** The team has no duty roster, so its lead gets the questions. */
        NO_ROSTER(false);

        private final boolean refused;

        Kind(boolean refused) {
            this.refused = refused;
        }

        /** True when a rule that is new or changed must not be kept like this. */
        public boolean isRefused() {
            return refused;
        }
    }
}
