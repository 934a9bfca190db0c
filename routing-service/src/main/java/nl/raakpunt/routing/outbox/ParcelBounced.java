package nl.raakpunt.routing.outbox;

/** Published in the transaction that records that a parcel did not arrive after all. */
record ParcelBounced(String channel, Leased parcel) {}
