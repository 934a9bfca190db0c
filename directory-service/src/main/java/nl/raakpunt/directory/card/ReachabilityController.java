package nl.raakpunt.directory.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.availability.PassedOver;
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.card.PersonCard.StandInCard;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says of many people at once whether they can be reached now. */
@RestController
@Tag(name = "people")
class ReachabilityController {

    private final PersonDetailsReader people;
    private final Clock clock;

    ReachabilityController(PersonDetailsReader people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @PostMapping("/v1/reachability/_lookup")
    @Operation(operationId = "lookUpReachability", summary = "Reachability of up to 200 people")
    Answer lookUp(@Valid @RequestBody Lookup lookup) {
        List<PersonId> ids = lookup.ids().stream().map(PersonId::new).toList();
        return new Answer(people.reachability(ids, clock.instant()));
    }

    @GetMapping("/v1/people/{id}/reachability")
    @Operation(
            operationId = "explainReachability",
            summary = "Whether somebody can be reached now, and what was said otherwise and why that did not count")
    Explanation explain(@PathVariable UUID id, @RequestParam(required = false) @Nullable String topic) {
        return people.explain(new PersonId(id), topic, clock.instant())
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no person with this id."));
    }

    /** Whom to look up. */
    @Schema(name = "ReachabilityLookup")
    record Lookup(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}

    @Schema(name = "ReachabilityAnswer")
    record Answer(List<Reached> people) {}

    /**
     * Whether somebody can be reached and why that is said.
     *
     * @param passedOver what was said otherwise
     * @param standIn    who takes over, for the topic asked about
     */
    @Schema(name = "ReachabilityExplanation")
    record Explanation(
            UUID id,
            String displayName,
            Reachability reachability,
            List<PassedOver> passedOver,
            @Nullable StandInCard standIn) {}

    /** One person's reachability; unknown ids are left out. */
    record Reached(
            UUID id,
            String displayName,
            Reachability reachability,
            @Nullable StandInCard standIn) {}
}
