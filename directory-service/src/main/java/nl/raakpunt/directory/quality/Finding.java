package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param id           the same as long as it is not put right, and unique within its kind
 * @param area         the village it holds for, when it does not hold everywhere
 * @param related      who or what else it concerns, at most {@link #SHOWN}
 * @param relatedTotal how many those are in all
 * @param days         on which days it is a problem, when it is not one always
 */
record Finding(
        String id,
        Kind kind,
        Subject subject,
        @Nullable String area,
        List<Related> related,
        int relatedTotal,
        List<LocalDate> days,
        Fixer fixer) {

    /** How many related people and topics are named. */
    static final int SHOWN = 20;

    Finding {
        related = related.stream().limit(SHOWN).toList();
        days = List.copyOf(days);
    }

    static Finding of(Kind kind, Subject subject, List<Related> related, Fixer fixer) {
        return new Finding(subject.id(), kind, subject, null, related, related.size(), List.of(), fixer);
    }

    /** What it is about. */
    record Subject(Type type, String id, String name) {

        /** What kind of thing. */
        enum Type {
            PERSON,
            TOPIC,
            PHONE_NUMBER
        }
    }

    /** Somebody or something else it concerns. */
    record Related(Relation relation, String id, String name) {}

    /** How. */
    enum Relation {
        SHARES_NUMBER,
        IN_LOOP,
        OWNER,
        RESPONSIBLE_FOR,
        STANDS_IN_FOR,
        LEADS,
        MANAGES
    }
}
