package nl.raakpunt.directory.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.availability.WorkedSpan;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says when people normally work, for whoever counts a colleague's time. */
@RestController
@Tag(name = "people")
class HoursController {

    private static final int MOST_DAYS = 62;

    private final HoursReader hours;

    HoursController(HoursReader hours) {
        this.hours = hours;
    }

    @PostMapping("/v1/reachability/_hours")
    @Operation(
            operationId = "lookUpHours",
            summary =
                    "When up to 200 people normally work on at most 62 days, absences left aside; of whom that is not known is left out")
    Answer lookUp(@Valid @RequestBody Lookup lookup) {
        if (!lookup.isUsable()) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "lastDay is not before firstDay, together they are at most " + MOST_DAYS
                            + " days, from 1970 until 9999.");
        }
        List<PersonId> ids = lookup.ids().stream().map(PersonId::new).toList();
        return new Answer(hours.of(ids, lookup.firstDay(), lookup.lastDay()));
    }

    /** Of whom, and on which days. */
    @Schema(name = "HoursLookup")
    record Lookup(
            @NotNull @Size(max = 200) List<@NotNull UUID> ids,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay) {

        private boolean isUsable() {
            long days = ChronoUnit.DAYS.between(firstDay, lastDay);
            return days >= 0 && days < MOST_DAYS && firstDay.getYear() >= 1970 && lastDay.getYear() <= 9999;
        }
    }

    @Schema(name = "HoursAnswer")
    record Answer(List<PersonHours> people) {}

    /** One person's working time, in order. */
    record PersonHours(UUID id, List<WorkedSpan> hours) {}
}
