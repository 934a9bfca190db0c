package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.TopicEditors.Editable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who answer for a topic keep it; a service that manages lets whom it wants. */
@RestController
@Tag(name = "topics")
class TopicEditingController {

    private static final String MANAGE = "SCOPE_manage";
    private static final URI ONLY_OWNERS = URI.create("https://raakpunt.nl/problems/only-topic-owners");

    private final TopicEditing editing;
    private final TopicEditors editors;
    private final Clock clock;

    TopicEditingController(TopicEditing editing, TopicEditors editors, Clock clock) {
        this.editing = editing;
        this.editors = editors;
        this.clock = clock;
    }

    @GetMapping("/v1/editable-topics")
    @Operation(
            operationId = "listEditableTopics",
            summary = "The topics somebody may edit: as owner, or as lead of the team of the topic or of an owner")
    EditableTopics mine(@RequestParam UUID actor, @Parameter(hidden = true) Authentication client) {
        return new EditableTopics(manages(client) ? editors.all() : editors.editableBy(actor));
    }

    @GetMapping("/v1/topics/{key}/editing")
    @Operation(operationId = "getEditableTopic", summary = "A topic with everything that may be edited of it")
    EditableTopic get(
            @PathVariable String key, @RequestParam UUID actor, @Parameter(hidden = true) Authentication client) {
        EditableTopic topic = editing.read(key);
        refuseOthers(actor, key, client);
        return topic;
    }

    @PutMapping("/v1/topics/{key}/editing")
    @Operation(
            operationId = "putEditableTopic",
            summary = "Say how a topic is called, asked about and answered, how soon, and who is responsible")
    @ApiResponse(responseCode = "200", description = "The topic as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Somebody else changed the topic in the meantime")
    EditableTopic put(
            @PathVariable String key,
            @RequestParam UUID actor,
            @Valid @RequestBody TopicInput input,
            @Parameter(hidden = true) Authentication client) {
        editing.read(key);
        refuseOthers(actor, key, client);
        return editing.put(key, input, new PersonId(actor), clock.instant());
    }

    private void refuseOthers(UUID actor, String key, Authentication client) {
        boolean allowed = manages(client) ? editors.isStaff(actor) : editors.mayEdit(actor, key);
        if (!allowed) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    ONLY_OWNERS,
                    "Only an owner of the topic, or who leads its team or an owner's, may edit it.");
        }
    }

    private static boolean manages(Authentication client) {
        return client.getAuthorities().stream().anyMatch(scope -> MANAGE.equals(scope.getAuthority()));
    }

    @Schema(name = "EditableTopics")
    record EditableTopics(List<Editable> topics) {}
}
