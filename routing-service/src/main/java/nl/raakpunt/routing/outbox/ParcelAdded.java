package nl.raakpunt.routing.outbox;

/** Published in the transaction that adds a parcel. */
record ParcelAdded(String channel) {}
