package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.selfservice.DutyViews.DutyView;
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

/** Shows who of a team is on duty, and lets its lead change that. */
@RestController
@RequestMapping("/v1/teams/{team}/duty")
@Tag(name = "duty")
@ApiResponse(responseCode = "409", description = "The team has no roster yet, or the id is in use")
class DutyController {

    private final Acting acting;
    private final DutyService service;
    private final DutyViews views;
    private final Clock clock;

    DutyController(Acting acting, DutyService service, DutyViews views, Clock clock) {
        this.acting = acting;
        this.service = service;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @Operation(operationId = "getDuty", summary = "Who of a team is on duty now and next")
    DutyView get(@PathVariable String team) {
        return views.of(acting.team(team), clock.instant());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "putDutyRoster", summary = "Set who takes a week in turn; swaps stay")
    void put(@PathVariable String team, @RequestParam UUID actor, @Valid @RequestBody RosterInput input) {
        acting.forTeam(actor, team);
        service.put(new PersonId(actor), team, views.checked(input), clock.instant());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDutyRoster", summary = "Have no duty roster any more; also when there is none")
    void delete(@PathVariable String team, @RequestParam UUID actor) {
        acting.forTeam(actor, team);
        service.remove(new PersonId(actor), team, clock.instant());
    }

    @PutMapping("/swaps/{swap}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "putDutySwap", summary = "Let somebody take over on some days, whoever's turn it is")
    void putSwap(
            @PathVariable String team,
            @PathVariable UUID swap,
            @RequestParam UUID actor,
            @Valid @RequestBody SwapInput input) {
        acting.forTeam(actor, team);
        Instant now = clock.instant();
        service.put(new PersonId(actor), team, views.checked(swap, input, now), now);
    }

    @DeleteMapping("/swaps/{swap}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDutySwap", summary = "Take back a swap; also when it is not there any more")
    void deleteSwap(@PathVariable String team, @PathVariable UUID swap, @RequestParam UUID actor) {
        acting.forTeam(actor, team);
        service.removeSwap(new PersonId(actor), team, swap, clock.instant());
    }

    /**
     * Who takes a week in turn.
     *
     * @param members  in the order of their turns
     * @param firstDay a day in the week of the first member
     */
    @Schema(name = "DutyRosterInput")
    record RosterInput(
            @NotEmpty @Size(max = 100) List<@NotNull UUID> members,
            @NotNull LocalDate firstDay,
            @NotNull DayOfWeek handOverDay,
            @NotNull LocalTime handOverTime) {

        DutyRoster roster() {
            return new DutyRoster(
                    members.stream().map(PersonId::new).toList(), firstDay, handOverDay, handOverTime, List.of());
        }
    }

    /** Who takes over, first and last day included. */
    @Schema(name = "DutySwapInput")
    record SwapInput(
            @NotNull UUID person,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {}
}
