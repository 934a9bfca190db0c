package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Takes CSV files in. */
@RestController
@Tag(name = "import")
class ImportController {

    private static final String CSV = "text/csv";
    private static final int LARGEST = 5 * 1024 * 1024;

    private final CatalogueImport imports;
    private final StreetImport streets;

    ImportController(CatalogueImport imports, StreetImport streets) {
        this.imports = imports;
        this.streets = streets;
    }

    @PostMapping(path = "/v1/areas/_import", consumes = CSV)
    @Operation(operationId = "importAreas", summary = "Add or change areas; columns key, name, aliases")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ImportReport areas(@RequestBody Flux<DataBuffer> file) {
        return imports.areas(bytes(file));
    }

    @PostMapping(path = "/v1/topics/_import", consumes = CSV)
    @Operation(
            operationId = "importTopics",
            summary = "Add or change topics; columns key, title, uri, description, synonyms, questions, answer, "
                    + "territorial, service_level_hours, team")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ImportReport topics(@RequestBody Flux<DataBuffer> file) {
        return imports.topics(bytes(file));
    }

    @PostMapping(path = "/v1/responsibilities/_import", consumes = CSV)
    @Operation(
            operationId = "importResponsibilities",
            summary = "Replace who is responsible for the topics in the file; columns topic, role, area, person")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ImportReport responsibilities(@RequestBody Flux<DataBuffer> file) {
        return imports.responsibilities(bytes(file));
    }

    @PostMapping(path = "/v1/streets/_import", consumes = CSV)
    @Operation(
            operationId = "importStreets",
            summary = "Replace the streets of the areas in the file; columns street, place, and postcode if known")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ImportReport streets(@RequestBody Flux<DataBuffer> file) {
        return streets.streets(bytes(file));
    }

    /** Handlers run on virtual threads, so waiting for the body costs nothing. */
    private static byte[] bytes(Flux<DataBuffer> file) {
        DataBuffer all =
                Objects.requireNonNull(DataBufferUtils.join(file, LARGEST).block());
        byte[] bytes = new byte[all.readableByteCount()];
        all.read(bytes);
        DataBufferUtils.release(all);
        return bytes;
    }
}
