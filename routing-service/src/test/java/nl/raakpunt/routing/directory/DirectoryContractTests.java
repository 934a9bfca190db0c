package nl.raakpunt.routing.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * The contract from this side: what {@link DirectoryClient} really sends, and the answers the tests of this service lean
 * on, are what directory-service's own OpenAPI document says.
 */
@RoutingServiceTest
class DirectoryContractTests {

    private static final Path OPENAPI = Path.of("../directory-service/docs/openapi.json");
    private static final UUID INGRID = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final UUID SANNE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Autowired
    private DirectoryClient directory;

    @Autowired
    private StaffSyncClient staff;

    @Autowired
    private SelfService own;

    @Autowired
    private RuleClient rules;

    @Autowired
    private TopicDirectory topics;

    @Autowired
    private LearningDirectory learning;

    @Autowired
    private TeamFigures figures;

    @Autowired
    private Rosters rosters;

    @Autowired
    private CoverageDirectory coverage;

    @Autowired
    private DirectoryUpkeep upkeep;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private final OpenApiInteractionValidator contract = contract();

    @BeforeEach
    void answersWell() {
        breakers.circuitBreaker("directory").reset();
        DirectoryStub.works();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("experts", client -> client.findExperts("Mag de boom weg? 🌳", null, 3)),
                call("experts in a village", client -> client.findExperts("Mag de boom weg?", "rockanje", 10)),
                call("people", client -> client.searchPeople("vd meer", 10)),
                call("one person", client -> client.person(SANNE)),
                call("a team", client -> client.team(SANNE)),
                call("reachability", client -> client.reachability(List.of(SANNE))),
                call("topics and villages", client -> {
                    client.refresh();
                    return client.topics();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void everyCallIsAsAgreed(String unusedName, Call call) {
        assertThat(call.make(directory)).isInstanceOf(Reply.Found.class);
        everythingServedIsAsAgreed();
    }

    static Stream<Arguments> staffCalls() {
        return Stream.of(
                Arguments.of("sources", staffCall(StaffSync::sources)),
                Arguments.of("all runs", staffCall(client -> client.runs(null, 20))),
                Arguments.of("runs of one source", staffCall(client -> client.runs("staff & co é", 1))),
                Arguments.of("one run", staffCall(client -> client.run(SANNE))),
                Arguments.of("progress", staffCall(client -> client.pace(SANNE))),
                Arguments.of("changes", staffCall(client -> client.changes(SANNE, 100, 101))),
                Arguments.of("quality", staffCall(StaffSync::quality)),
                Arguments.of(
                        "findings", staffCall(client -> client.findings("people-without-phone", "a b/&é{x}", 100))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("staffCalls")
    void everyCallOfAdministratorsIsAsAgreed(String unusedName, StaffCall call) {
        assertThat(call.make(staff)).isInstanceOf(Reply.Found.class);
        everythingServedIsAsAgreed();
    }

    @Test
    void everyOrderIsAsAgreed() {
        assertThat(List.of(
                        staff.read("staff", true),
                        staff.read("staff", false),
                        staff.confirm(SANNE, "5f"),
                        staff.stop(SANNE)))
                .containsOnly(new Ordered.Done());
        everythingServedIsAsAgreed();
    }

    @Test
    void everyReadingOfOnesOwnReachabilityIsAsAgreed() {
        assertThat(List.of(own.own(SANNE, INGRID), own.changes(SANNE, INGRID), own.duty("groen-en-bomen")))
                .allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Found.class));
        everythingServedIsAsAgreed();
    }

    @Test
    void everyChangeOfOnesOwnReachabilityIsAsAgreed() {
        LocalDate day = LocalDate.of(2026, 12, 7);
        OwnReach.StandInNamed karim =
                new OwnReach.StandInNamed(INGRID, "Karim", "boom-kappen", List.of("FRIDAY"), day, day, true);
        assertThat(List.of(
                        own.say(SANNE, SANNE, "terug om 14:00"),
                        own.removeStatus(SANNE, SANNE),
                        own.enterAbsence(SANNE, SANNE, INGRID, day, null),
                        own.enterAbsence(SANNE, SANNE, INGRID, day, day.plusDays(4)),
                        own.removeAbsence(SANNE, SANNE, INGRID),
                        own.setPattern(SANNE, SANNE, "ma-do 08:00-16:00"),
                        own.removePattern(SANNE, SANNE),
                        own.setStandIns(SANNE, SANNE, List.of(karim)),
                        own.setTopics(
                                SANNE, SANNE, List.of(new OwnReach.TopicKnown("boom-kappen", "Boom kappen", "KNOWS"))),
                        own.setRoster("groen-en-bomen", INGRID, List.of(SANNE), day, "MONDAY", "09:00"),
                        own.removeRoster("groen-en-bomen", INGRID),
                        own.swap("groen-en-bomen", INGRID, SANNE, SANNE, day, day),
                        own.removeSwap("groen-en-bomen", INGRID, SANNE)))
                .allSatisfy(change -> assertThat(change).isInstanceOf(OwnChange.Kept.class));
        everythingServedIsAsAgreed();
    }

    @Test
    void rulesAreReadTriedAndKeptAsAgreed() {
        List<RoutingRule> all = ((Reply.Found<RuleSet>) rules.rules()).value().rules();
        RulePreview.Asked asked =
                new RulePreview.Asked("VZ-1", "boom-kappen", null, Instant.parse("2026-11-24T09:00:00Z"));

        assertThat(rules.preview(all, List.of(asked))).isInstanceOf(Reply.Found.class);
        assertThat(rules.save(3, all, SANNE)).isEqualTo(new RuleDirectory.Saved.Done());
        everythingServedIsAsAgreed();
    }

    @Test
    void topicsAreReadAndKeptAsAgreed() {
        for (TopicDirectory.Editor editor :
                List.of(new TopicDirectory.Editor(SANNE, false), new TopicDirectory.Editor(SANNE, true))) {
            assertThat(topics.topics(editor)).isInstanceOf(Reply.Found.class);
            assertThat(topics.topic("boom-kappen", editor)).isInstanceOf(Reply.Found.class);
            TopicDirectory.Wanted wanted = new TopicDirectory.Wanted(
                    "5d41",
                    "Boom kappen",
                    List.of("omzagen"),
                    List.of("Mag dat?"),
                    null,
                    16,
                    List.of(new TopicDirectory.Part(SANNE, Candidate.Role.OWNER, null)));
            assertThat(topics.save("boom-kappen", wanted, editor)).isEqualTo(new RuleDirectory.Saved.Done());
        }
        everythingServedIsAsAgreed();
    }

    @Test
    void whatIsNotCoveredIsAskedAsAgreed() {
        assertThat(List.of(coverage.counts(List.of(CoverageGap.values())), coverage.owners()))
                .allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Found.class));
        for (CoverageGap gap : CoverageGap.values()) {
            assertThat(coverage.items(gap, 100, 500)).isInstanceOf(Reply.Found.class);
        }
        everythingServedIsAsAgreed();
    }

    @Test
    void theIndexAndTheConfigurationAreAsAgreed() {
        assertThat(List.of(upkeep.index(), upkeep.configuration("staff")))
                .allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Found.class));
        assertThat(upkeep.rebuild()).isEqualTo(new Ordered.Done());
        everythingServedIsAsAgreed();
    }

