package nl.raakpunt.directory.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What people enter over HTTP; the clock starts on Monday 23 November 2026 at ten. */
class SelfServiceTests {

    private static final UUID ABSENCE = new UUID(7, 7);

    private static RunningService service;
    private static StoredStaff staff;
    private static JdbcClient jdbc;
    private static final List<ReachabilityChanged> EVENTS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        jdbc = service.bean(JdbcClient.class);
        staff = new StoredStaff(jdbc);
        service.bean(ApplicationEventMulticaster.class).addApplicationListener((ApplicationEvent event) -> {
            if (event instanceof PayloadApplicationEvent<?> told
                    && told.getPayload() instanceof ReachabilityChanged changed) {
                EVENTS.add(changed);
            }
        });
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void people() {
        staff.clear();
        jdbc.sql("delete from own_change").update();
        String team = staff.team("Groen", "Openbare ruimte");
        for (String login : List.of("anna", "bram", "cees", "lead")) {
            staff.person(login, "team", team);
            staff.member(login, team);
            staff.pattern(login, "ma-vr 08:00-17:00");
        }
        staff.setTeam(team, "lead", id("lead"));
        staff.person("other");
        EVENTS.clear();
    }

    @Test
    void aStatusIsShownToEverybodyUntilItIsTakenBack() {
        ok(
                put(
                        "anna",
                        "anna",
                        "status",
                        Map.of("says", "BACK_LATER", "until", "2026-11-23T13:00:00Z", "line", "  in de \n raadzaal ")),
                204);
        reachability("anna")
                .jsonPath("$.reachability.state")
                .isEqualTo("BACK")
                .jsonPath("$.reachability.backAt")
                .isEqualTo("2026-11-23T13:00:00Z")
                .jsonPath("$.reachability.line")
                .isEqualTo("in de raadzaal")
                .jsonPath("$.reachability.source")
                .isEqualTo("OWN_ENTRY");
        ok(delete("anna", "anna", "status"), 204);
        ok(delete("anna", "anna", "status"), 204);
        reachability("anna").jsonPath("$.reachability.state").isEqualTo("REACHABLE");
        assertThat(log("anna")).containsExactly("STATUS SET by anna", "STATUS REMOVED by anna");
        assertThat(EVENTS).hasSize(2).allMatch(event -> event.people().equals(Set.of(person("anna"))));
    }

    @Test
    void theSameAgainIsNothing() {
        Map<String, Object> status = Map.of("says", "BUSY", "until", "2026-11-23T13:00:00Z");
        for (int i = 0; i < 3; i++) {
            ok(put("anna", "anna", "status", status), 204);
            ok(put("anna", "anna", "pattern", Map.of("pattern", "ma-wo 09:00-15:00")), 204);
            ok(
                    put(
                            "anna",
                            "anna",
                            "absences/" + ABSENCE,
                            Map.of("firstDay", "2026-12-21", "lastDay", "2026-12-24")),
                    200);
            ok(put("anna", "anna", "stand-ins", Map.of("standIns", List.of(Map.of("person", id("bram"))))), 204);
        }
        assertThat(log("anna"))
                .containsExactly(
                        "STATUS SET by anna", "PATTERN SET by anna", "ABSENCE SET by anna", "STAND_INS SET by anna");
        assertThat(EVENTS).hasSize(4);
    }

    @Test
    void theLeadMayDoItForTheTeamAndItShowsWhoDid() {
        ok(
                put(
                        "lead",
                        "anna",
                        "absences/" + ABSENCE,
                        Map.of("from", "2026-11-23T08:00:00Z", "until", "2026-11-25T16:00:00Z")),
                200);
        reachability("anna")
                .jsonPath("$.reachability.state")
                .isEqualTo("AWAY")
                .jsonPath("$.reachability.source")
                .isEqualTo("TEAM_LEAD_ENTRY")
                .jsonPath("$.reachability.until")
                .isEqualTo("2026-11-25T16:00:00Z");
        own("anna", "anna").jsonPath("$.absences[0].source").isEqualTo("TEAM_LEAD_ENTRY");
        service.actor()
                .get()
                .uri(uri("anna", "changes", "anna"))
                .exchange()
                .expectBody()
                .jsonPath("$.changes[0].actorName")
                .isEqualTo("Person lead")
                .jsonPath("$.changes[0].kind")
                .isEqualTo("ABSENCE");
    }

