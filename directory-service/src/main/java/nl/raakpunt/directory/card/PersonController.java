package nl.raakpunt.directory.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows one person. */
@RestController
@Tag(name = "people")
class PersonController {

    private final PersonDetailsReader people;
    private final Clock clock;

    PersonController(PersonDetailsReader people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/v1/people/{id}")
    @Operation(operationId = "getPerson", summary = "One person, also a former colleague")
    PersonDetails get(@PathVariable UUID id) {
        return people.details(new PersonId(id), clock.instant())
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no person with this id."));
    }
}
