package nl.raakpunt.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.scim.FilterSql.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class FilterSqlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName eq \"x\" | lower(p.login) = lower(:f0)",
                "USERNAME EQ \"x\" | lower(p.login) = lower(:f0)",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"x\" | lower(p.login) = lower(:f0)",
                "userName ne \"x\" | lower(p.login) is distinct from lower(:f0)",
                "userName sw \"x\" | lower(p.login) like lower(:f0)",
                "userName gt \"x\" | lower(p.login) > lower(:f0)",
                "title pr | (p.function is not null and p.function <> '')",
                "title eq null | p.function is null",
                "active eq true | p.active = :f0",
                "not (active eq true) | not coalesce(p.active = :f0, false)",
                "title pr and (active eq true or userName eq \"x\") "
                        + "| ((p.function is not null and p.function <> '') and (p.active = :f0 or lower(p.login) = lower(:f1)))",
                "emails pr | ((p.mail is not null and true))",
                "emails eq \"x\" | ((p.mail is not null and lower(p.mail) = lower(:f0)))",
                "emails[type eq \"work\" and value co \"x\"] | ((p.mail is not null and "
                        + "(lower('work') = lower(:f0) and lower(p.mail) like lower(:f1))))",
                "phoneNumbers.value eq \"x\" | ((p.phone is not null and lower(p.phone) = lower(:f0)) "
                        + "or (p.mobile is not null and lower(p.mobile) = lower(:f1)))",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"x\" | lower(p.department) = lower(:f0)",
                "id eq \"no id\" | false",
                "id ne \"no id\" | true",
                "userName eq \"\\u0000\" | false",
                "userName co \"\\ud800\" | false"
            })
    void aFilterBecomesACondition(String filter, String sql) {
        assertThat(FilterSql.of(filter, Attributes.USER).sql()).isEqualTo(sql);
    }

    @Test
    void valuesAreOnlyParametersAndWildcardsAreThemselves() {
        Condition condition = FilterSql.of("userName eq \"' or 1=1 --\" and title co \"100%_\\\\\"", Attributes.USER);
        assertThat(condition.sql()).doesNotContain("1=1").doesNotContain("100");
        assertThat(condition.values()).isEqualTo(Map.of("f0", "' or 1=1 --", "f1", "%100\\%\\_\\\\%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void noFilterLetsEverythingThrough(String filter) {
        assertThat(FilterSql.of(filter, Attributes.USER)).isEqualTo(Condition.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fingerprint eq \"x\" | fingerprint",
                "p.login eq \"x\" | p.login",
                "userName.value eq \"x\" | userName.value",
                "emails.fingerprint eq \"x\" | emails.fingerprint",
                "emails[dn eq \"x\"] | dn",
                "emails[emails.value eq \"x\"] | emails.value",
                "userName[value eq \"x\"] | userName",
                "name eq \"x\" | name",
                "urn:x:y:userName eq \"x\" | urn:x:y:userName",
                "a.b.c eq \"x\" | a.b.c",
                "photos eq \"x\" | photos"
            })
    void anUnknownAttributeIsRefusedByName(String filter, String name) {
        assertThatThrownBy(() -> FilterSql.of(filter, Attributes.USER))
                .isInstanceOfSatisfying(ErrorResponseException.class, refusal -> {
                    assertThat(refusal.getBody().getProperties()).containsEntry("scimType", "invalidFilter");
                    assertThat(refusal.getBody().getDetail())
                            .isEqualTo("'" + name + "' is not an attribute to filter by here.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "userName eq 'x'",
                "userName eq \"x",
                "userName eq \"x\" or",
                "userName xx \"x\"",
                "(userName pr",
                "()",
                "emails[",
                "emails[]",
                "emails[emails[type eq \"x\"]]",
                "[type eq \"work\"]",
                "userName eq {}",
                "userName eq []",
                "userName eq 1",
                "userName co null",
                "active eq \"true\"",
                "active gt true",
                "active co \"t\"",
                "meta.lastModified gt \"yesterday\"",
                "meta.lastModified sw \"2026\"",
                "userName eq \"x\"; drop table person",
                "not userName pr",
                "\u0000"
            })
    void whatIsNoFilterIsRefused(String filter) {
        assertThatThrownBy(() -> FilterSql.of(filter, Attributes.USER))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refusal -> assertThat(refusal.getBody().getProperties())
                                .containsEntry("scimType", "invalidFilter"));
    }

    @Test
    void aFilterWithoutMeasureIsRefused() {
        String deep = "not (".repeat(300) + "title pr" + ")".repeat(300);
        String huge = "title pr" + " or title pr".repeat(1000);
        for (String filter : List.of(deep, huge)) {
            assertThatThrownBy(() -> FilterSql.of(filter, Attributes.USER)).isInstanceOf(ErrorResponseException.class);
        }
    }
}
