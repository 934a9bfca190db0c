package nl.raakpunt.directory.live;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.codec.ServerSentEvent;

/**
 * One event of the stream.
 *
 * @param id     says where a reader is; sent back as Last-Event-ID it says where to go on
 * @param people whose reachability may be another one; nobody unless they changed
 */
record Change(String id, Kind kind, Set<UUID> people) {

    /** What a reader is told. */
    enum Kind {
        /** Of these people something may be another one. */
        CHANGED("changed"),
        /** Something may have been missed, of anybody: read again what is shown. */
        RESET("reset"),
        /** The reader is too slow; this is the last event. */
        TOO_SLOW("too-slow");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** What an event carries. */
    record Body(Set<UUID> people) {}

    ServerSentEvent<Body> event() {
        ServerSentEvent.Builder<Body> event =
                ServerSentEvent.builder(new Body(people)).event(kind.word);
        // Whoever was too slow goes on from what they were told last, which is not where the stream is.
        return kind == Kind.TOO_SLOW ? event.build() : event.id(id).build();
    }
}
