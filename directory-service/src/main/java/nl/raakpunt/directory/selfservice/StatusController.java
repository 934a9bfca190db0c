package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.availability.OwnStatus;
import nl.raakpunt.directory.availability.PublicLine;
import nl.raakpunt.directory.availability.Reachability.Channel;
import nl.raakpunt.directory.availability.Said;
import nl.raakpunt.directory.availability.ShortText;
import nl.raakpunt.directory.selfservice.AbsenceController.Entered;
import nl.raakpunt.directory.selfservice.Acting.Actor;
import nl.raakpunt.directory.selfservice.StandInAdvice.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what people say of themselves for now, in fields or in a few words. */
@RestController
@RequestMapping("/v1/people/{id}/reachability")
@Tag(name = "self-service")
@ApiResponse(responseCode = "409", description = "This person no longer works here")
class StatusController {

    private final Acting acting;
    private final SelfService service;
    private final Absences absences;
    private final Clock clock;

    StatusController(Acting acting, SelfService service, Absences absences, Clock clock) {
        this.acting = acting;
        this.service = service;
        this.absences = absences;
        this.clock = clock;
    }

    @PutMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "putStatus", summary = "Say how somebody is now; without end it holds for 12 hours")
    void put(@PathVariable UUID id, @RequestParam UUID actor, @Valid @RequestBody StatusInput input) {
        Actor acts = acting.forPerson(actor, id);
        Instant now = clock.instant();
        service.put(acts, input.status(now, acts.isTeamLead()), now);
    }

    @DeleteMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteStatus", summary = "Take back what was said; also when nothing was")
    void delete(@PathVariable UUID id, @RequestParam UUID actor) {
        service.removeStatus(acting.forPerson(actor, id), clock.instant());
    }

    @PostMapping("/_say")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @Operation(
            operationId = "say",
            summary = "Say it in a few Dutch words, such as: terug om 14:00, or: afwezig t/m vrijdag")
    Understood say(@PathVariable UUID id, @RequestParam UUID actor, @Valid @RequestBody Words words) {
        Actor acts = acting.forPerson(actor, id);
        Instant now = clock.instant();
        return switch (ShortText.read(words.text(), now, clock.getZone())) {
            case Said.Now said -> status(acts, said.status(), now);
            case Said.Absent absent -> absence(acts, absent, now);
            case Said.BackAgain back -> {
                service.removeStatus(acts, now);
                yield new Understood(Understood.Kind.BACK_AGAIN, null, null);
            }
            case Said.Unclear unclear ->
                throw Refusal.valueOf(unclear.why().name()).problem();
        };
    }

    private Understood status(Actor acts, OwnStatus said, Instant now) {
        OwnStatus status = new OwnStatus(
                said.says(), said.mayInterrupt(), said.only(), said.line(), now, said.until(), acts.isTeamLead());
        service.put(acts, status, now);
        return new Understood(Understood.Kind.STATUS, StatusView.of(status), null);
    }

    /** The same words on the same day are the same absence. */
    private Understood absence(Actor acts, Said.Absent absent, Instant now) {
        String key = acts.personId() + "/" + absent.until();
        UUID absence = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        Advice advice = absences.enter(acts, absence, absent.from(), absent.until(), now);
        Entered entered = new Entered(absence, absent.from(), absent.until(), advice.advised(), advice.proposals());
        return new Understood(Understood.Kind.ABSENCE, null, entered);
    }

    /**
     * How somebody is now.
     *
     * @param mayInterrupt when busy, whether something that cannot wait may disturb; not when left out
     * @param only         the one channel the person wants to be reached by
     * @param line         public line, without why
     * @param until        required when the person is back later
     */
    @Schema(name = "StatusInput")
    record StatusInput(
            OwnStatus.@NotNull Says says,
            @Nullable Boolean mayInterrupt,
            @Nullable Channel only,
            @Nullable @Size(max = 2_000) String line,
            @Nullable Instant until) {

        OwnStatus status(Instant now, boolean byTeamLead) {
            String tidy = PublicLine.tidy(line);
            if (until == null ? says == OwnStatus.Says.BACK_LATER : !until.isAfter(now)) {
                throw Problem.invalid(List.of(new FieldError("until", "must be a moment that is still to come")));
            }
            if (says == OwnStatus.Says.NOTHING && tidy == null && only == null) {
                throw Problem.invalid(List.of(new FieldError("says", "says nothing, and there is no line or channel")));
            }
            if (tidy != null && tidy.length() > PublicLine.LONGEST) {
                throw Problem.invalid(List.of(new FieldError("line", "is longer than 140 characters")));
            }
            if (tidy != null && PublicLine.wordThatTellsWhy(tidy).isPresent()) {
                throw Refusal.TELLS_WHY.problem();
            }
            return new OwnStatus(says, Boolean.TRUE.equals(mayInterrupt), only, tidy, now, until, byTeamLead);
        }
    }

    /** A few words. */
    record Words(@NotBlank @Size(max = 300) String text) {}

    /** What was understood and stored. */
    record Understood(
            Kind kind,
            @Nullable StatusView status,
            @Nullable Entered absence) {

        /** What kind of thing was understood. */
        enum Kind {
            STATUS,
            ABSENCE,
            BACK_AGAIN
        }
    }
}
