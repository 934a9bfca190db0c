package nl.raakpunt.routing.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Files on their way between a browser or program and this service; large ones wait on disk, never in memory. */
@Component
public class FileParts {

    private static final int PIECES_AHEAD = 2;

    private final Attachments attachments;

    FileParts(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The files somebody sent. */
    public static List<Upload> uploads(List<FilePart> parts) {
        return parts.stream()
                .map(part -> new Upload(
                        part.filename(), DataBufferUtils.subscriberInputStream(part.content(), PIECES_AHEAD)))
                .toList();
    }

    /** A file as a download: no browser shows it as a page of ours. */
    public ResponseEntity<Flux<DataBuffer>> download(Attachment attachment) {
        Flux<DataBuffer> content = DataBufferUtils.readInputStream(
                        () -> attachments.open(attachment),
                        DefaultDataBufferFactory.sharedInstance,
                        PostgresAttachmentStore.PIECE)
                .subscribeOn(Schedulers.boundedElastic());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static String disposition(Attachment attachment) {
        return ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