    @Test
    void whetherAQuestionIsAboutATopicIsAskedAsAgreed() {
        assertThat(directory.knowsTopicOf("Mag de boom weg?"))
                .isInstanceOfSatisfying(
                        Reply.Found.class, found -> assertThat(found.value()).isEqualTo(true));
        everythingServedIsAsAgreed();
    }

    static Stream<Lesson> lessons() {
        UUID id = UUID.fromString("00000000-0000-4000-8000-00000000a001");
        Instant at = Instant.parse("2026-11-23T09:00:00Z");
        String text = "Mag de boom weg?";
        return Stream.of(
                new Lesson(id, Lesson.Kind.FINISHED, "boom-kappen", null, text, List.of("J. Jansen"), at),
                new Lesson(id, Lesson.Kind.CORRECTED, "boom-kappen", null, text, List.of(), at),
                new Lesson(id, Lesson.Kind.DECLINED, "boom-kappen", Lesson.Reason.OVERLOADED, text, List.of(), at),
                new Lesson(id, Lesson.Kind.NOTHING_FOUND, null, null, text, List.of(), at));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonIsAsAgreed(Lesson lesson) {
        assertThat(learning.teach(lesson)).isEqualTo(new LearningDirectory.Taught.Done());
        everythingServedIsAsAgreed();
    }

    @Test
    void hoursOfColleaguesAreAsAgreed() {
        RealParts.DIRECTORY.stubFor(
                post(urlPathEqualTo("/v1/reachability/_hours")).atPriority(1).willReturn(okJson("""
                        {"people": [{"id": "%s", "hours": [
                          {"from": "2026-11-23T07:00:00Z", "until": "2026-11-23T15:00:00Z"}]}]}""".formatted(SANNE))));
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(rosters.hours(List.of(SANNE, INGRID), day, day.plusDays(61))).isInstanceOf(Reply.Found.class);
        everythingServedIsAsAgreed();
    }

    @Test
    void figuresOfTeamsAreAsAgreed() {
        assertThat(figures.reachability("groen & bomen/é", 30))
                .isInstanceOfSatisfying(
                        Reply.Found.class,
                        found -> assertThat(found.value())
                                .isEqualTo(new TeamFigures.Reachable(
                                        "groen-en-bomen", 0.82, 3100, Instant.parse("2026-11-23T08:00:00Z"))));
        everythingServedIsAsAgreed();
    }

    @Test
    void theFileIsAsAgreed() {
        assertThat(staff.qualityFile()
                        .map(file -> Objects.requireNonNull(
                                DataBufferUtils.join(file).block()))
                        .map(file -> file.toString(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reply.Found.class, found -> assertThat(found.value()).isEqualTo("\uFEFF\"Bevinding\"\r\n"));
        everythingServedIsAsAgreed();
    }

    private void everythingServedIsAsAgreed() {
        // A call of the background may have come while the stubs were being set, and got nothing: no headers either.
        List<ServeEvent> served = RealParts.DIRECTORY.getAllServeEvents().stream()
                .filter(event -> event.getResponse().getHeaders() != null)
                .toList();
        assertThat(served).isNotEmpty();
        for (ServeEvent event : served) {
            ValidationReport report = contract.validate(request(event.getRequest()), response(event.getResponse()));
            assertThat(report.getMessages()).as(event.getRequest().getUrl()).isEmpty();
        }
    }

    /** One call of the client. */
    interface Call {
        Reply<?> make(DirectoryClient client);
    }

    /** One call of the client of administrators. */
    interface StaffCall {
        Reply<?> make(StaffSync client);
    }

    private static StaffCall staffCall(StaffCall call) {
        return call;
    }

    private static Arguments call(String name, Call call) {
        return Arguments.of(name, call);
    }

    private static Request request(LoggedRequest sent) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(
                        sent.getMethod().getName(), URI.create(sent.getUrl()).getRawPath())
                .withAuthorization(sent.getHeader("Authorization"));
        sent.getQueryParams().forEach((name, parameter) -> request.withQueryParam(name, parameter.values()));
        return sent.getBody().length == 0
                ? request.build()
                : request.withContentType(sent.getHeader("Content-Type"))
                        .withBody(sent.getBody())
                        .build();
    }

    private static SimpleResponse response(LoggedResponse answered) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answered.getStatus());
        return answered.getHeaders().getContentTypeHeader().isPresent()
                ? response.withContentType(
                                answered.getHeaders().getContentTypeHeader().firstValue())
                        .withBody(answered.getBody())
                        .build()
                : response.build();
    }

    private static OpenApiInteractionValidator contract() {
        try {
            return OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(OPENAPI))
                    .build();
        } catch (IOException missing) {
            throw new AssertionError("directory-service has no OpenAPI document", missing);
        }
    }
}
