package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.selfservice.Acting.Actor;
import nl.raakpunt.directory.selfservice.StandInAdvice.Advice;
import nl.raakpunt.directory.selfservice.StandInAdvice.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enters and takes back absences. */
@RestController
@RequestMapping("/v1/people/{id}/reachability/absences/{absence}")
@Tag(name = "self-service")
@ApiResponse(responseCode = "409", description = "This person no longer works here, or the id is in use")
class AbsenceController {

    /** Longer ago or further away is a slip of the keyboard. */
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);

    private final Acting acting;
    private final Absences absences;
    private final SelfService service;
    private final Clock clock;

    AbsenceController(Acting acting, Absences absences, SelfService service, Clock clock) {
        this.acting = acting;
        this.absences = absences;
        this.service = service;
        this.clock = clock;
    }

    @PutMapping
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @Operation(
            operationId = "putAbsence",
            summary = "Enter or change an absence, never why; says when a stand-in is asked for, and who could be one")
    Entered put(
            @PathVariable UUID id,
            @PathVariable UUID absence,
            @RequestParam UUID actor,
            @Valid @RequestBody Period period) {
        Actor acts = acting.forPerson(actor, id);
        Instant now = clock.instant();
        Instant from = period.begin(clock);
        Instant until = period.end(clock);
        check(from, until, now);
        Advice advice = absences.enter(acts, absence, from, until, now);
        return new Entered(absence, from, until, advice.advised(), advice.proposals());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAbsence", summary = "Take back an absence; also when it is not there any more")
    void delete(@PathVariable UUID id, @PathVariable UUID absence, @RequestParam UUID actor) {
        service.removeAbsence(acting.forPerson(actor, id), absence, clock.instant());
    }

    private static void check(Instant from, @Nullable Instant until, Instant now) {
        boolean backwards = until != null && !from.isBefore(until);
        boolean past = until != null && !until.isAfter(now);
        boolean far = from.isBefore(now.minus(FARTHEST))
                || from.isAfter(now.plus(FARTHEST))
                || (until != null && until.isAfter(now.plus(FARTHEST)));
        if (backwards || past || far) {
            String message = backwards ? "is before the start" : past ? "has passed" : "is more than three years away";
            throw Problem.invalid(List.of(new FieldError(far ? "from" : "until", message)));
        }
    }

    /**
     * A period in whole days, first and last included, or in moments; without end when the end is not known.
     *
     * @param firstDay instead of {@code from}
     * @param lastDay  instead of {@code until}
     */
    @Schema(name = "AbsencePeriod")
    record Period(
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Instant from,
            @Nullable Instant until) {

        Instant begin(Clock clock) {
            boolean days = firstDay != null && from == null && until == null;
            boolean moments = from != null && firstDay == null && lastDay == null;
            if (firstDay != null && days) {
                return firstDay.atStartOfDay(clock.getZone()).toInstant();
            }
            if (from != null && moments) {
                return from;
            }
            throw Problem.invalid(List.of(new FieldError(
                    "firstDay", "send either firstDay and lastDay, or from and until; the last one may be left out")));
        }

        @Nullable
        Instant end(Clock clock) {
            return lastDay == null
                    ? until
                    : lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        }
    }

    /**
     * An absence as it was entered.
     *
     * @param standInAdvised true when on a day the person would work nobody is named to stand in
     * @param proposals      who of the team can be reached then
     */
    @Schema(name = "AbsenceEntered")
    record Entered(UUID id, Instant from, @Nullable Instant until, boolean standInAdvised, List<Proposal> proposals) {}
}
