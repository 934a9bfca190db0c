package nl.raakpunt.routing.auditor;

import java.util.List;

/**
 * Something that should not be.
 *
 * @param count      how often, at most 100
 * @param references public numbers of the questions, where it is about questions
 */
record Finding(Kind kind, int count, List<String> references) {

    Finding {
        references = List.copyOf(references);
    }

    /** What was found. */
    enum Kind {
        /** A question without a next moment got one. */
        NO_NEXT_MOMENT(true),
        /** A question of somebody who left has a new owner. */
        OWNER_LEFT(true),
        /** A question of somebody who left, and there is nobody to give it to. */
        NO_HEIR(false),
        /** The owner is not in the staff directory. */
        OWNER_UNKNOWN(false),
        /** A moment passed and nothing was done. */
        OVERDUE(false),
        /** Messages wait for too long. */
        MESSAGES_LATE(false),
        /** Messages were given up; the question went on to the next colleague where it was an offer. */
        MESSAGES_DEAD(false),
        /** Who owns questions could not be looked up. */
        DIRECTORY_DOWN(false);

        private final boolean repaired;

        Kind(boolean repaired) {
            this.repaired = repaired;
        }

        /** True when nobody needs to do anything about it. */
        boolean isRepaired() {
            return repaired;
        }
    }
}
