package nl.raakpunt.routing.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files in the database, in pieces: never more than one piece is in memory, and a file commits with its question. */
@Repository
class PostgresAttachmentStore implements AttachmentStore {

    /** Large enough to be quick, small enough for many people at once. */
    static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    PostgresAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(UUID id, InputStream content) throws IOException {
        int number = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.sql("insert into attachment_chunk (attachment_id, number, bytes) values (:id, :number, :bytes)")
                    .param("id", id)
                    .param("number", number++)
                    .param("bytes", piece)
                    .update();
        }
    }

    @Override
    public InputStream open(UUID id) {
        return new Pieces(number -> piece(id, number));
    }

    @Override
    public void delete(UUID id) {
        jdbc.sql("delete from attachment_chunk where attachment_id = :id")
                .param("id", id)
                .update();
    }

    private Optional<byte[]> piece(UUID id, int number) {
        return jdbc.sql("select bytes from attachment_chunk where attachment_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }
}
