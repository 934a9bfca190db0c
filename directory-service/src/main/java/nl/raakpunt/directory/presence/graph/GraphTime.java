package nl.raakpunt.directory.presence.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.raakpunt.directory.presence.TimeZoneNames;
import nl.raakpunt.directory.presence.graph.GraphJson.ZonedMoment;
import org.jspecify.annotations.Nullable;

/** Reads moments as Microsoft Graph writes them: without offset, in a zone of the time zone database or of Windows. */
final class GraphTime {

    private GraphTime() {}

    /** The moment; empty when it or its zone cannot be read, because a guess would be hours off. */
    static Optional<Instant> instant(@Nullable ZonedMoment moment) {
        if (moment == null || moment.dateTime() == null || moment.timeZone() == null) {
            return Optional.empty();
        }
        String text = moment.dateTime();
        return TimeZoneNames.find(moment.timeZone())
                .flatMap(zone -> local(text).map(local -> local.atZone(zone).toInstant()));
    }

    /** A moment to ask with. */
    static ZonedMoment utc(Instant moment) {
        String text = moment.toString();
        return new ZonedMoment(text.substring(0, text.length() - 1), "UTC");
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
