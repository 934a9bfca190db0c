package nl.raakpunt.routing.desk;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.routing.question.DeclineCause;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to do something with a question.
 *
 * @param version version of the question that the person looked at
 * @param who text to find a colleague with
 * @param text what is written down, asked or heard
 * @param days working days to wait, or until the answer
 * @param number which request for help
 * @param callerWaits whether the caller is on the line
 * @param no what belongs to an answer that is no
 * @param cause why an offer is given back
 */
public record ActForm(
        @Nullable Long version,
        @Nullable String reason,
        @Nullable String answer,
        @Nullable Boolean callerKnows,
        @Nullable UUID person,
        @Nullable String note,
        @Nullable String who,
        @Nullable String text,
        @Nullable Integer days,
        @Nullable Integer number,
        @Nullable Boolean callerWaits,
        @Nullable SaysNo no,
        @Nullable DeclineCause cause) {

    static final ActForm EMPTY =
            new ActForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** What belongs to an answer that is no; empty when it is not. */
    public SaysNo saysNo() {
        return no == null ? SaysNo.NOT : no;
    }

    /** All that somebody wrote, in whichever field; empty when nothing. */
    public String written() {
        var whole = saysNo().isGiven() ? saysNo().compose(text(answer)) : text(answer);
        return Stream.of(whole, text(reason), text(text), text(note))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("\n\n"));
    }

    /** Working days, between one and sixty; five when none were chosen. */
    int workingDays() {
        return days == null ? 5 : Math.clamp(days, 1, 60);
    }
}
