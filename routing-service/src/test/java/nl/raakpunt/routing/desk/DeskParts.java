package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.StaffLdap;
import nl.raakpunt.routing.testing.RealParts;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the service at a real LDAP server, a new PostgreSQL database and a directory-service that tests can break. */
public class DeskParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final StaffLdap LDAP = new StaffLdap();
    static final DirectoryStub DIRECTORY = new DirectoryStub();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + RealParts.newDatabase(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.mail.host=127.0.0.1",
                        // Live pages of tests are still open at the end; nobody waits for them.
                        "spring.lifecycle.timeout-per-shutdown-phase=1s",
                        "spring.mail.port=" + RealParts.SMTP.getSmtp().getPort(),
                        "spring.ldap.urls=" + LDAP.url(),
                        "raakpunt.directory.url=" + DIRECTORY.url(),
                        "raakpunt.clock.starts-at=2026-11-24T10:42:00+01:00")
                .applyTo(context);
    }
}
