package nl.raakpunt.routing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.support.LdapContextSource;

class StaffDirectoryTests {
    private static final StaffLdap LDAP = new StaffLdap();
    private final StaffDirectory staff = directory("demo");

    @AfterAll
    static void stop() {
        LDAP.close();
    }

    @Test
    void knowsWhoLoggedInAndTheRolesOfTheirGroups() {
        var lotte = staff.check("l.bakker", "demo").orElseThrow();

        assertThat(lotte.id()).isEqualTo(StaffLdap.LOTTE);
        assertThat(lotte.displayName()).isEqualTo("Lotte Bakker");
        assertThat(lotte.mail()).isEqualTo("l.bakker@voorneaanzee.example");
        assertThat(lotte.roles()).containsExactlyInAnyOrder(Role.COLLEAGUE, Role.AGENT);
    }

    @Test
    void findsRolesOfSomebodyWithAnOddDn() {
        assertThat(staff.check("i.dewit", "demo").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.COLLEAGUE, Role.MANAGER);
    }

    @Test
    void ignoresTheCaseOfTheName() {
        assertThat(staff.check(" S.VanDerMeer ", "demo").orElseThrow().id()).isEqualTo(StaffLdap.SANNE);
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(staff.check("l.bakker", "verkeerd")).isEmpty();
    }

    @Test
    void refusesAnEmptyPasswordThoughTheServerWouldTakeItAsAnonymous() {
        assertThat(staff.check("l.bakker", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*)(uid=*",
                "*",
                "l.*",
                "l.bakker)(objectClass=*",
                "\\00",
                ")(|(uid=*",
                "l.bakker\u0000",
                "",
                " ",
                "(&)"
            })
    void takesSearchSyntaxAsAName(String name) {
        assertThat(staff.check(name, "demo")).isEmpty();
    }

    @Test
    void saysThatNobodyCanLogInWhenTheServerIsDown() {
        try (var other = new StaffLdap()) {
            var directory = directory(other, "demo");
            other.stop();
            assertThatThrownBy(() -> directory.check("l.bakker", "demo")).isInstanceOf(LoginUnavailableException.class);
        }
    }

    @Test
    void saysThatNobodyCanLogInWhenItsOwnAccountIsRefused() {
        var directory = directory("not the password");

        assertThatThrownBy(() -> directory.check("l.bakker", "demo")).isInstanceOf(LoginUnavailableException.class);
    }

    private static StaffDirectory directory(String password) {
        return directory(LDAP, password);
    }

    private static StaffDirectory directory(StaffLdap ldap, String password) {
        var source = new LdapContextSource();
        source.setUrl(ldap.url());
        source.setBase(StaffLdap.BASE);
        source.setUserDn("cn=raakpunt-sync,ou=systemen," + StaffLdap.BASE);
        source.setPassword(password);
        source.afterPropertiesSet();
        return new StaffDirectory(new LdapTemplate(source), LoginThrottleTests.settings(5));
    }
}
