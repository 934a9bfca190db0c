package nl.raakpunt.directory.source.ad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every way of reading changes from a real domain controller hears and does not hear. */
@Timeout(240)
interface ActiveDirectoryChangesContract {

    ActiveDirectoryServer SERVER = ActiveDirectoryServer.shared();

    Sources sources();

    @BeforeEach
    default void forgetEverybody() {
        SERVER.clear();
    }

    @Test
    default void nothingChanged() throws SourceException {
        SERVER.addPerson("anna");
        Heard heard = changes(sources(), () -> {});
        assertThat(heard.people).isEmpty();
        assertThat(heard.teams).isEmpty();
        assertThat(heard.gone).isEmpty();
    }

    @Test
    default void whoIsNewOrChangedIsRead() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        UUID bram = SERVER.addPerson("bram");
        UUID[] mila = new UUID[1];
        Heard heard = changes(sources(), () -> {
            SERVER.set(ActiveDirectoryServer.dn("anna"), "title", "Wethouder");
            mila[0] = SERVER.addPerson("mila");
        });
        assertThat(heard.people).containsOnlyKeys(anna, mila[0]).doesNotContainKey(bram);
        assertThat(heard.person(anna).first("title")).hasValue("Wethouder");
        // The part that did not change is there too.
        assertThat(heard.person(anna).first("displayName")).hasValue("Person anna");
        assertThat(heard.gone).isEmpty();
    }

    @Test
    default void aClearedAttributeIsHeard() throws SourceException {
        UUID anna = SERVER.addPerson("anna", "title", "Wethouder");
        Heard heard = changes(sources(), () -> SERVER.set(ActiveDirectoryServer.dn("anna"), "title"));
        assertThat(heard.person(anna).first("title")).isEmpty();
    }

    @Test
    default void whoIsDisabledIsReadAndNotGone() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        Heard heard = changes(
                sources(),
                () -> SERVER.set(
                        ActiveDirectoryServer.dn("anna"), "userAccountControl", ActiveDirectoryServer.DISABLED));
        assertThat(heard.person(anna).first("userAccountControl")).hasValue(ActiveDirectoryServer.DISABLED);
        assertThat(heard.gone).isEmpty();
    }

    @Test
    default void aTombstoneIsGone() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        UUID team = SERVER.addTeam("Groen");
        Heard heard = changes(sources(), () -> {
            SERVER.delete(ActiveDirectoryServer.dn("anna"));
            SERVER.delete("CN=Groen," + ActiveDirectoryServer.TEAMS);
        });
        assertThat(heard.gone).contains(anna, team);
        assertThat(heard.people).isEmpty();
    }

    @Test
    default void whoMovesOutOfThePlaceIsGone() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        UUID bram = SERVER.addPerson("bram");
        String elsewhere = "OU=Systemen," + ActiveDirectoryServer.BASE;
        try {
            Heard heard = changes(sources(), () -> SERVER.move(ActiveDirectoryServer.dn("anna"), "CN=anna", elsewhere));
            assertThat(heard.gone).contains(anna).doesNotContain(bram);
        } finally {
            SERVER.delete("CN=anna," + elsewhere);
        }
    }

    @Test
    default void whoLeavesTheFilterIsGone() throws SourceException {
        UUID anna = SERVER.addPerson("anna", "employeeType", "vast");
        Sources sources =
                sources().peopleFilter("(&" + ActiveDirectoryServer.PEOPLE_FILTER + "(!(employeeType=systeem)))");
        Heard heard = changes(sources, () -> SERVER.set(ActiveDirectoryServer.dn("anna"), "employeeType", "systeem"));
        assertThat(heard.gone).containsExactly(anna);
        assertThat(heard.people).isEmpty();
    }

    @Test
    default void whoIsRenamedKeepsTheIdentity() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        Heard heard = changes(sources(), () -> SERVER.move(ActiveDirectoryServer.dn("anna"), "CN=anna-maria", null));
        assertThat(heard.person(anna).dn()).isEqualTo(ActiveDirectoryServer.dn("anna-maria"));
        assertThat(heard.gone).isEmpty();
    }

    @Test
    default void anotherMemberChangesTheTeamAndNotThePerson() throws SourceException {
        UUID anna = SERVER.addPerson("anna");
        UUID team = SERVER.addTeam("Groen");
        Heard heard = changes(
                sources(),
                () -> SERVER.addValues(
                        "CN=Groen," + ActiveDirectoryServer.TEAMS, "member", ActiveDirectoryServer.dn("anna")));
        assertThat(heard.teams).containsOnlyKeys(team);
        assertThat(heard.team(team).all("member")).containsExactly(ActiveDirectoryServer.dn("anna"));
        assertThat(heard.people).doesNotContainKey(anna);
    }

    /** The server does not count this as a change of the people, so they are read because their place is named. */
    @Test
    default void everybodyInARenamedPlaceIsReadAgain() throws SourceException {
        String unit = SERVER.addUnit("Zorg");
        UUID anna = SERVER.addPersonAt("CN=anna," + unit, "anna");
        UUID bram = SERVER.addPerson("bram");
        String before = SERVER.value("CN=anna," + unit, "uSNChanged");
        Heard heard = changes(sources(), () -> SERVER.move(unit, "OU=Welzijn", null));
        String now = "CN=anna,OU=Welzijn," + ActiveDirectoryServer.PEOPLE;
        assertThat(SERVER.value(now, "uSNChanged")).isEqualTo(before);
        assertThat(heard.people).containsKey(anna).doesNotContainKey(bram);
        assertThat(heard.person(anna).dn()).isEqualTo(now);
        assertThat(heard.gone).doesNotContain(anna, bram);
    }

    @Test
    default void aWatermarkOfAnotherControllerIsUseless() throws SourceException {
        try (SourceSession session = sources().source().connect()) {
            Watermark mine = session.watermark().orElseThrow();
            Watermark other =
                    new Watermark(mine.method(), "dc2.ad.example " + UUID.randomUUID(), mine.scope(), mine.value());
            Heard heard = new Heard();
            assertThat(session.changesSince(other, heard)).isInstanceOf(Changes.Unusable.class);
            assertThat(heard.gone).isEmpty();
        }
    }

    /** What is heard between two sessions; a third one must hear nothing more. */
    static Heard changes(Sources sources, Runnable happens) throws SourceException {
        Watermark before;
        try (SourceSession session = sources.source().connect()) {
            before = session.watermark().orElseThrow();
        }
        happens.run();
        Heard heard = new Heard();
        try (SourceSession session = sources.source().connect()) {
            Watermark next = next(session.changesSince(before, heard));
            Heard nothing = new Heard();
            next(session.changesSince(next, nothing));
            assertThat(nothing.people).isEmpty();
            assertThat(nothing.gone).isEmpty();
        }
        assertThat(heard.unreadable).isEmpty();
        return heard;
    }

    private static Watermark next(Changes changes) {
        return assertThat(changes)
                .asInstanceOf(InstanceOfAssertFactories.type(Changes.Some.class))
                .actual()
                .next();
    }
}
