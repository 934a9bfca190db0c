package nl.raakpunt.routing.intake.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.citizen.Seals;
import nl.raakpunt.routing.intake.IntakeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people from robots by how long the form was open; what it was opened with makes sending it twice harmless. */
@Component
class FillTime {
    private static final String PURPOSE = "ask";
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Seals seals;
    private final Duration shortest;
    private final Clock clock;

    FillTime(Seals seals, IntakeSettings settings, Clock clock) {
        this.seals = seals;
        this.shortest = settings.form().fillAtLeast();
        this.clock = clock;
    }

    /** For a form that is opened now. */
    String open() {
        return seals.seal(PURPOSE, UUID.randomUUID() + " " + clock.instant().toEpochMilli(), LONGEST);
    }

    /** The same when it is of here, also when it is too early for it, so that sending again a little later is enough. */
    String keep(@Nullable String token) {
        return token != null && seals.open(PURPOSE, token).isPresent() ? token : open();
    }

    /** What the form was opened with, when it was here and not too short ago. */
    Optional<String> key(@Nullable String token) {
        return seals.open(PURPOSE, token == null ? "" : token)
                .map(content -> content.split(" ", 2))
                .filter(parts -> !clock.instant()
                        .isBefore(Instant.ofEpochMilli(Long.parseLong(parts[1])).plus(shortest)))
                .map(parts -> parts[0]);
    }
}
