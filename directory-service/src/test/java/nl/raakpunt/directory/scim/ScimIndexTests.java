package nl.raakpunt.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import nl.raakpunt.directory.fixture.CrowdedDirectory;
import nl.raakpunt.directory.fixture.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking somebody up must not read everybody. */
class ScimIndexTests {

    private static RunningService service;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        jdbc = service.bean(JdbcClient.class);
        CrowdedDirectory.fill(jdbc);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"P123\" | person_login_prefix",
                "userName sw \"p1234\" | person_login_prefix",
                "emails.value eq \"p123@x.example\" | person_mail_prefix",
                "emails[type eq \"work\" and value eq \"p123@x.example\"] | person_mail_prefix",
                "displayName sw \"voornaam123\" | person_display_name_prefix",
                "name.familyName eq \"achternaam123\" | person_surname_prefix",
                "phoneNumbers.value eq \"+31181123\" | person_phone",
                "id eq \"202cb962-ac59-075b-964b-07152d234b70\" | person_pkey"
            })
    void aFilterUsesItsIndex(String filter, String index) {
        FilterSql.Condition condition = FilterSql.of(filter, Attributes.USER);
        for (String query : new String[] {
            "select count(*) from person p where " + condition.sql(),
            "select p.id from person p where " + condition.sql() + " order by p.id offset 0 limit 100"
        }) {
            String plan = String.join(
                    "\n",
                    jdbc.sql("explain " + query)
                            .params(condition.values())
                            .query(String.class)
                            .list());
            assertThat(plan).contains(index).doesNotContain("Seq Scan on person");
        }
    }
}
