package nl.raakpunt.directory.card;

import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

class PersonPhotoTests {

    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID FORMER = new UUID(1, 2);
    private static final UUID NOBODY = new UUID(1, 3);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2};

    private static StaffServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        service = RunningService.start(ldap.url());
        addPersonWithPhoto(ANNA, true);
        addPersonWithPhoto(FORMER, false);
        JdbcTemplate database = service.bean(JdbcTemplate.class);
        database.update(
                "insert into team (id, name, active) values ('bomen', 'Bomen', true), ('crisis', 'Crisis', true)");
        database.update(
                "insert into team_member (person, team, position) values (?, 'crisis', 1), (?, 'bomen', 0)",
                ANNA,
                ANNA);
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @Test
    void aPictureIsShownAsWhatItIsAndNothingElse() {
        service.reader()
                .get()
                .uri("/v1/people/" + ANNA + "/photo")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectHeader()
                .valueEquals("ETag", "\"abc123\"")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'none'.*")
                .expectBody(byte[].class)
                .isEqualTo(PNG);
    }

    @Test
    void whoHasThePictureAlreadyDoesNotGetItAgain() {
        service.reader()
                .get()
                .uri("/v1/people/" + ANNA + "/photo")
                .header("If-None-Match", "\"abc123\"")
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void withoutPictureTheAnswerIsAProblem() {
        for (UUID id : new UUID[] {FORMER, NOBODY}) {
            service.reader()
                    .get()
                    .uri("/v1/people/" + id + "/photo")
                    .accept(MediaType.IMAGE_PNG)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        service.anonymous()
                .get()
                .uri("/v1/people/" + ANNA + "/photo")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void detailsSayWhatElseIsKnown() {
        service.reader()
                .get()
                .uri("/v1/people/" + ANNA)
                .exchange()
                .expectBody()
                .jsonPath("$.hasPhoto")
                .isEqualTo(true)
                .jsonPath("$.village")
                .isEqualTo("Rockanje")
                .jsonPath("$.languages[1]")
                .isEqualTo("en")
                .jsonPath("$.teams[0].name")
                .isEqualTo("Bomen")
                .jsonPath("$.teams[1].name")
                .isEqualTo("Crisis");
        service.reader()
                .get()
                .uri("/v1/people/" + FORMER)
                .exchange()
                .expectBody()
                .jsonPath("$.hasPhoto")
                .isEqualTo(false);
    }

    private static void addPersonWithPhoto(UUID id, boolean active) {
        JdbcTemplate database = service.bean(JdbcTemplate.class);
        database.update("""
                insert into person (id, dn, fingerprint, changed_at, login, given_name, name_prefix, family_name,
                    display_name, skills, active, photo, village, languages)
                values (?, 'x', '', now(), 'x', '', '', '', 'Anna', '{}', ?, 'abc123', 'Rockanje', '{nl,en}')
                """, id, active);
        database.update(
                "insert into person_photo (person, hash, type, image) values (?, 'abc123', 'image/png', ?)", id, PNG);
    }
}
