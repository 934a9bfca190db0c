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
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.card.PersonCard.StandInCard;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    /** Whom to look up. */
    @Schema(name = "ReachabilityLookup")
    record Lookup(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}

    @Schema(name = "ReachabilityAnswer")
    record Answer(List<Reached> people) {}

    /** One person's reachability; unknown ids are left out. */
    record Reached(
            UUID id,
            String displayName,
            Reachability reachability,
            @Nullable StandInCard standIn) {}
}
