package nl.raakpunt.directory.source.ad;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import nl.raakpunt.directory.source.BrokenEntryException;

/** The identity Active Directory gives an entry for life: 16 bytes, of which the first three groups are little-endian. */
final class ObjectGuid {

    static final String ATTRIBUTE = "objectGUID";

    private static final int LENGTH = 16;

    private ObjectGuid() {}

    /** The identity as everybody writes it, and as Microsoft's own tools show it. */
    static UUID uuid(byte[] guid) {
        if (guid.length != LENGTH) {
            throw new BrokenEntryException(ATTRIBUTE + " has " + guid.length + " bytes instead of " + LENGTH);
        }
        ByteBuffer little = ByteBuffer.wrap(guid).order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(little.getInt()) << 32
                | Short.toUnsignedLong(little.getShort()) << 16
                | Short.toUnsignedLong(little.getShort());
        return new UUID(high, little.order(ByteOrder.BIG_ENDIAN).getLong());
    }

    /** The identity as a filter needs it. */
    static byte[] bytes(UUID id) {
        long high = id.getMostSignificantBits();
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
