package nl.raakpunt.directory.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every kind of directory server must be able to do for those who follow it. */
interface DirectorySourceContract {

    DirectorySource source();

    /** The same directory, read with another filter. */
    DirectorySource narrowed();

    /** Whoever maintains the directory. */
    Administrator administrator();

    /** Whether the server tells who is gone, and not only the sweep. */
    boolean tellsWhoIsGone();

    /** Changes the directory under test, which begins empty. */
    interface Administrator {

        UUID add(String uid);

        UUID addTeam(String name, String member);

        void phone(String uid, String number);

        void rename(String uid, String newUid);

        void delete(String uid);
    }

    @Test
    default void everybodyAndEveryTeamIsReadOnce() throws SourceException {
        UUID anna = administrator().add("anna");
        UUID bram = administrator().add("bram");
        UUID team = administrator().addTeam("Groen", "anna");
        Reading reading = Reading.of(source());
        assertThat(reading.people).containsOnlyKeys(anna, bram);
        assertThat(reading.teams).containsOnlyKeys(team);
        assertThat(reading.count).isEqualTo(3);
        assertThat(reading.entry(team).all("member")).hasSize(1);
    }

    @Test
    default void theListOfIdentitiesIsThatOfThePeople() throws SourceException {
        administrator().add("anna");
        administrator().addTeam("Groen", "anna");
        assertThat(Sources.ids(source())).isEqualTo(Reading.of(source()).people);
    }

    @Test
    default void onlyWhatIsWantedIsRead() throws SourceException {
        UUID anna = administrator().add("anna");
        DirectoryEntry entry = Reading.of(source()).entry(anna);
        assertThat(entry.first("displayName")).contains("Person anna");
        assertThat(entry.all("sn")).isEmpty();
    }

    @Test
    default void nobodyIsGoneWhenNothingChanged() throws SourceException {
        UUID anna = administrator().add("anna");
        Watermark watermark = Sources.watermark(source());
        for (int poll = 0; poll < 3; poll++) {
            Reading reading = Reading.of(source()).after();
            Changes changes = reading.follow(source(), watermark);
            assertThat(changes).isInstanceOf(Changes.Some.class);
            assertThat(reading.people).containsOnlyKeys(anna);
            watermark = ((Changes.Some) changes).next();
        }
    }

    @Test
    default void changesAndNewcomersAreSeenSinceTheWatermark() throws SourceException {
        UUID anna = administrator().add("anna");
        administrator().add("bram");
        Watermark watermark = Sources.watermark(source());
        Reading reading = Reading.of(source()).after();
        administrator().phone("anna", "+31 181 123456");
        UUID mila = administrator().add("mila");
        UUID team = administrator().addTeam("Groen", "mila");
        reading.follow(source(), watermark);
        assertThat(reading.entries).containsKeys(anna, mila, team);
        assertThat(reading.entry(anna).first("telephoneNumber")).contains("+31 181 123456");
        assertThat(reading.people).hasSize(3);
        Reading everything = Reading.of(source());
        for (UUID id : new UUID[] {anna, mila, team}) {
            assertThat(reading.entry(id).values())
                    .as("read as a change and among everything")
                    .isEqualTo(everything.entry(id).values());
        }
    }

    @Test
    default void everyPollGoesOnWhereTheLastOneEnded() throws SourceException {
        Watermark watermark = Sources.watermark(source());
        Reading reading = Reading.of(source());
        for (String uid : new String[] {"anna", "bram", "mila"}) {
            UUID id = administrator().add(uid);
            reading = reading.after();
            watermark = Reading.next(reading.follow(source(), watermark));
            assertThat(reading.entries).containsKey(id);
        }
        assertThat(reading.people).isEqualTo(Sources.ids(source()));
    }

    @Test
    default void whoeverIsRenamedKeepsTheIdentity() throws SourceException {
        UUID anna = administrator().add("anna");
        Watermark watermark = Sources.watermark(source());
        Reading reading = Reading.of(source()).after();
        administrator().rename("anna", "a.visser");
        reading.follow(source(), watermark);
        assertThat(reading.people).containsOnlyKeys(anna);
        assertThat(reading.people.get(anna)).containsPattern("^(uid|CN)=a\\.visser,");
    }

    @Test
    default void whoeverIsGoneIsMissedByTheServerOrByTheSweep() throws SourceException {
        UUID anna = administrator().add("anna");
        UUID bram = administrator().add("bram");
        Watermark watermark = Sources.watermark(source());
        Reading reading = Reading.of(source()).after();
        administrator().delete("bram");
        reading.follow(source(), watermark);
        if (tellsWhoIsGone()) {
            assertThat(reading.people).containsOnlyKeys(anna);
        } else {
            assertThat(reading.gone).isEmpty();
            assertThat(reading.people).containsOnlyKeys(anna, bram);
        }
        assertThat(Sources.ids(source())).containsOnlyKeys(anna);
        assertThat(Reading.of(source()).people).containsOnlyKeys(anna);
    }

    @Test
    default void aWatermarkOfAnotherFilterIsRefused() throws SourceException {
        administrator().add("anna");
        Reading reading = new Reading();
        assertThat(reading.follow(source(), Sources.watermark(narrowed()))).isInstanceOf(Changes.Unusable.class);
        assertThat(reading.count).isZero();
    }

    @Test
    default void aWatermarkOfAnotherServerOrMethodIsRefused() throws SourceException {
        Watermark mark = Sources.watermark(source());
        assertThat(new Reading()
                        .follow(source(), new Watermark(mark.method(), "elsewhere", mark.scope(), mark.value())))
                .isInstanceOf(Changes.Unusable.class);
        assertThat(new Reading().follow(source(), new Watermark("other", mark.server(), mark.scope(), mark.value())))
                .isInstanceOf(Changes.Unusable.class);
    }
}
