package nl.raakpunt.routing.notify;

import java.util.UUID;

/** Who can be reached by chat; whoever brings the parcels of the channel {@code chat} says so. */
@FunctionalInterface
public interface ChatLinks {

    /** Asked in the transaction that causes a message, so it answers from this service's own database. */
    boolean isLinked(UUID person);
}
