package nl.raakpunt.directory.presence.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.raakpunt.directory.api.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where telephone systems tell of calls. */
@RestController
@Tag(name = "presence")
class TelephoneController {

    private final ObjectProvider<TelephoneDesk> desk;

    TelephoneController(ObjectProvider<TelephoneDesk> desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/v1/presence/telephone", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "reportTelephones",
            summary = "What telephones do now, told by a telephone system that signs its reports",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TelephoneReport.class))))
    @ApiResponse(responseCode = "200", description = "What became of each change")
    @ApiResponse(responseCode = "404", description = "Telephone systems are not switched on here")
    @ApiResponse(responseCode = "409", description = "This report came in before")
    @ApiResponse(responseCode = "503", description = "Too many reports at once; send it again")
    TelephoneAnswer report(
            @Parameter(description = "Seconds since 1970, not more than five minutes from now")
                    @RequestHeader("X-Raakpunt-Timestamp")
                    String timestamp,
            @Parameter(
                            description =
                                    "sha256= and HMAC-SHA256, in hexadecimal, of the timestamp, a full stop and the body as sent")
                    @RequestHeader("X-Raakpunt-Signature")
                    String signature,
            @RequestBody byte[] body) {
        TelephoneDesk open = desk.getIfAvailable();
        if (open == null) {
            throw Problem.of(HttpStatus.NOT_FOUND, "Telephone systems are not switched on here.");
        }
        return open.report(timestamp, signature, body);
    }
}
