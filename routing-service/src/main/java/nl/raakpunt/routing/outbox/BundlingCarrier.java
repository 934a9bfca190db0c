package nl.raakpunt.routing.outbox;

import java.util.Set;

/** A carrier that can bring what waited long to the same recipient as one message, so that an outage is not followed by a storm. */
public interface BundlingCarrier extends Carrier {

    /** Brings all of them or none; outside any transaction, and possibly again with the same id after a crash. */
    Attempt bringTogether(Bundle bundle);

    /** Kinds of parcels that always go out on their own. */
    default Set<String> kindsThatGoAlone() {
        return Set.of();
    }
}
