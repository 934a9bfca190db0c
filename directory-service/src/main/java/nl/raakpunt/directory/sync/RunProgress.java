package nl.raakpunt.directory.sync;

/** How far a run is; written by the run, read by whoever tells about it, which may also ask it to stop. */
final class RunProgress {

    private volatile Phase phase = Phase.CONNECTING;
    private volatile int read;
    private volatile boolean cancelled;
    private volatile boolean superseded;

    /** What a run is busy with. */
    enum Phase {
        CONNECTING,
        READING,
        COMPARING,
        APPLYING,
        DONE
    }

    void enter(Phase next) {
        check();
        phase = next;
    }

    /** Counts an entry, by the one thread that reads. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void readOne() {
        read++;
        if (cancelled || superseded) {
            check();
        }
    }

    Phase phase() {
        return phase;
    }

    int read() {
        return read;
    }

    void cancel() {
        cancelled = true;
    }

    /** Another instance took the lease: whatever this run still does must not count. */
    void supersede() {
        superseded = true;
    }

    void check() {
        if (superseded) {
            throw new LeaseLostException();
        }
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** Somebody asked the run to stop. */
    static final class CancelledException extends RuntimeException {}
}
