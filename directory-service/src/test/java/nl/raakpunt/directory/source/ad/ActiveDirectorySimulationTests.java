package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.source.SourceSettings.ServerType;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Active Directory does and Samba does not, or not quickly. */
@Timeout(240)
class ActiveDirectorySimulationTests {

    private final ActiveDirectorySimulation server = new ActiveDirectorySimulation();
    private final Sources sources = Sources.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1500, 1501, 3000, 3200})
    void everyMemberOfALargeTeamIsRead(int size) throws SourceException {
        List<String> members = IntStream.range(0, size)
                .mapToObj(number -> ActiveDirectoryServer.dn("p" + number))
                .toList();
        UUID team = server.addTeam("Allen", members);
        Heard heard = readAll();
        assertThat(heard.unreadable).isEmpty();
        assertThat(heard.team(team).all("member")).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void membersThatNeverEndBreakTheirTeamOnly() throws SourceException {
        UUID anna = server.addPerson("anna");
        server.addTeam(
                "Allen",
                IntStream.range(0, 1600)
                        .mapToObj(n -> ActiveDirectoryServer.dn("p" + n))
                        .toList());
        server.rangesNeverEnd = true;
        Heard heard = readAll();
        assertThat(heard.people).containsOnlyKeys(anna);
        assertThat(heard.teams).isEmpty();
        assertThat(heard.unreadable)
                .containsExactly("CN=Allen,OU=Teams,DC=ad,DC=example member;range=1500-* was answered with"
                        + " member;range=0-1599");
    }

    @Test
    void pagesThatComeSmallerThanAskedAreAllRead() throws SourceException {
        Set<UUID> expected = new HashSet<>();
        for (int i = 0; i < 2_050; i++) {
            expected.add(server.addPerson("p" + i));
        }
        Set<UUID> found = new HashSet<>();
        server.pages.set(0);
        try (SourceSession session = sources.pageSize(5_000).source().connect()) {
            server.pages.set(0);
            session.readIds((id, _) -> found.add(id));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(server.pages).hasValue(3);
    }

    @Test
    void changesAndTombstonesAreHeard() throws SourceException {
        UUID anna = server.addPerson("anna");
        UUID bram = server.addPerson("bram");
        server.addPerson("mila");
        Heard heard = new Heard();
        Changes changes = changes(ServerType.AUTO, heard, () -> {
            server.setTitle("anna", "Wethouder");
            server.delete("bram", bram);
        });
        assertThat(changes).isInstanceOf(Changes.Some.class);
        assertThat(heard.people).containsOnlyKeys(anna);
        assertThat(heard.gone).containsExactly(bram);
    }

    @Test
    void anotherControllerIsReadAnew() throws SourceException {
        Heard heard = new Heard();
        Changes changes = changes(ServerType.AUTO, heard, () -> server.name = "dc2.ad.example");
        assertThat(changes)
                .isEqualTo(new Changes.Unusable("Another server answers than before, so everything is read anew."));
    }

    @Test
    void aControllerWithAnotherDatabaseIsReadAnew() throws SourceException {
        Heard heard = new Heard();
        Changes changes = changes(ServerType.AUTO, heard, () -> server.invocation = UUID.randomUUID());
        assertThat(changes).isInstanceOf(Changes.Unusable.class);
    }

    @Test
    void aControllerThatWasPutBackIsReadAnew() throws SourceException {
        server.usn = 200_000;
        Heard heard = new Heard();
        Changes changes = changes(ServerType.AUTO, heard, () -> server.usn = 150_000);
        assertThat(changes)
                .isEqualTo(new Changes.Unusable("Domain controller dc1.ad.example is at change 150000 but was at 200000"
                        + " before: it was put back, so everything is read anew."));
    }

    @Test
    void tooManyChangesAreReadAnew() throws SourceException {
        Touched touched = new Touched();
        for (int i = 0; i < Touched.MOST; i++) {
            touched.add(new UUID(0, i));
        }
        touched.add(new UUID(0, 0));
        assertThatThrownBy(() -> touched.add(new UUID(1, 0)))
                .hasMessage("More than 20000 entries changed, so everything is read anew.");
    }

    @Test
    void everyRoundOfDirSyncIsRead() throws SourceException {
        UUID anna = server.addPerson("anna");
        UUID bram = server.addPerson("bram");
        Set<UUID> added = new HashSet<>();
        Heard heard = new Heard();
        // The simulation answers with ten changes in a round.
        Changes changes = changes(ServerType.ACTIVE_DIRECTORY_DIRSYNC, heard, () -> {
            for (int i = 0; i < 35; i++) {
                added.add(server.addPerson("p" + i));
            }
            server.delete("bram", bram);
        });
        assertThat(changes).isInstanceOf(Changes.Some.class);
        assertThat(heard.people.keySet()).isEqualTo(added).doesNotContain(anna);
        assertThat(heard.gone).containsExactly(bram);
    }

    @Test
    void dirSyncThatShowsNothingIsNotBelieved() throws SourceException {
        server.addPerson("anna");
        server.dirSyncHidesEverything = true;
        try (SourceSession session =
                sources.type(ServerType.ACTIVE_DIRECTORY_DIRSYNC).source().connect()) {
            assertThatThrownBy(session::watermark)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("Replicating Directory Changes");
        }
    }

    @Test
    void aRefusedCookieIsReadAnew() throws SourceException {
        // So few entries that the first cookie comes after one round.
        Heard heard = new Heard();
        Changes changes =
                changes(ServerType.ACTIVE_DIRECTORY_DIRSYNC, heard, () -> server.dirSyncRefusesCookies = true);
        assertThat(changes)
                .isEqualTo(new Changes.Unusable("Domain controller dc1.ad.example does not accept its cookie"
                        + " (53 (unwilling to perform)), so everything is read anew."));
    }

    private Heard readAll() throws SourceException {
        Heard heard = new Heard();
        try (SourceSession session = sources.source().connect()) {
            session.readAll(heard);
        }
        return heard;
    }

    private Changes changes(ServerType type, Heard heard, Runnable happens) throws SourceException {
        Watermark before;
        try (SourceSession session = sources.type(type).source().connect()) {
            before = session.watermark().orElseThrow();
        }
        happens.run();
        try (SourceSession session = sources.type(type).source().connect()) {
            return session.changesSince(before, heard);
        }
    }
}
