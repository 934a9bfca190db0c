package nl.raakpunt.routing.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.web.FieldProblem;
import nl.raakpunt.routing.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;

/** The API of the files of a question: add, list, download. */
@RestController
@RequestMapping("/v1/questions/{id}/attachments")
class AttachmentController {

    private final QuestionFiles files;
    private final FileParts parts;

    AttachmentController(QuestionFiles files, FileParts parts) {
        this.files = files;
        this.parts = parts;
    }

    /** A file as the API shows it; {@code addedBy} is nobody when it came from the citizen. */
    record View(
            UUID id,
            String name,
            String type,
            long size,
            @Nullable String addedBy,
            Instant addedAt) {
        static View of(Attachment attachment) {
            return new View(
                    attachment.id(),
                    attachment.name(),
                    attachment.type(),
                    attachment.size(),
                    attachment.byName(),
                    attachment.addedAt());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add files to a question, all or none; the type is told from the content.")
    List<View> add(
            @PathVariable UUID id,
            @RequestPart("file") List<FilePart> file,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        List<Addition> additions =
                files.add(new QuestionId(id), FileParts.uploads(file), by).orElseThrow(AttachmentController::unknown);
        List<FieldProblem> problems =
                additions.stream().flatMap(AttachmentController::problem).toList();
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        return additions.stream()
                .flatMap(addition -> addition instanceof Addition.Added(Attachment attachment)
                        ? Stream.of(View.of(attachment))
                        : Stream.empty())
                .toList();
    }

    @GetMapping
    @Operation(summary = "The files of a question, for whoever may see it.")
    List<View> list(@PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return files.of(new QuestionId(id), by).orElseThrow(AttachmentController::unknown).stream()
                .map(View::of)
                .toList();
    }

    @GetMapping("/{attachmentId}")
    @Operation(summary = "One file, as a download.")
    ResponseEntity<Flux<DataBuffer>> download(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn by) {
        return parts.download(
                files.view(new QuestionId(id), attachmentId, by).orElseThrow(AttachmentController::unknown));
    }

    private static Stream<FieldProblem> problem(Addition addition) {
        return addition instanceof Addition.Refused(String name, Addition.Reason reason)
                ? Stream.of(new FieldProblem("file", name + ": " + text(reason)))
                : Stream.empty();
    }

    private static String text(Addition.Reason reason) {
        return switch (reason) {
            case EMPTY -> "is empty";
            case TOO_LARGE -> "is too large";
            case TYPE -> "is not of a type that is taken";
            case TOO_MANY -> "is more than a question may have";
        };
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such question or file for you.");
    }
}
