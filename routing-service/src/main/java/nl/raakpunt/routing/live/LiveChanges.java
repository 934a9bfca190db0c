package nl.raakpunt.routing.live;

import java.util.UUID;
import reactor.core.publisher.Flux;

/** Changes as they are committed, by whichever instance of the service. */
public interface LiveChanges {

    /**
     * Changes of questions that concern this person: owner, former owner, addressee, receiver. Hot, bounded, never ends
     * with an error: a reader that is too slow gets a {@link LiveChange.Resync} instead of what it missed.
     */
    Flux<LiveChange> of(UUID person);
}
