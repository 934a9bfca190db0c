package nl.raakpunt.routing.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than a file may have, and counts. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedStream(InputStream content, long limit) {
        super(content);
        this.limit = limit;
    }

    /** There was more than there may be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int bytes) throws TooLarge {
        count += bytes;
        if (count > limit) {
            throw new TooLarge();
        }
    }
}
