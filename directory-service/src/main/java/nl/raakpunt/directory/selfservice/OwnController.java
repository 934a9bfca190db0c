package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.availability.MalformedScheduleException;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.selfservice.ChangeLog.Change;
import nl.raakpunt.directory.topic.TopicWish.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows somebody their own reachability, and takes when they work, who stands in and what they know. */
@RestController
@RequestMapping("/v1/people/{id}/reachability")
@Tag(name = "self-service")
@ApiResponse(responseCode = "409", description = "This person no longer works here")
class OwnController {

    private final Acting acting;
    private final OwnViews views;
    private final OwnHelp help;
    private final SelfService service;
    private final Clock clock;

    OwnController(Acting acting, OwnViews views, OwnHelp help, SelfService service, Clock clock) {
        this.acting = acting;
        this.views = views;
        this.help = help;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping("/own")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @Operation(operationId = "getOwnReachability", summary = "What the person, or their team lead, may see and change")
    OwnView get(@PathVariable UUID id, @RequestParam UUID actor) {
        return views.of(acting.forPerson(actor, id), clock.instant());
    }

    @GetMapping("/changes")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @Operation(
            operationId = "listReachabilityChanges",
            summary = "Who changed what kind of thing for this person, the last 100")
    Changes changes(@PathVariable UUID id, @RequestParam UUID actor) {
        return new Changes(help.changes(acting.forPerson(actor, id)));
    }

    @PutMapping("/pattern")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putWorkingPattern",
            summary = "Say when somebody works, such as: ma-do 08:00-16:00; even vr 08:00-12:00")
    void putPattern(@PathVariable UUID id, @RequestParam UUID actor, @Valid @RequestBody PatternInput input) {
        service.put(acting.forPerson(actor, id), input.parsed(), clock.instant());
    }

    @DeleteMapping("/pattern")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteWorkingPattern", summary = "Go by the staff directory again")
    void deletePattern(@PathVariable UUID id, @RequestParam UUID actor) {
        service.removePattern(acting.forPerson(actor, id), clock.instant());
    }

    @PutMapping("/stand-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putStandIns",
            summary = "Say who stands in, in the order in which they are tried, in place of who was named here before")
    void putStandIns(@PathVariable UUID id, @RequestParam UUID actor, @Valid @RequestBody StandInsInput input) {
        help.putStandIns(acting.forPerson(actor, id), input.standIns(), clock.instant());
    }

    @PutMapping("/topics")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putOwnTopics",
            summary = "Say what the person knows and wants to be asked about, in place of what was said before")
    void putTopics(@PathVariable UUID id, @RequestParam UUID actor, @Valid @RequestBody TopicsInput input) {
        help.putTopics(acting.forPerson(actor, id), input.topics(), clock.instant());
    }

    /** When somebody works. */
    @Schema(name = "PatternInput")
    record PatternInput(@NotBlank @Size(max = 2_000) String pattern) {

        WorkingPattern parsed() {
            try {
                return WorkingPattern.parse(pattern);
            } catch (MalformedScheduleException unreadable) {
                throw Problem.invalid(List.of(new FieldError("pattern", String.valueOf(unreadable.getMessage()))));
            }
        }
    }

    @Schema(name = "StandInsInput")
    record StandInsInput(@NotNull @Size(max = 20) List<@NotNull @Valid StandInInput> standIns) {}

    /**
     * Somebody who stands in.
     *
     * @param topic    key of the only topic it holds for; {@code null} holds for everything
     * @param days     weekdays on which it holds; none means every day
     */
    @Schema(name = "StandInInput")
    record StandInInput(
            @NotNull UUID person,
            @Nullable @Size(max = 200) String topic,
            @Nullable Set<@NotNull DayOfWeek> days,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        StandIn standIn() {
            return new StandIn(
                    new PersonId(person), new StandIn.Term(days == null ? Set.of() : days, firstDay, lastDay), topic);
        }
    }

    @Schema(name = "OwnTopicsInput")
    record TopicsInput(@NotNull @Size(max = 100) List<@NotNull @Valid TopicInput> topics) {}

    /** A topic somebody knows. */
    @Schema(name = "OwnTopicInput")
    record TopicInput(
            @NotBlank @Size(max = 200) String topic,
            @NotNull Wish wish) {}

    @Schema(name = "ReachabilityChanges")
    record Changes(List<Change> changes) {}
}
