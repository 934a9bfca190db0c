package nl.raakpunt.routing.attachment;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads numbered pieces, from zero, one after another; a piece is fetched when the one before it was read. */
final class Pieces extends InputStream {

    private final IntFunction<Optional<byte[]>> fetch;
    private byte[] piece = new byte[0];
    private int position;
    private int next;

    Pieces(IntFunction<Optional<byte[]>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public int read() {
        return hasMore() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean hasMore() {
        while (position == piece.length) {
            Optional<byte[]> found = fetch.apply(next);
            if (found.isEmpty()) {
                return false;
            }
            piece = found.get();
            position = 0;
            next++;
        }
        return true;
    }
}
