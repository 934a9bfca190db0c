package nl.raakpunt.directory.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.learning.KnownWording.Known;
import nl.raakpunt.directory.topic.TopicRepository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class LessonTests {

    private static final String PASSPORT = "Paspoort kwijt, wat nu?";

    private static RunningService service;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        jdbc = service.bean(JdbcClient.class);
        jdbc.sql("""
                insert into topic values
                  ('paspoort', 'Paspoort', null, null, '{}', '{}', null, false, 24, null),
                  ('rijbewijs', 'Rijbewijs', null, null, '{}', '{}', null, false, 24, null)
                """).update();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clear() {
        jdbc.sql("delete from lesson").update();
    }

    @Test
    void theSameLessonAgainChangesNothing() {
        Map<String, Object> lesson = lesson("FINISHED", "paspoort", null, PASSPORT, 1);
        assertThat(send(lesson)).isEqualTo(1);
        long version = lessons().version();
        assertThat(send(lesson)).isZero();
        assertThat(lessons().version()).isEqualTo(version);
        assertThat(lessons().newest(10)).containsExactly(new Lesson("paspoort", PASSPORT, true));
    }

    @Test
    void personalDataIsGoneBeforeAnythingIsKept() {
        Map<String, Object> lesson =
                lesson("FINISHED", "paspoort", null, "Paspoort kwijt van fatima, bel 06-12345678 of a@b.nl", 1);
        lesson.put("names", List.of("Fatima Jansen"));
        send(lesson);
        assertThat(jdbc.sql("select l::text from lesson l").query(String.class).single())
                .contains("Paspoort kwijt van")
                .doesNotContainIgnoringCase("fatima")
                .doesNotContain("1234", "a@b");
    }

    @Test
    void onlyWrongPersonAndWrongTopicCountAgainstATopic() {
        send(lesson("DECLINED", "paspoort", "ABSENT", "vraag een", 1));
        send(lesson("DECLINED", "paspoort", "OVERLOADED", "vraag twee", 2));
        send(lesson("DECLINED", "paspoort", "OTHER", "vraag drie", 3));
        send(lesson("NOTHING_FOUND", null, null, "vraag vier", 4));
        assertThat(lessons().newest(10)).isEmpty();
        send(lesson("DECLINED", "paspoort", "WRONG_PERSON", "vraag vijf", 5));
        send(lesson("DECLINED", "rijbewijs", "WRONG_TOPIC", "vraag zes", 6));
        send(lesson("CORRECTED", "rijbewijs", null, "vraag zeven", 7));
        assertThat(lessons().newest(10))
                .containsExactly(
                        new Lesson("rijbewijs", "vraag zeven", false),
                        new Lesson("rijbewijs", "vraag zes", false),
                        new Lesson("paspoort", "vraag vijf", false));
        assertThat(lessons().newest(1)).hasSize(2);
    }

    @Test
    void theSameWordsAreKnownAtOnceUntilPutRight() {
        send(lesson("FINISHED", "rijbewijs", null, PASSPORT, 1));
        assertThat(known("paspoort  KWIJT wat nu")).contains(new Known("rijbewijs", true));
        assertThat(known("paspoort kwijt")).isEmpty();
        send(lesson("CORRECTED", "rijbewijs", null, PASSPORT, 2));
        assertThat(known(PASSPORT)).isEmpty();
        send(lesson("FINISHED", "paspoort", null, PASSPORT, 3));
        assertThat(known(PASSPORT)).contains(new Known("paspoort", true));
        send(lesson("FINISHED", "rijbewijs", null, PASSPORT, 4));
        assertThat(known(PASSPORT)).contains(new Known("rijbewijs", false));
    }

    @Test
    void whatWasSaidInTheSameWordsIsReadByTheirIndexAlone() {
        // Read from the whole table, a greeting that many questions consist of once cost seconds for each who sent it.
        List<String> plan = new TransactionTemplate(service.bean(PlatformTransactionManager.class)).execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + LessonRepository.KNOWN)
                    .param("wording", "a wording")
                    .param("most", 10)
                    .query(String.class)
                    .list();
        });

        assertThat(Objects.requireNonNull(plan))
                .filteredOn(line -> line.contains(" on lesson") || line.contains("Index"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsAnyOf("lesson_wording", "Bitmap Heap Scan", "Index Cond"))
                .anySatisfy(line -> assertThat(line).contains("lesson_wording"))
                .noneSatisfy(line -> assertThat(line).contains("Seq Scan"));
    }

    @Test
    void aFinishedQuestionComesFirstInTheNextAnswerToTheSameWords() {
        String odd = "dat roze boekje zoekgeraakt";
        assertThat(firstTopic(odd)).isNotEqualTo("rijbewijs");
        send(lesson("FINISHED", "rijbewijs", null, odd, 1));
        assertThat(firstTopic("Dat roze boekje zoekgeraakt!")).isEqualTo("rijbewijs");
    }

    @Test
    void lessonsAreForgottenAfterTheirTime() {
        send(lesson("FINISHED", "paspoort", null, PASSPORT, 1));
        long version = lessons().version();
        jdbc.sql("update lesson set at = :old")
                .param(
                        "old",
                        service.bean(Clock.class)
                                .instant()
                                .minusSeconds(1096L * 86_400)
                                .atOffset(ZoneOffset.UTC))
                .update();
        service.bean(LessonBook.class).forget();
        assertThat(lessons().newest(10)).isEmpty();
        assertThat(lessons().version()).isGreaterThan(version);
    }

    @Test
    void whatContradictsItselfIsRefusedWithEveryFieldAndNothingIsKept() {
        post(
                        service.actor(),
                        List.of(
                                lesson("FINISHED", "paspoort", null, PASSPORT, 1),
                                lesson("FINISHED", null, null, PASSPORT, 2),
                                lesson("DECLINED", "paspoort", null, PASSPORT, 3)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("lessons[1].topic")
                .jsonPath("$.errors[1].field")
                .isEqualTo("lessons[2].reason");
        assertThat(lessons().newest(10)).isEmpty();
    }

    @Test
    void whoMayOnlyReadMayNotTeach() {
        post(service.reader(), List.of(lesson("FINISHED", "paspoort", null, PASSPORT, 1)))
                .expectStatus()
                .isForbidden();
    }

    private static String firstTopic(String question) {
        byte[] body = service.reader()
                .post()
                .uri("/v1/experts/_find")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("question", question))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(body))
                .at("/topics/0/topic/key")
                .asString("");
    }

    private static Optional<Known> known(String question) {
        PlaceWords places = PlaceWords.of(service.bean(TopicRepository.class).areas());
        return service.bean(KnownWording.class).of(question, places);
    }

    private static Lessons lessons() {
        return service.bean(Lessons.class);
    }

    private static int send(Map<String, Object> lesson) {
        return Objects.requireNonNull(post(service.actor(), List.of(lesson))
                        .expectStatus()
                        .isOk()
                        .expectBody(LessonController.Added.class)
                        .returnResult()
                        .getResponseBody())
                .added();
    }

    private static WebTestClient.ResponseSpec post(WebTestClient caller, List<Map<String, Object>> lessons) {
        return caller.post()
                .uri("/v1/lessons")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("lessons", lessons))
                .exchange();
    }

    private static Map<String, Object> lesson(
            String kind, @Nullable String topic, @Nullable String reason, String question, int minute) {
        Map<String, Object> lesson = new HashMap<>();
        lesson.put("id", UUID.randomUUID());
        lesson.put("kind", kind);
        lesson.put("question", question);
        lesson.put("at", Instant.parse("2026-11-23T09:00:00Z").plusSeconds(60L * minute));
        if (topic != null) {
            lesson.put("topic", topic);
        }
        if (reason != null) {
            lesson.put("reason", reason);
        }
        return lesson;
    }
}
