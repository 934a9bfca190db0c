package nl.raakpunt.routing.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a context at the real parts. */
public class RealPartsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + RealParts.newDatabase(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.mail.port=" + RealParts.SMTP.getSmtp().getPort(),
                        "spring.mail.host=127.0.0.1",
                        // Live pages of tests are still open at the end; nobody waits for them.
                        "spring.lifecycle.timeout-per-shutdown-phase=1s",
                        "raakpunt.directory.url=" + RealParts.DIRECTORY.baseUrl(),
                        "raakpunt.outbox.poll-every=${raakpunt.test.poll:100ms}",
                        "raakpunt.outbox.first-retry=50ms",
                        "raakpunt.outbox.longest-retry=200ms",
                        "raakpunt.outbox.longest-pause=200ms",
                        "raakpunt.outbox.max-attempts=3",
                        "raakpunt.question.sweep-every=${raakpunt.test.sweeps:1h}",
                        "raakpunt.escalation.every=${raakpunt.test.sweeps:1h}",
                        "raakpunt.messages.every=${raakpunt.test.sweeps:1h}",
                        "raakpunt.auditor.every=${raakpunt.test.rest:1h}",
                        "raakpunt.auditor.heartbeat-url=" + RealParts.DIRECTORY.baseUrl() + "/heartbeat",
                        "raakpunt.citizen.late-every=${raakpunt.test.rest:1h}",
                        "raakpunt.intake.team=kcc",
                        "raakpunt.intake.owner-id=00000000-0000-4000-8000-000000000001",
                        "raakpunt.intake.owner-name=Lotte Bakker",
                        "raakpunt.intake.owner-mail=l.bakker@voorneaanzee.example",
                        "raakpunt.intake.form.enabled=true",
                        "raakpunt.intake.form.fill-at-least=0s",
                        "raakpunt.intake.clients.chat.token=token-of-chat-for-tests",
                        "raakpunt.intake.clients.chat.callback=" + RealParts.DIRECTORY.baseUrl() + "/callback",
                        "raakpunt.intake.clients.chat.secret=secret-of-chat-for-tests",
                        "raakpunt.intake.clients.social.token=token-of-social-for-tests",
                        "raakpunt.push.loopback=true",
                        "raakpunt.push.services.one=127.0.0.1",
                        "raakpunt.push.services.other=localhost",
                        "raakpunt.live.reconnect-after=100ms",
                        "raakpunt.clock.starts-at=2026-11-23T10:00:00+01:00",
                        "spring.ldap.urls=ldap://127.0.0.1:1")
                .applyTo(context);
    }
}
