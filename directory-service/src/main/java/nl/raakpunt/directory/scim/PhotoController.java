package nl.raakpunt.directory.scim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows pictures of people. */
@RestController
@Tag(name = "people")
class PhotoController {

    // Nothing a browser would run, such as SVG with a script in it.
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping("/v1/people/{id}/photo")
    @Operation(
            operationId = "getPhoto",
            summary = "Picture of a person",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        Photos.Picture picture = photos.of(id)
                .filter(found -> TYPES.contains(found.type()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no picture of this person."));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(picture.type()))
                .eTag('"' + picture.hash() + '"')
                .body(picture.image());
    }
}
