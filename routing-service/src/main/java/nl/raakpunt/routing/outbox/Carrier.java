package nl.raakpunt.routing.outbox;

/** Brings the parcels of one channel; each channel has its own sender, so one that is down holds up no other. */
public interface Carrier {

    /** Name of the channel in {@link Parcel#channel()}. */
    String channel();

    /** Brings one parcel; outside any transaction, and possibly again with the same id after a crash. */
    Attempt bring(Leased parcel);

    /** What follows when a parcel is put off for long, in the transaction that notes so; once, and it is still tried. */
    default void delayed(Leased parcel) {}

    /** What follows from giving a parcel up, in the transaction that does so. */
    default void givenUp(Leased parcel) {}
}
