package nl.raakpunt.routing.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to do something with a question.
 *
 * @param version version of the question that the person looked at
 * @param who text to find a colleague with
 */
public record ActForm(
        @Nullable Long version,
        @Nullable String reason,
        @Nullable String answer,
        @Nullable Boolean callerKnows,
        @Nullable UUID person,
        @Nullable String note,
        @Nullable String who) {

    static final ActForm EMPTY = new ActForm(null, null, null, null, null, null, null);

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
