package nl.raakpunt.routing.question;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import nl.raakpunt.routing.worktime.OwnHours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long an owner may be silent is counted in their own working time, as the directory knows it. */
@RoutingServiceTest
class HoursOfOwnersTests {

    @Autowired
    private HoursOfOwners hours;

    @Autowired
    private DueCommands due;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private Clock clock;

    private final SignedIn owner = Questioning.somebody("Sanne van der Meer");

    @BeforeEach
    @AfterEach
    void directoryWorks() {
        breakers.getAllCircuitBreakers().forEach(breaker -> breaker.reset());
        DirectoryStub.works();
        hours.refresh();
    }

    @Test
    void anOwnerIsRemindedInOwnWorkingTime() {
        Question question = new Questioning(questions, overview, clock).received(owner);
        Instant inOfficeHours = due.next(question).orElseThrow();
        worksOnlyIn(question.promise().answerBefore().minus(Duration.ofHours(1)));
        hours.refresh();
        assertThat(due.next(question))
                .hasValue(question.promise().answerBefore().minus(Duration.ofMinutes(30)));
        assertThat(due.of(question, inOfficeHours))
                .as("nothing is due in office hours")
                .isEmpty();
    }

    @Test
    void whatWasKnownStaysWhileTheDirectoryIsDown() {
        new Questioning(questions, overview, clock).received(owner);
        worksOnlyIn(clock.instant());
        hours.refresh();
        List<OwnHours.Span> before = hours.of(owner.id()).orElseThrow().spans();
        DirectoryStub.isBroken();
        hours.refresh();
        assertThat(hours.of(owner.id()).orElseThrow().spans()).isEqualTo(before);
    }

    @Test
    void ofWhomTheDirectoryKnowsNothingOfficeHoursCount() {
        new Questioning(questions, overview, clock).received(owner);
        hours.refresh();
        assertThat(hours.of(owner.id())).isEmpty();
    }

    /** One hour, and no other in these weeks. */
    private void worksOnlyIn(Instant from) {
        RealParts.DIRECTORY.stubFor(
                post(urlPathEqualTo("/v1/reachability/_hours")).atPriority(1).willReturn(okJson("""
                        {"people": [{"id": "%s", "hours": [{"from": "%s", "until": "%s"}]}]}""".formatted(
                                owner.id(), from, from.plus(Duration.ofHours(1))))));
    }
}
