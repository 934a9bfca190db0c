package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.DirectorySources;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.source.GenericServer;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Half a reading, however it comes about, must never pass for a whole one. */
@Timeout(240)
class BrokenServerTests {

    @Test
    void aServerThatDiesBetweenPagesGivesAnError() {
        AtomicInteger pages = new AtomicInteger();
        StaffServer[] self = new StaffServer[1];
        readFails(self, new InMemoryOperationInterceptor() {
                    @Override
                    public void processSearchResult(InMemoryInterceptedSearchResult result) {
                        if (pages.incrementAndGet() == 3) {
                            self[0].pause();
                        }
                    }
                })
                .contains("cannot be reached");
    }

    @Test
    void aServerThatCutsTheAnswerShortGivesAnError() {
        readFails(new StaffServer[1], answeringWith(ResultCode.SIZE_LIMIT_EXCEEDED))
                .contains("size limit");
    }

    @Test
    void aServerThatRefusesGivesAnError() {
        readFails(new StaffServer[1], answeringWith(ResultCode.INSUFFICIENT_ACCESS_RIGHTS))
                .contains("may not read");
        readFails(new StaffServer[1], answeringWith(ResultCode.UNAVAILABLE)).isNotBlank();
        readFails(new StaffServer[1], answeringWith(ResultCode.ADMIN_LIMIT_EXCEEDED))
                .isNotBlank();
        readFails(new StaffServer[1], answeringWith(ResultCode.BUSY)).isNotBlank();
    }

    @Test
    void aServerThatSaysThereIsMoreForEverGivesAnError() {
        readFails(new StaffServer[1], new InMemoryOperationInterceptor() {
                    @Override
                    public void processSearchResult(InMemoryInterceptedSearchResult result) {
                        result.setResult(new LDAPResult(
                                result.getMessageID(), ResultCode.SUCCESS, null, null, new String[0], new Control[] {
                                    new SimplePagedResultsControl(0, new ASN1OctetString("again"))
                                }));
                    }
                })
                .isNotBlank();
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        try (StaffServer server = StaffServer.start()) {
            assertThatThrownBy(() -> read(server, "wrong"))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("does not accept the name and password");
        }
    }

    @Test
    void aFailedRunIsTriedAgainSoonerThanTheIntervalButEverLessOften() {
        SyncSettings settings = Settings.of(Map.of());
        assertThat(Agenda.pause(1, settings)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Agenda.pause(3, settings)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Agenda.pause(1_000, settings)).isEqualTo(Duration.ofMinutes(5));
    }

    private static AbstractStringAssert<?> readFails(StaffServer[] self, InMemoryOperationInterceptor interceptor) {
        try (StaffServer server = StaffServer.start(config -> config.addInMemoryOperationInterceptor(interceptor))) {
            self[0] = server;
            server.addCrowd(30);
            return assertThatThrownBy(() -> read(server, "secret"))
                    .isInstanceOf(SourceException.class)
                    .message();
        }
    }

    private static InMemoryOperationInterceptor answeringWith(ResultCode code) {
        return new InMemoryOperationInterceptor() {
            @Override
            public void processSearchResult(InMemoryInterceptedSearchResult result) {
                result.setResult(new LDAPResult(result.getMessageID(), code));
            }
        };
    }

    private static void read(StaffServer server, String password) throws SourceException {
        SyncSettings settings = Settings.of(Map.of(
                "raakpunt.sync.sources.staff.directory.urls",
                server.url(),
                "raakpunt.sync.sources.staff.directory.base",
                StaffServer.BASE,
                "raakpunt.sync.sources.staff.directory.username",
                "cn=sync",
                "raakpunt.sync.sources.staff.directory.password",
                password,
                "raakpunt.sync.sources.staff.directory.page-size",
                7));
        StaffDirectory directory = new StaffDirectories(
                        settings,
                        new DirectorySources(List.of(new GenericServer()), new DefaultSslBundleRegistry()),
                        Clock.systemUTC())
                .named("staff")
                .orElseThrow();
        try (SourceSession session = directory.source().connect()) {
            session.readAll(new EntrySink() {
                @Override
                public void entry(EntryKind kind, DirectoryEntry entry) {}

                @Override
                public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {}
            });
        }
    }
}
