package nl.raakpunt.routing.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps the bytes of files does. */
interface AttachmentStoreContract {

    AttachmentStore store();

    /** Does something in the transaction that files are added in. */
    void inTransaction(Runnable work);

    @Test
    default void givesBackExactlyTheBytesOfALargeFile() throws IOException {
        byte[] bytes = bytes(1_000_003);
        UUID id = UUID.randomUUID();
        inTransaction(() -> write(id, new ByteArrayInputStream(bytes)));
        try (InputStream found = store().open(id)) {
            assertThat(found.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    default void keepsFilesApart() throws IOException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        inTransaction(() -> {
            write(one, new ByteArrayInputStream(new byte[] {1}));
            write(other, new ByteArrayInputStream(new byte[] {2}));
        });
        inTransaction(() -> store().delete(one));
        assertThat(store().open(one).readAllBytes()).isEmpty();
        assertThat(store().open(other).readAllBytes()).containsExactly(2);
    }

    @Test
    default void hasNothingOfAFileItDoesNotKnow() throws IOException {
        assertThat(store().open(UUID.randomUUID()).read()).isEqualTo(-1);
        inTransaction(() -> store().delete(UUID.randomUUID()));
    }

    @Test
    default void saysSoWhenTheContentIsCutOff() {
        InputStream cutOff = new SequenceInputStream(
                new ByteArrayInputStream(bytes(300_000)), new FilterInputStream(InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        throw new IOException("The connection was lost");
                    }
                });
        assertThatThrownBy(() -> inTransaction(() -> write(UUID.randomUUID(), cutOff)))
                .hasRootCauseMessage("The connection was lost");
    }

    private void write(UUID id, InputStream content) {
        try {
            store().write(id, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
