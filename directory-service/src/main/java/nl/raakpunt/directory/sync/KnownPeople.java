package nl.raakpunt.directory.sync;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * Who is known, by identity and fingerprint, in a form in which a million people take 50 MB: every sweep meets
 * everybody, and almost nobody changed.
 */
final class KnownPeople {

    private static final byte USED = 1;
    private static final byte KNOWN = 2;
    private static final byte SEEN = 4;
    private static final byte SETTLED = 8;
    private static final byte LEFT = 16;

    private long[] high;
    private long[] low;
    private long[] prints;
    private byte[] flags;
    private int size;

    KnownPeople(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
        high = new long[capacity];
        low = new long[capacity];
        prints = new long[capacity];
        flags = new byte[capacity];
    }

    /** What meeting an entry means. */
    enum Sight {
        /** Nobody with this identity is known, or something differs. */
        NEW_OR_CHANGED,
        /** Nothing changed. */
        SAME,
        /** The same entry came just before in this reading: it moved while it was read. */
        REPEATED,
        /** This identity came before in this reading, with another entry or another version of it. */
        TWIN
    }

    /**
     * Remembers somebody who is stored.
     *
     * @param settled false when the person was missing or inactive, so that meeting them is always news
     * @param left    whether they were concluded to have left
     */
    void know(UUID id, String fingerprint, boolean settled, boolean left) {
        int slot = slot(id);
        prints[slot] = print(fingerprint);
        flags[slot] |= (byte) (KNOWN | (settled ? SETTLED : 0) | (left ? LEFT : 0));
    }

    Sight see(UUID id, String fingerprint) {
        int slot = slot(id);
        long print = print(fingerprint);
        byte flag = flags[slot];
        if ((flag & SEEN) != 0) {
            if (prints[slot] == print) {
                return Sight.REPEATED;
            }
            prints[slot] = print;
            return Sight.TWIN;
        }
        flags[slot] |= SEEN;
        boolean same = (flag & KNOWN) != 0 && (flag & SETTLED) != 0 && prints[slot] == print;
        prints[slot] = print;
        return same ? Sight.SAME : Sight.NEW_OR_CHANGED;
    }

    /** Somebody is there, whatever their entry says. */
    void present(UUID id) {
        // First the slot: finding one may replace the table, and Java takes hold of an array before its index.
        int slot = slot(id);
        flags[slot] |= SEEN;
    }

    /** What was met does not count: somebody turned out not to be there after all. */
    void forget(UUID id) {
        int slot = slot(id);
        flags[slot] &= (byte) ~SEEN;
    }

    boolean isSeen(UUID id) {
        int slot = find(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return (flags[slot] & SEEN) != 0;
    }

    boolean isKnown(UUID id) {
        return (flags[find(id.getMostSignificantBits(), id.getLeastSignificantBits())] & KNOWN) != 0;
    }

    /** How many of those who are stored were met. */
    int stillThere() {
        int count = 0;
        for (byte flag : flags) {
            if ((flag & (KNOWN | SEEN)) == (KNOWN | SEEN)) {
                count++;
            }
        }
        return count;
    }

    /** Those who are stored and were not met, except those who had left already. */
    void forEachAbsent(Consumer<UUID> absent) {
        for (int slot = 0; slot < flags.length; slot++) {
            if ((flags[slot] & (KNOWN | SEEN | LEFT)) == KNOWN) {
                absent.accept(new UUID(high[slot], low[slot]));
            }
        }
    }

    /** Those who were met in this reading. */
    void forEachSeen(Consumer<UUID> seen) {
        for (int slot = 0; slot < flags.length; slot++) {
            if ((flags[slot] & SEEN) != 0) {
                seen.accept(new UUID(high[slot], low[slot]));
            }
        }
    }

    private int slot(UUID id) {
        if (size * 2 > flags.length) {
            grow();
        }
        int slot = find(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (flags[slot] == 0) {
            high[slot] = id.getMostSignificantBits();
            low[slot] = id.getLeastSignificantBits();
            flags[slot] = USED;
            size++;
        }
        return slot;
    }

    private int find(long most, long least) {
        int mask = flags.length - 1;
        long mixed = (most ^ least) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (flags[slot] != 0 && (high[slot] != most || low[slot] != least)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldPrints = prints;
        byte[] oldFlags = flags;
        high = new long[oldFlags.length * 2];
        low = new long[oldFlags.length * 2];
        prints = new long[oldFlags.length * 2];
        flags = new byte[oldFlags.length * 2];
        for (int old = 0; old < oldFlags.length; old++) {
            if (oldFlags[old] != 0) {
                int slot = find(oldHigh[old], oldLow[old]);
                high[slot] = oldHigh[old];
                low[slot] = oldLow[old];
                prints[slot] = oldPrints[old];
                flags[slot] = oldFlags[old];
            }
        }
    }

    /** Half of the fingerprint: that two versions of one entry agree in 64 bits by chance does not happen. */
    private static long print(String fingerprint) {
        return fingerprint.isEmpty() ? 0 : Long.parseUnsignedLong(fingerprint, 0, 16, 16);
    }
}
