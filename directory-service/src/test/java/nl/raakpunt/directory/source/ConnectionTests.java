package nl.raakpunt.directory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import nl.raakpunt.directory.testing.TestCertificates;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Connecting: which server, encrypted or not at all, and what is said when it fails. */
@Timeout(240)
class ConnectionTests {

    private static final String NOBODY_THERE = "ldap://localhost:1";

    @Test
    void theNextServerIsUsedWhenTheFirstDoesNotAnswer() throws Exception {
        try (OpenLdapServer server = OpenLdapServer.builder().start();
                SourceSession session = Sources.of(server, "urls", NOBODY_THERE + "," + server.url())
                        .connect()) {
            assertThat(session.server()).isEqualTo(new ServerFacts(server.url(), "OpenLDAP", "syncrepl", true, null));
        }
    }

    @Test
    void whenNoServerAnswersEachIsNamed() {
        fails(Sources.of(Sources.settings(NOBODY_THERE + ",ldap://localhost:2"), new DefaultSslBundleRegistry()))
                .hasMessageContaining("ldap://localhost:1: ")
                .hasMessageContaining("ldap://localhost:2: ")
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aWrongPasswordIsSaidAndNotTriedOnTheNextServer() {
        AtomicInteger binds = new AtomicInteger();
        try (OpenLdapServer server = OpenLdapServer.builder().start();
                StaffServer next = StaffServer.start(
                        config -> config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
                            @Override
                            public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
                                binds.incrementAndGet();
                            }
                        }))) {
            fails(Sources.of(server, "urls", server.url() + "," + next.url(), "password", "wrong"))
                    .hasMessageContaining("does not accept the name and password");
            assertThat(binds).hasValue(0);
        }
    }

    @Test
    void anAccountWithoutPasswordIsRefusedBecauseServersTakeItForAVisitor() {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            fails(Sources.of(server, "password", "")).hasMessageContaining("has no password");
        }
    }

    @Test
    void aServerThatHangsIsLeftForTheNext() throws Exception {
        try (OpenLdapServer hanging = OpenLdapServer.builder().start();
                OpenLdapServer server = OpenLdapServer.builder().start()) {
            hanging.freeze();
            try (SourceSession session = Sources.of(
                            server,
                            "urls",
                            hanging.url() + "," + server.url(),
                            "connect-timeout",
                            "2s",
                            "read-timeout",
                            "2s")
                    .connect()) {
                assertThat(session.server().url()).isEqualTo(server.url());
            } finally {
                hanging.thaw();
            }
        }
    }

    @Test
    void anEncryptedConnectionSaysWhenTheCertificateEnds() throws Exception {
        try (OpenLdapServer server =
                OpenLdapServer.builder().tls(TestCertificates::good).start()) {
            server.addPerson("anna");
            // Nothing in clear text is accepted from here on, not even a sign-in.
            server.configure("olcSecurity", "simple_bind=128");
            fails(Sources.of(server)).hasMessageContaining("encrypted connection");
            reads(Sources.trusting(server));
            reads(Sources.trusting(server, "urls", server.url(), "start-tls", "true"));
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() {
        try (OpenLdapServer server =
                OpenLdapServer.builder().tls(TestCertificates::good).start()) {
            fails(Sources.of(server, "urls", server.tlsUrl())).hasMessageContaining("is not trusted");
            fails(Sources.of(server, "start-tls", "true")).hasMessageContaining("is not trusted");
        }
    }

    @Test
    void aCertificateThatEndedIsRefused() {
        try (OpenLdapServer server =
                OpenLdapServer.builder().tls(TestCertificates::expired).start()) {
            fails(Sources.trusting(server)).hasMessageContaining("has ended");
            fails(Sources.trusting(server, "urls", server.url(), "start-tls", "true"))
                    .hasMessageContaining("has ended");
        }
    }

    @Test
    void aCertificateOfAnotherServerIsRefused() {
        try (OpenLdapServer server =
                OpenLdapServer.builder().tls(TestCertificates::wrongHost).start()) {
            fails(Sources.trusting(server)).hasMessageContaining("another name");
            fails(Sources.trusting(server, "urls", server.url(), "start-tls", "true"))
                    .hasMessageContaining("another name");
        }
    }

    @Test
    void whenStartTlsIsRefusedNothingIsSaidInClearText() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger binds = new AtomicInteger();
        InMemoryOperationInterceptor refusing = new InMemoryOperationInterceptor() {
            @Override
            public void processExtendedRequest(InMemoryInterceptedExtendedRequest request) throws LDAPException {
                asked.incrementAndGet();
                throw new LDAPException(ResultCode.PROTOCOL_ERROR, "unsupported extended operation");
            }

            @Override
            public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
                binds.incrementAndGet();
            }
        };
        try (StaffServer server = StaffServer.start(config -> config.addInMemoryOperationInterceptor(refusing));
                OpenLdapServer real = OpenLdapServer.builder().start()) {
            fails(Sources.of(Sources.settings(server.url(), "start-tls", "true"), new DefaultSslBundleRegistry()))
                    .hasMessageContaining("to encrypt the connection");
            assertThat(asked).hasValue(1);
            assertThat(binds).hasValue(0);
            fails(Sources.of(real, "start-tls", "true")).hasMessageContaining("to encrypt the connection");
        }
    }

    @Test
    void aServerIsRecognisedByWhatItCanDo() throws Exception {
        try (OpenLdapServer plain =
                        OpenLdapServer.builder().changeLog(ChangeLog.NONE).start();
                SourceSession session = Sources.of(plain).connect()) {
            assertThat(session.server().vendor()).isEqualTo("OpenLDAP");
            assertThat(session.server().delta()).isEqualTo("modifyTimestamp");
            assertThat(session.server().push()).isFalse();
            assertThat(Sources.of(plain).watch(() -> {}, _ -> {})).isEmpty();
        }
    }

    @Test
    void changesArePushed() throws Exception {
        try (OpenLdapServer server =
                OpenLdapServer.builder().tls(TestCertificates::good).start()) {
            server.addPerson("anna");
            BlockingQueue<Instant> changes = new LinkedBlockingQueue<>();
            BlockingQueue<String> ends = new LinkedBlockingQueue<>();
            try (AutoCloseable watch = Sources.trusting(server, "read-timeout", "2s")
                    .watch(() -> changes.add(Instant.now()), ends::add)
                    .orElseThrow()) {
                assertThat(watch).isNotNull();
                await().until(() -> !changes.isEmpty());
                for (Runnable change : new Runnable[] {
                    () -> server.set(OpenLdapServer.dn("anna"), "telephoneNumber", "+31 181 123456"),
                    () -> server.addTeam("Groen", "anna"),
                    () -> server.delete(OpenLdapServer.dn("anna"))
                }) {
                    changes.clear();
                    change.run();
                    await().until(() -> !changes.isEmpty());
                }
                // Longer than the heartbeat: a quiet connection is not a broken one.
                changes.clear();
                await().during(Duration.ofMillis(4_500)).until(ends::isEmpty);
                assertThat(changes).isEmpty();
            }
            await().during(Duration.ofMillis(300)).until(ends::isEmpty);
        }
    }

    @Test
    void aBrokenWatchSaysSoOnce() throws Exception {
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        OpenLdapServer server = OpenLdapServer.builder().start();
        try (server;
                AutoCloseable watch =
                        Sources.of(server).watch(() -> {}, ends::add).orElseThrow()) {
            assertThat(watch).isNotNull();
            server.kill();
            await().until(() -> !ends.isEmpty());
            await().during(Duration.ofMillis(500)).until(() -> ends.size() == 1);
            assertThat(ends.peek()).isNotBlank();
        }
    }

    @Test
    void aWatchOnASilentServerEnds() throws Exception {
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        try (OpenLdapServer server = OpenLdapServer.builder().start();
                AutoCloseable watch = Sources.of(server, "read-timeout", "1s")
                        .watch(() -> {}, ends::add)
                        .orElseThrow()) {
            assertThat(watch).isNotNull();
            server.freeze();
            try {
                await().until(() -> ends.size() == 1);
                assertThat(ends.peek()).contains("in time");
            } finally {
                server.thaw();
            }
        }
    }

    private static void reads(DirectorySource source) throws SourceException {
        assertThat(Reading.of(source).people).hasSize(1);
        assertThat(new Reading().follow(source, Sources.watermark(source))).isInstanceOf(Changes.Some.class);
        try (SourceSession session = source.connect()) {
            assertThat(session.server().certificateExpires())
                    .isBetween(
                            Instant.now().plus(Duration.ofDays(88)),
                            Instant.now().plus(Duration.ofDays(90)));
        }
    }

    private static AbstractThrowableAssert<?, ?> fails(DirectorySource source) {
        return assertThatThrownBy(() -> source.connect().close()).isInstanceOf(SourceException.class);
    }
}
