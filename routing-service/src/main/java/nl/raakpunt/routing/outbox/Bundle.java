package nl.raakpunt.routing.outbox;

import java.util.List;
import java.util.UUID;

/**
 * Parcels to the same recipient that go out together, oldest first.
 *
 * @param id the same in every attempt; the id of the parcel when there is only one
 */
public record Bundle(UUID id, List<Leased> parcels) {

    public Bundle {
        parcels = List.copyOf(parcels);
    }

    boolean isSingle() {
        return parcels.size() == 1;
    }
}
