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
import java.time.Instant;
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
import nl.raakpunt.directory.sync.DirectoryAge;
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
    private final DirectoryAge age;
    private final Clock clock;

    PeopleSearchController(PeopleSearch search, PersonCards cards, DirectoryAge age, Clock clock) {
        this.search = search;
        this.cards = cards;
        this.age = age;
        this.clock = clock;
    }

    @PostMapping("/v1/people/_search")
    @Operation(
            operationId = "searchPeople",
            summary = "Colleagues by name, function, team, department, phone number, place or topic")
    FoundPeople search(@Valid @RequestBody SearchPeople request) {
        Instant now = clock.instant();
        PeopleSearch.Result result = search.find(request.text(), request.limit() == null ? LIMIT : request.limit());
        Map<UUID, Found> found = result.people().stream()
                .collect(Collectors.toMap(
                        one -> one.id().value(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Expert> people = cards.byIds(found.values().stream().map(Found::id).toList(), now).stream()
                .map(card -> Expert.of(card, Objects.requireNonNull(found.get(card.id()))))
                .toList();
        return new FoundPeople(
                people, result.total(), result.limited(), now, age.observedAt().orElse(null));
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

    /**
     * The best matches.
     *
     * @param total              how many people match
     * @param limited            true when search works only by name, function, phone and team
     * @param directoryUpdatedAt when the staff directory was last read completely
     */
    record FoundPeople(
            List<Expert> people,
            long total,

            @Schema(description = "True when search works only by name, function, phone number and team")
            boolean limited,

            Instant asOf,
            @Nullable Instant directoryUpdatedAt) {}
}
