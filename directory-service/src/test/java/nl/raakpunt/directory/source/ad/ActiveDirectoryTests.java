package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading everything from a real domain controller. */
@Timeout(240)
class ActiveDirectoryTests {

    private final ActiveDirectoryServer server = ActiveDirectoryServer.shared();
    private final Sources sources = Sources.of(server);

    @BeforeEach
    void forgetEverybody() {
        server.clear();
    }

    @Test
    void itIsRecognisedAndSaysWhatItIs() throws SourceException {
        try (SourceSession session = sources.source().connect()) {
            ServerFacts facts = session.server();
            assertThat(facts.vendor())
                    .isEqualTo("Active Directory by Samba Team (https://www.samba.org), domain"
                            + " controller dc1.ad.example");
            assertThat(facts.delta()).isEqualTo("usn");
            assertThat(facts.push()).isTrue();
            assertThat(facts.certificateExpires()).isNotNull();
        }
    }

    @Test
    void everybodyIsReadUnderTheIdentityOfTheServer() throws SourceException {
        UUID anna = server.addPerson("anna", "title", "Hoofd Groen", "extensionAttribute1", "ma-do 08:00-16:00");
        UUID team = server.addTeam("Groen", ActiveDirectoryServer.dn("anna"));
        Heard heard = readAll(sources);
        assertThat(heard.people.keySet()).containsExactly(anna);
        assertThat(heard.person(anna)).satisfies(entry -> {
            assertThat(entry.dn()).isEqualTo(ActiveDirectoryServer.dn("anna"));
            assertThat(entry.first("title")).hasValue("Hoofd Groen");
            assertThat(entry.first("extensionAttribute1")).hasValue("ma-do 08:00-16:00");
        });
        assertThat(heard.teams.keySet()).containsExactly(team);
        assertThat(heard.team(team).all("member")).containsExactly(ActiveDirectoryServer.dn("anna"));
        assertThat(heard.unreadable).isEmpty();
    }

    @Test
    void whoIsDisabledIsReadAsWell() throws SourceException {
        UUID bram = server.addPerson("bram", "userAccountControl", ActiveDirectoryServer.DISABLED);
        assertThat(readAll(sources).person(bram).first("userAccountControl")).hasValue(ActiveDirectoryServer.DISABLED);
    }

    @Test
    void noPageIsLeftOut() throws SourceException {
        Map<UUID, String> expected = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            expected.put(server.addPerson("p" + i), ActiveDirectoryServer.dn("p" + i));
        }
        for (int pageSize : new int[] {7, 60, 5000}) {
            Map<UUID, String> found = new HashMap<>();
            try (SourceSession session = sources.pageSize(pageSize).source().connect()) {
                session.readIds(found::put);
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void pointersToOtherPartsAtTheRootDoNotBreakReading() throws SourceException {
        UUID anna = server.addPerson("anna");
        assertThat(readAll(sources.peopleBase("")).people).containsKey(anna);
    }

    @Test
    void aNameWithSpecialCharactersIsReadWithItsMembers() throws SourceException {
        String dn = "CN=Jansen\\, J. (Jan) \\+ \\#1 é,OU=Medewerkers," + ActiveDirectoryServer.BASE;
        UUID jan = server.addPersonAt(dn, "jansen");
        server.addTeam("Zorg & Welzijn", dn);
        Heard heard = readAll(sources);
        assertThat(heard.people).containsOnlyKeys(jan);
        String member = heard.teams.values().iterator().next().first("member").orElseThrow();
        assertThat(member).isEqualTo(heard.person(jan).dn());
    }

    @Test
    void aChangeIsToldAtOnceUntilNobodyWantsToHear() throws Exception {
        server.addPerson("anna");
        AtomicInteger changes = new AtomicInteger();
        AtomicReference<String> end = new AtomicReference<>();
        AutoCloseable watch =
                sources.source().watch(changes::incrementAndGet, end::set).orElseThrow();
        try (watch) {
            assertThat(changes).hasValue(1);
            server.set(ActiveDirectoryServer.dn("anna"), "title", "Wethouder");
            await().until(() -> changes.get() > 1);
            int before = changes.get();
            server.delete(ActiveDirectoryServer.dn("anna"));
            await().until(() -> changes.get() > before);
        }
        assertThat(end).hasNullValue();
    }

    @Test
    void aControllerThatStopsEndsItsWatchOnce() throws SourceException {
        List<String> ends = new CopyOnWriteArrayList<>();
        ActiveDirectoryServer stopping = ActiveDirectoryServer.start();
        try (stopping) {
            assertThat(Sources.of(stopping).source().watch(() -> {}, ends::add)).isPresent();
            assertThat(ends).isEmpty();
        }
        await().until(() -> !ends.isEmpty());
        assertThat(ends).singleElement().asString().isNotBlank();
    }

    private static Heard readAll(Sources sources) throws SourceException {
        Heard heard = new Heard();
        try (SourceSession session = sources.source().connect()) {
            session.readAll(heard);
        }
        return heard;
    }
}
