package nl.raakpunt.directory.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.card.PersonCards;
import nl.raakpunt.directory.search.Experts.Expert;
import nl.raakpunt.directory.search.PeopleSearch.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds colleagues by whatever is known of them. */
@RestController
@Tag(name = "people")
class PeopleSearchController {
    private static final int LIMIT = 10;

    private final PeopleSearch search;
    private final PersonCards cards;
    private final Clock clock;

    PeopleSearchController(PeopleSearch search, PersonCards cards, Clock clock) {
        this.search = search;
        this.cards = cards;
        this.clock = clock;
    }

    @PostMapping("/v1/people/_search")
    @Operation(
            operationId = "searchPeople",
            summary = "Colleagues by name, function, team, department, phone number, place or topic")
    FoundPeople search(@Valid @RequestBody SearchPeople request) {
        PeopleSearch.Result result = search.find(request.text(), request.limit() == null ? LIMIT : request.limit());
        Map<UUID, Found> found = result.people().stream()
                .collect(Collectors.toMap(
                        one -> one.id().value(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Expert> people = cards.byIds(found.values().stream().map(Found::id).toList(), clock.instant()).stream()
                .map(card -> Expert.of(card, Objects.requireNonNull(found.get(card.id()))))
                .toList();
        return new FoundPeople(people, result.total());
    }

    record SearchPeople(
            @Schema(description = "What is known of the person, in any order", minLength = 1, maxLength = 500)
            @NotBlank
            @Size(max = 500)
            String text,

            @Schema(description = "Most people to give", defaultValue = "10", minimum = "1", maximum = "50")
            @Nullable
            @Min(1)
            @Max(50)
            Integer limit) {}

    /** @param total how many people match */
    record FoundPeople(List<Expert> people, long total) {}
}
