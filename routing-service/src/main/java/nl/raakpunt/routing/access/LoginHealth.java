package nl.raakpunt.routing.access;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.stereotype.Component;

/** Says whether staff can log in; whoever is logged in already works on without it. */
@Component("login")
class LoginHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    private final LdapTemplate ldap;

    LoginHealth(LdapTemplate ldap) {
        this.ldap = ldap;
    }

    @Override
    public Health health() {
        try {
            LdapUtils.closeContext(ldap.getContextSource().getReadOnlyContext());
            return Health.up().build();
        } catch (NamingException e) {
            return Health.status(DEGRADED)
                    .withDetail("error", "The staff directory does not answer; nobody can log in")
                    .build();
        }
    }
}
