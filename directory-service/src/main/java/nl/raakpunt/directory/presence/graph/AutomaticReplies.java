package nl.raakpunt.directory.presence.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.presence.AbsenceStore.Period;
import nl.raakpunt.directory.presence.graph.GraphJson.Replies;

/** What automatic replies say of somebody's absence; never what is in them. */
sealed interface AutomaticReplies {

    /**
     * The mailbox answered.
     *
     * @param absence at most one period; none when there are no automatic replies
     */
    record Read(List<Period> absence) implements AutomaticReplies {}

    /** There is no such user, or they have no mailbox. */
    record NoMailbox() implements AutomaticReplies {}

    /** The application may not look into this mailbox. */
    record Forbidden() implements AutomaticReplies {}

    /** Reads the setting; an absence without dates begins when it is first seen. */
    static AutomaticReplies of(Replies replies, Instant now) {
        String status = replies.status() == null ? "" : replies.status();
        return new Read(
                switch (status) {
                    case "alwaysEnabled", "AlwaysEnabled" -> List.of(new Period(now, null));
                    case "scheduled", "Scheduled" ->
                        scheduled(replies, now).stream().toList();
                    default -> List.of();
                });
    }

    private static Optional<Period> scheduled(Replies replies, Instant now) {
        return GraphTime.instant(replies.scheduledStartDateTime())
                .flatMap(from -> GraphTime.instant(replies.scheduledEndDateTime())
                        .filter(until -> until.isAfter(from) && until.isAfter(now))
                        .map(until -> new Period(from, until)));
    }
}
