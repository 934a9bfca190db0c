package nl.raakpunt.directory.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the picture of one person. */
@RestController
@Tag(name = "people")
class PhotoController {

    private final PersonPhotos photos;

    PhotoController(PersonPhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/v1/people/{id}/photo")
    @Operation(
            operationId = "getPersonPhoto",
            summary = "The picture of a colleague; its ETag tells whether it changed")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "304", description = "The caller has this picture already", content = @Content)
    ResponseEntity<byte[]> get(@PathVariable UUID id) {
        return photos.findById(new PersonId(id))
                .map(photo -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(photo.type()))
                        .eTag(photo.hash())
                        .body(photo.image()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no picture of this person."));
    }
}
