package nl.raakpunt.directory.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows who works together. */
@RestController
@Tag(name = "people")
class TeamController {

    private final PersonDetailsReader people;
    private final Clock clock;

    TeamController(PersonDetailsReader people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/v1/people/{id}/team")
    @Operation(operationId = "getTeamOfPerson", summary = "The team somebody works in, and everybody who works there")
    TeamOfPerson get(@PathVariable UUID id) {
        return people.team(new PersonId(id), clock.instant())
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no person with this id."));
    }

    /**
     * A team with everybody who works in it, by name; whoever only helps out there is left out.
     *
     * @param team {@code null} when the person is in none
     */
    @Schema(name = "TeamOfPerson")
    record TeamOfPerson(@Nullable TeamRef team, List<PersonCard> people) {}
}
