package nl.raakpunt.routing.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.raakpunt.routing.citizen.Seals;
import nl.raakpunt.routing.intake.IntakeSettings;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody fills a form in faster than people can. */
@RoutingServiceTest
class FillTimeTests {

    @Autowired
    private Seals seals;

    @Autowired
    private IntakeSettings settings;

    @Autowired
    private Clock clock;

    @Test
    void aFormIsAcceptedOnlyAfterTheShortestTime() {
        Instant now = clock.instant();
        String token = at(now).open();
        assertThat(at(now.plusMillis(2_900)).key(token)).isEmpty();
        assertThat(at(now.plusMillis(3_100)).key(token)).isPresent();
        assertThat(at(now.plusMillis(9_000)).key(token))
                .isEqualTo(at(now.plusMillis(5_000)).key(token));
    }

    @Test
    void whatWasSealedForSomethingElseOrChangedIsNoForm() {
        Instant now = clock.instant().plus(Duration.ofMinutes(1));
        assertThat(at(now).key(seals.seal("follow", "x 1", Duration.ofHours(1))))
                .isEmpty();
        assertThat(at(now).key("rommel")).isEmpty();
        assertThat(at(now).key(null)).isEmpty();
    }

    private FillTime at(Instant now) {
        IntakeSettings three = new IntakeSettings(
                "kcc",
                People.LOTTE.id(),
                "KCC",
                null,
                settings.source(),
                new IntakeSettings.Form(true, Duration.ofSeconds(3), 20),
                Map.of());
        return new FillTime(seals, three, Clock.fixed(now, ZoneOffset.UTC));
    }
}
