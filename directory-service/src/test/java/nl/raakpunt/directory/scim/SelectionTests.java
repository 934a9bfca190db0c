package nl.raakpunt.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class SelectionTests {

    private static final Map<String, Object> USER = Map.of(
            "schemas",
            List.of(Scim.USER),
            "id",
            "1",
            "userName",
            "s.vandermeer",
            "name",
            Map.of("givenName", "Sanne", "familyName", "van der Meer"),
            "emails",
            List.of(Map.of("value", "s@x.example", "type", "work")),
            Scim.ENTERPRISE_USER,
            Map.of("department", "Openbare ruimte", "organization", "staff"));

    @Test
    void withoutSelectionEverythingIsShown() {
        assertThat(Selection.of(null, " ", Scim.USER).of(USER)).isEqualTo(USER);
    }

    @Test
    void onlyWhatIsAskedForIsShownAndAlwaysTheId() {
        assertThat(shown("USERNAME, name.familyName, emails.value, nothing", null))
                .isEqualTo(Map.of(
                        "schemas",
                        List.of(Scim.USER),
                        "id",
                        "1",
                        "userName",
                        "s.vandermeer",
                        "name",
                        Map.of("familyName", "van der Meer"),
                        "emails",
                        List.of(Map.of("value", "s@x.example"))));
    }

    @Test
    void schemasMayStandBeforeNames() {
        assertThat(shown(Scim.USER + ":userName," + Scim.ENTERPRISE_USER + ":department", null))
                .containsEntry("userName", "s.vandermeer")
                .containsEntry(Scim.ENTERPRISE_USER, Map.of("department", "Openbare ruimte"));
        assertThat(shown(Scim.ENTERPRISE_USER, null).get(Scim.ENTERPRISE_USER))
                .isEqualTo(USER.get(Scim.ENTERPRISE_USER));
    }

    @Test
    void whatIsExcludedIsLeftOutButNeverTheId() {
        assertThat(shown(null, "id,userName,name.givenName,emails," + Scim.ENTERPRISE_USER + ":organization"))
                .isEqualTo(Map.of(
                        "schemas",
                        List.of(Scim.USER),
                        "id",
                        "1",
                        "name",
                        Map.of("familyName", "van der Meer"),
                        Scim.ENTERPRISE_USER,
                        Map.of("department", "Openbare ruimte")));
    }

    @Test
    void membersAreOnlyLookedUpWhenShown() {
        assertThat(Selection.of(null, null, Scim.GROUP).includes("members")).isTrue();
        assertThat(Selection.of("members.value", null, Scim.GROUP).includes("members"))
                .isTrue();
        assertThat(Selection.of("displayName", null, Scim.GROUP).includes("members"))
                .isFalse();
        assertThat(Selection.of(null, "members", Scim.GROUP).includes("members"))
                .isFalse();
    }

    @Test
    void bothAtOnceIsRefused() {
        assertThatThrownBy(() -> Selection.of("a", "b", Scim.USER)).isInstanceOf(ErrorResponseException.class);
    }

    private static Map<String, Object> shown(@Nullable String attributes, @Nullable String excluded) {
        return Selection.of(attributes, excluded, Scim.USER).of(USER);
    }
}