    @ParameterizedTest
    @CsvSource({
        "other, anna, 403, only-self-or-team-lead",
        "anna, lead, 403, only-self-or-team-lead",
        "bram, anna, 403, only-self-or-team-lead",
        "nobody, anna, 403, actor-not-staff",
    })
    void nobodyElseMayAndTheRefusalNamesTheRule(String actor, String person, int status, String rule) {
        problem(put(actor, person, "status", Map.of("says", "BUSY")), status, rule);
        problem(delete(actor, person, "pattern"), status, rule);
        problem(put(actor, person, "topics", Map.of("topics", List.of())), status, rule);
        problem(service.actor().get().uri(uri(person, "own", actor)).exchange(), status, rule);
        assertThat(log(person)).isEmpty();
    }

    @Test
    void aTokenThatMayOnlyReadDoesNotAct() {
        for (String path : List.of("status", "pattern", "stand-ins", "topics", "absences/" + ABSENCE)) {
            service.manager()
                    .put()
                    .uri(uri("anna", path, "anna"))
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        service.reader()
                .get()
                .uri(uri("anna", "own", "anna"))
                .exchange()
                .expectStatus()
                .isForbidden();
        service.reader()
                .delete()
                .uri("/v1/teams/groen/duty?actor=" + id("lead"))
                .exchange()
                .expectStatus()
                .isForbidden();
        service.reader()
                .get()
                .uri("/v1/people/" + id("anna") + "/reachability")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anAbsenceWithoutStandInAsksForOneWithProposalsWhoCanBeReachedThen() {
        staff.absence("bram", "2026-11-24", "2026-11-24");
        staff.absence("cees", "2026-11-23", "2026-11-30");
        Map<String, Object> days = Map.of("firstDay", "2026-11-24", "lastDay", "2026-11-25");
        ok(put("anna", "anna", "absences/" + ABSENCE, days), 200)
                .expectBody()
                .jsonPath("$.standInAdvised")
                .isEqualTo(true)
                .jsonPath("$.proposals.length()")
                .isEqualTo(2)
                .jsonPath("$.proposals[0].displayName")
                .isEqualTo("Person lead")
                .jsonPath("$.proposals[0].days")
                .isEqualTo(2)
                .jsonPath("$.proposals[1].displayName")
                .isEqualTo("Person bram")
                .jsonPath("$.proposals[1].days")
                .isEqualTo(1)
                .jsonPath("$.proposals[1].ofDays")
                .isEqualTo(2);
        ok(
                put(
                        "anna",
                        "anna",
                        "stand-ins",
                        Map.of(
                                "standIns",
                                List.of(Map.of(
                                        "person", id("bram"), "firstDay", "2026-11-24", "lastDay", "2026-11-25")))),
                204);
        ok(put("anna", "anna", "absences/" + ABSENCE, days), 200)
                .expectBody()
                .jsonPath("$.standInAdvised")
                .isEqualTo(false)
                .jsonPath("$.proposals.length()")
                .isEqualTo(0);
    }

    @Test
    void aWeekendAsksForNobody() {
        ok(put("anna", "anna", "absences/" + ABSENCE, Map.of("firstDay", "2026-11-28", "lastDay", "2026-11-29")), 200)
                .expectBody()
                .jsonPath("$.standInAdvised")
                .isEqualTo(false);
    }

    @Test
    void anAbsenceWithoutEndHidesItsStartFromTheLeadAndIsFlaggedToThePerson() {
        ok(put("anna", "anna", "absences/" + ABSENCE, Map.of("from", "2026-11-01T08:00:00Z")), 200);
        own("anna", "anna")
                .jsonPath("$.absences[0].from")
                .isEqualTo("2026-11-01T08:00:00Z")
                .jsonPath("$.absences[0].probablyForgotten")
                .isEqualTo(true);
        own("anna", "lead").jsonPath("$.absences[0].from").isEmpty();
        reachability("anna")
                .jsonPath("$.reachability.state")
                .isEqualTo("AWAY")
                .jsonPath("$.reachability.until")
                .isEmpty()
                .jsonPath("$.reachability.observedAt")
                .isEmpty();
    }

    @Test
    void wordsAreUnderstoodAndStored() {
        say("anna", "terug om 14:00")
                .jsonPath("$.kind")
                .isEqualTo("STATUS")
                .jsonPath("$.status.until")
                .isEqualTo("2026-11-23T13:00:00Z");
        say("anna", "afwezig t/m vrijdag")
                .jsonPath("$.kind")
                .isEqualTo("ABSENCE")
                .jsonPath("$.absence.until")
                .isEqualTo("2026-11-27T23:00:00Z")
                .jsonPath("$.absence.standInAdvised")
                .isEqualTo(true);
        say("anna", "afwezig t/m vrijdag");
        own("anna", "anna").jsonPath("$.absences.length()").isEqualTo(1);
        say("anna", "ik ben er weer").jsonPath("$.kind").isEqualTo("BACK_AGAIN");
        own("anna", "anna").jsonPath("$.status").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hallo, not-understood",
        "afwezig, until-when",
        "terug om 26:00, no-such-time",
        "'bezig, ziek kind', tells-why"
    })
    void wordsThatCannotBeUsedAreRefusedByRule(String text, String rule) {
        problem(
                service.actor()
                        .post()
                        .uri(uri("anna", "_say", "anna"))
                        .bodyValue(Map.of("text", text))
                        .exchange(),
                400,
                rule);
        assertThat(log("anna")).isEmpty();
    }

    @Test
    void whyIsNowhereToBeStored() {
        problem(put("anna", "anna", "status", Map.of("says", "BUSY", "line", "naar de tandarts")), 400, "tells-why");
        Map<String, Object> withReason = Map.of("firstDay", "2026-12-21", "reason", "vakantie");
        put("anna", "anna", "absences/" + ABSENCE, withReason);
        assertThat(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and (table_name like 'own\\_%' or table_name like 'duty%'
                            or table_name like 'reachability%') and data_type in ('text', 'character varying', 'jsonb')
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "own_status.says",
                        "own_status.only_channel",
                        "own_status.line",
                        "own_pattern.pattern",
                        "own_stand_in.topic",
                        "own_topic_wish.topic",
                        "own_topic_wish.wish",
                        "own_change.team",
                        "own_change.kind",
                        "own_change.action",
                        "duty_roster.team",
                        "duty_roster.hand_over_day",
                        "duty_member.team",
                        "duty_swap.team",
                        "reachability_figure.team");
    }

    @Test
    void wrongInputIsNamedByField() {
        invalid(put("anna", "anna", "status", Map.of("says", "BACK_LATER")), "until");
        invalid(put("anna", "anna", "status", Map.of("says", "BUSY", "until", "2026-11-23T08:00:00Z")), "until");
        invalid(put("anna", "anna", "status", Map.of("says", "BUSY", "line", "x".repeat(141))), "line");
        invalid(put("anna", "anna", "status", Map.of("says", "NOTHING")), "says");
        invalid(put("anna", "anna", "pattern", Map.of("pattern", "soms")), "pattern");
        invalid(
                put("anna", "anna", "absences/" + ABSENCE, Map.of("firstDay", "2026-12-21", "lastDay", "2026-12-20")),
                "until");
        invalid(put("anna", "anna", "absences/" + ABSENCE, Map.of("lastDay", "2026-12-20")), "firstDay");
        invalid(put("anna", "anna", "absences/" + ABSENCE, Map.of("firstDay", "2036-12-20")), "from");
        invalid(
                put("anna", "anna", "stand-ins", Map.of("standIns", List.of(Map.of("person", id("anna"))))),
                "standIns[0]");
        invalid(
                put("anna", "anna", "stand-ins", Map.of("standIns", List.of(Map.of("person", UUID.randomUUID())))),
                "standIns[0]");
        invalid(
                put("anna", "anna", "topics", Map.of("topics", List.of(Map.of("topic", "geen", "wish", "KNOWS")))),
                "topics[0]");
    }

    @Test
    void somebodyElsesAbsenceIsNotOverwritten() {
        Map<String, Object> days = Map.of("firstDay", "2026-12-21", "lastDay", "2026-12-24");
        ok(put("anna", "anna", "absences/" + ABSENCE, days), 200);
        problem(put("bram", "bram", "absences/" + ABSENCE, days), 409, "id-in-use");
        ok(delete("bram", "bram", "absences/" + ABSENCE), 204);
        own("anna", "anna").jsonPath("$.absences.length()").isEqualTo(1);
    }

    @Test
    void whatSomebodySaysTheyKnowShowsInTheProfileAndIsNoResponsibility() {
        staff.topic("bomen", false);
        ok(put("anna", "anna", "topics", Map.of("topics", List.of(Map.of("topic", "bomen", "wish", "ASK_ME")))), 204);
        service.reader()
                .get()
                .uri("/v1/people/" + id("anna"))
                .exchange()
                .expectBody()
                .jsonPath("$.wishes[0].title")
                .isEqualTo("Onderwerp bomen")
                .jsonPath("$.wishes[0].wish")
                .isEqualTo("ASK_ME")
                .jsonPath("$.topics.length()")
                .isEqualTo(0);
    }

    @Test
    void theLeadSetsWhoIsOnDutyAndEverybodySeesWhoIsNowAndNext() {
        Map<String, Object> roster = Map.of(
                "members",
                List.of(id("anna"), id("bram")),
                "firstDay",
                "2026-11-23",
                "handOverDay",
                "MONDAY",
                "handOverTime",
                "09:00");
        problem(duty(HttpMethod.PUT, "anna", "", roster), 403, "only-team-lead");
        ok(duty(HttpMethod.PUT, "lead", "", roster), 204);
        ok(duty(HttpMethod.PUT, "lead", "", roster), 204);
        showsDuty()
                .jsonPath("$.now.displayName")
                .isEqualTo("Person anna")
                .jsonPath("$.now.until")
                .isEqualTo("2026-11-30T08:00:00Z")
                .jsonPath("$.next.displayName")
                .isEqualTo("Person bram");
        String swap = "/swaps/" + new UUID(1, 2);
        ok(
                duty(
                        HttpMethod.PUT,
                        "lead",
                        swap,
                        Map.of("person", id("cees"), "firstDay", "2026-11-23", "lastDay", "2026-11-23")),
                204);
        showsDuty()
                .jsonPath("$.now.displayName")
                .isEqualTo("Person cees")
                .jsonPath("$.now.until")
                .isEqualTo("2026-11-23T23:00:00Z")
                .jsonPath("$.next.displayName")
                .isEqualTo("Person anna");
        reachability("anna")
                .jsonPath("$.standIn.displayName")
                .isEqualTo("Person cees")
                .jsonPath("$.standIn.via")
                .isEqualTo("DUTY");
        ok(duty(HttpMethod.DELETE, "lead", swap, Map.of()), 204);
        ok(duty(HttpMethod.DELETE, "lead", "", Map.of()), 204);
        ok(duty(HttpMethod.DELETE, "lead", "", Map.of()), 204);
        showsDuty().jsonPath("$.now").isEmpty();
        assertThat(jdbc.sql("select kind || ' ' || action from own_change where team = 'groen' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("DUTY_ROSTER SET", "DUTY_SWAP SET", "DUTY_SWAP REMOVED", "DUTY_ROSTER REMOVED");
    }

    @Test
    void whatHasEndedIsForgotten() {
        jdbc.sql("insert into own_absence values (:id, :anna, '2026-11-01', '2026-11-20', '2026-11-01', false)")
                .param("id", ABSENCE)
                .param("anna", id("anna"))
                .update();
        jdbc.sql("insert into own_status values (:anna, 'BUSY', false, null, null, '2026-11-22', null, false)")
                .param("anna", id("anna"))
                .update();
        jdbc.sql(
                        "insert into own_change (at, actor, person, kind, action) values ('2026-01-01', :anna, :anna, 'STATUS', 'SET')")
                .param("anna", id("anna"))
                .update();
        ok(put("bram", "bram", "status", Map.of("says", "BUSY")), 204);
        service.bean(Tidying.class).tidy();
        assertThat(jdbc.sql("select count(*) from own_absence")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select person from own_status").query(UUID.class).list())
                .containsExactly(id("bram"));
        assertThat(log("anna")).isEmpty();
        assertThat(log("bram")).hasSize(1);
    }

    private static BodyContentSpec say(String person, String text) {
        return ok(
                        service.actor()
                                .post()
                                .uri(uri(person, "_say", person))
                                .bodyValue(Map.of("text", text))
                                .exchange(),
                        200)
                .expectBody();
    }

    private static BodyContentSpec reachability(String login) {
        return ok(
                        service.reader()
                                .get()
                                .uri("/v1/people/" + id(login) + "/reachability")
                                .exchange(),
                        200)
                .expectBody();
    }

    private static BodyContentSpec own(String login, String actor) {
        return ok(service.actor().get().uri(uri(login, "own", actor)).exchange(), 200)
                .expectBody();
    }

    private static BodyContentSpec showsDuty() {
        return ok(service.reader().get().uri("/v1/teams/groen/duty").exchange(), 200)
                .expectBody();
    }

    private static ResponseSpec duty(HttpMethod method, String actor, String path, Map<String, Object> body) {
        return service.actor()
                .method(method)
                .uri("/v1/teams/groen/duty" + path + "?actor=" + id(actor))
                .bodyValue(body)
                .exchange();
    }

    private static ResponseSpec put(String actor, String person, String path, Map<String, Object> body) {
        return service.actor()
                .put()
                .uri(uri(person, path, actor))
                .bodyValue(new HashMap<>(body))
                .exchange();
    }

    private static ResponseSpec delete(String actor, String person, String path) {
        return service.actor().delete().uri(uri(person, path, actor)).exchange();
    }

    private static String uri(String person, String path, String actor) {
        return "/v1/people/" + id(person) + "/reachability/" + path + "?actor=" + id(actor);
    }

    private static ResponseSpec ok(ResponseSpec response, int status) {
        response.expectStatus().isEqualTo(status);
        return response;
    }

    private static void problem(ResponseSpec response, int status, String rule) {
        ok(response, status).expectBody().jsonPath("$.type").isEqualTo("https://raakpunt.nl/problems/" + rule);
    }

    private static void invalid(ResponseSpec response, String field) {
        ok(response, 400).expectBody().jsonPath("$.errors[0].field").isEqualTo(field);
    }

    private static List<String> log(String login) {
        return new ArrayList<>(
                jdbc.sql("""
                        select c.kind || ' ' || c.action || ' by ' || p.login from own_change c join person p on p.id = c.actor
                        where c.person = :person order by c.id
                        """).param("person", id(login)).query(String.class).list());
    }

    private static UUID id(String login) {
        return StaffServer.idOf(login);
    }

    private static PersonId person(String login) {
        return new PersonId(id(login));
    }
}
