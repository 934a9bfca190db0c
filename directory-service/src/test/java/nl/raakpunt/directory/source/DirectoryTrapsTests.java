package nl.raakpunt.directory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways in which a real directory misleads whoever reads it. */
@Timeout(240)
class DirectoryTrapsTests {

    private static final String[] PAGES_OF_50 = {"page-size", "50"};

    @Test
    void aSizeLimitGivesAnErrorAndNotTheFirstPart() {
        try (OpenLdapServer server = OpenLdapServer.builder()
                .limits(OpenLdapServer.LIMITED_ACCOUNT, "size.soft=40 size.hard=40 size.prtotal=disabled")
                .start()) {
            server.addCrowd(60);
            assertThatThrownBy(() -> Reading.of(limited(server)))
                    .isInstanceOf(SourceException.class)
                    .message()
                    .containsAnyOf("size limit", "refuses because of a limit");
        }
    }

    @Test
    void aLimitOverAllPagesTogetherGivesAnErrorAndNotAnEndlessLoop() {
        try (OpenLdapServer server = OpenLdapServer.builder()
                .limits(OpenLdapServer.LIMITED_ACCOUNT, "size.soft=500 size.hard=500 size.prtotal=120")
                .start()) {
            server.addCrowd(180);
            assertThatThrownBy(() -> Reading.of(limited(server)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("size limit");
        }
    }

    @Test
    void pagesThatAreTooLargeForTheServerAreMadeSmaller() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder()
                .limits(OpenLdapServer.LIMITED_ACCOUNT, "size=unlimited size.pr=60 size.prtotal=unlimited")
                .start()) {
            server.addCrowd(130);
            Reading reading = Reading.of(Sources.of(server, "username", OpenLdapServer.LIMITED_ACCOUNT));
            assertThat(reading.people).hasSize(130);
            assertThat(reading.count).isEqualTo(130);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedPlaceIsSeenByTheSweepOnly(ChangeLog changeLog) throws SourceException {
        try (OpenLdapServer server =
                OpenLdapServer.builder().changeLog(changeLog).start()) {
            String groen = server.addUnit("groen");
            UUID anna = server.addPersonAt("uid=anna," + groen, "anna");
            DirectorySource source = Sources.of(server);
            Watermark watermark = laterThanNow(Sources.watermark(source));
            Reading before = Reading.of(source);
            server.move(groen, "ou=buiten", null);
            Reading delta = before.after();
            delta.follow(source, watermark);
            assertThat(delta.entries).doesNotContainKey(anna);
            assertThat(delta.people).isEqualTo(before.people);
            assertThat(Sources.ids(source)).containsEntry(anna, "uid=anna,ou=buiten," + OpenLdapServer.PEOPLE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "SESSION", "ACCESS"})
    void whoeverLeavesTheFilterOrThePlaceIsGone(ChangeLog changeLog) throws SourceException {
        try (OpenLdapServer server =
                OpenLdapServer.builder().changeLog(changeLog).start()) {
            server.addPerson("anna", "employeeType", "vast");
            server.addPerson("bram", "employeeType", "vast");
            UUID mila = server.addPerson("mila", "employeeType", "vast");
            DirectorySource source = Sources.of(server, "people-filter", "(employeeType=vast)");
            Watermark watermark = Sources.watermark(source);
            Reading reading = Reading.of(source).after();
            server.set(OpenLdapServer.dn("anna"), "employeeType", "extern");
            server.move(OpenLdapServer.dn("bram"), "uid=bram", "ou=systemen," + OpenLdapServer.BASE);
            reading.follow(source, watermark);
            assertThat(reading.people).containsOnlyKeys(mila);
        }
    }

    @Test
    void byTimeOnlyTheSweepSeesWhoLeavesTheFilter() throws SourceException {
        try (OpenLdapServer server =
                OpenLdapServer.builder().changeLog(ChangeLog.NONE).start()) {
            UUID anna = server.addPerson("anna", "employeeType", "vast");
            DirectorySource source = Sources.of(server, "people-filter", "(employeeType=vast)");
            Watermark watermark = Sources.watermark(source);
            Reading reading = Reading.of(source).after();
            server.set(OpenLdapServer.dn("anna"), "employeeType", "extern");
            reading.follow(source, watermark);
            assertThat(reading.people).containsOnlyKeys(anna);
            assertThat(Sources.ids(source)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "SESSION", "ACCESS"})
    void tenWhoLeaveAreTenWhoAreGone(ChangeLog changeLog) throws SourceException {
        try (OpenLdapServer server =
                OpenLdapServer.builder().changeLog(changeLog).start()) {
            server.addCrowd(30);
            server.addTeam("Groen", "p29");
            DirectorySource source = Sources.of(server);
            Watermark watermark = Sources.watermark(source);
            Reading reading = Reading.of(source).after();
            for (int i = 0; i < 10; i++) {
                server.delete(OpenLdapServer.dn("p" + i));
            }
            reading.follow(source, watermark);
            assertThat(reading.people).hasSize(20).isEqualTo(Sources.ids(source));
            assertThat(reading.teams).hasSize(1);
        }
    }

    @Test
    void aWatermarkOlderThanTheLogGivesACompleteListAndNoGhosts() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(5);
            server.addTeam("Groen", "p1");
            DirectorySource source = Sources.of(server);
            Watermark watermark = Sources.watermark(source);
            Reading reading = Reading.of(source).after();
            server.delete(OpenLdapServer.dn("p0"));
            for (int i = 0; i < OpenLdapServer.SESSION_LOG + 50; i++) {
                server.set(OpenLdapServer.dn("p2"), "telephoneNumber", "+31 181 " + (100_000 + i));
            }
            assertThat(reading.follow(source, watermark)).isInstanceOf(Changes.Complete.class);
            assertThat(reading.people).hasSize(4).isEqualTo(Sources.ids(source));
            assertThat(reading.teams).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "SESSION", "ACCESS"})
    void aRestartOfTheServerLosesNothing(ChangeLog changeLog) throws SourceException {
        try (OpenLdapServer server =
                OpenLdapServer.builder().changeLog(changeLog).start()) {
            server.addCrowd(5);
            DirectorySource source = Sources.of(server);
            Watermark watermark = Sources.watermark(source);
            Reading reading = Reading.of(source).after();
            server.delete(OpenLdapServer.dn("p0"));
            UUID anna = server.addPerson("anna");
            server.stop();
            server.start();
            reading.follow(source, watermark);
            assertThat(reading.people).containsKey(anna).hasSize(5).isEqualTo(Sources.ids(source));
        }
    }

    @Test
    void aGarbledWatermarkIsRefused() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(5);
            DirectorySource source = Sources.of(server);
            for (String garbage : List.of("", "rubbish", "rubbish\nrubbish", "\n", "rid=000\nrid=000")) {
                assertThat(new Reading().follow(source, withValue(Sources.watermark(source), garbage)))
                        .as("watermark %s", garbage)
                        .isInstanceOf(Changes.Unusable.class);
            }
        }
    }

    @Test
    void aWatermarkFromTheFutureIsRefused() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            DirectorySource source = Sources.of(server);
            String future = "rid=000,csn=20991123185320.285589Z#000000#000#000000";
            assertThat(new Reading().follow(source, withValue(Sources.watermark(source), future + "\n" + future)))
                    .isInstanceOf(Changes.Unusable.class);
        }
    }

    @Test
    void aServerRestoredFromABackupMakesTheWatermarkUseless(@TempDir Path folder) throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(3);
            server.backup(folder.resolve("backup.ldif"));
            server.delete(OpenLdapServer.dn("p0"));
            DirectorySource source = Sources.of(server);
            Watermark watermark = Sources.watermark(source);
            server.restore(folder.resolve("backup.ldif"));
            assertThat(new Reading().follow(source, watermark)).isInstanceOf(Changes.Unusable.class);
            assertThat(Reading.of(source).people).hasSize(3);
        }
    }

    @Test
    void whenNothingChangedTheWatermarkStays() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(3);
            DirectorySource source = Sources.of(server);
            Watermark watermark = Sources.watermark(source);
            Changes changes = new Reading().follow(source, watermark);
            assertThat(changes).isEqualTo(new Changes.Some(watermark));
        }
    }

    @Test
    void beingPutInAGroupChangesTheGroupAndNotThePerson() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().memberOf().start()) {
            UUID anna = server.addPerson("anna");
            DirectorySource source = Sources.of(server);
            Watermark watermark = Sources.watermark(source);
            Reading reading = Reading.of(source).after();
            UUID groen = server.addTeam("Groen", "anna");
            reading.follow(source, watermark);
            assertThat(reading.entries).containsOnlyKeys(groen);
            assertThat(Reading.of(source).entry(anna).all("memberOf"))
                    .containsExactly("cn=Groen," + OpenLdapServer.TEAMS);
        }
    }

    @Test
    void changesWhileReadingAreInTheReadingOrAfterItsWatermark() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(200);
            String elsewhere = server.addUnit("elsewhere");
            DirectorySource source = Sources.of(server, (Object[]) PAGES_OF_50);
            Watermark watermark = Sources.watermark(source);
            Reading reading = new Reading();
            reading.onFirst = () -> {
                server.delete(OpenLdapServer.dn("p150"));
                server.delete(OpenLdapServer.dn("p0"));
                server.move(OpenLdapServer.dn("p160"), "uid=p160", elsewhere);
                server.addPerson("late");
            };
            try (SourceSession session = source.connect()) {
                session.readAll(reading);
            }
            Reading after = reading.after();
            after.follow(source, watermark);
            assertThat(after.people).hasSize(199).isEqualTo(Sources.ids(source));
        }
    }

    @Test
    void aServerThatIsKilledWhileReadingGivesAnError() {
        OpenLdapServer server = OpenLdapServer.builder().start();
        try (server) {
            server.addCrowd(120);
            failsAfterFirst(server, server::kill).hasMessageContaining("broke off");
        }
    }

    @Test
    void aServerThatIsRestartedWhileReadingGivesAnErrorAndTheNextReadingIsWhole() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(120);
            failsAfterFirst(server, () -> {
                server.stop();
                server.start();
            });
            assertThat(Reading.of(Sources.of(server)).people).hasSize(120);
        }
    }

    @Test
    void aServerThatHangsWhileReadingGivesAnErrorInTime() {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(120);
            try {
                failsAfterFirst(server, server::freeze).hasMessageContaining("did not answer in time");
            } finally {
                server.thaw();
            }
        }
    }

    @Test
    void aServerThatIsKilledWhileTellingChangesGivesAnError() throws SourceException {
        OpenLdapServer server =
                OpenLdapServer.builder().changeLog(ChangeLog.SYNC).start();
        try (server) {
            Watermark watermark = Sources.watermark(Sources.of(server));
            // More than fits in the buffers on the way, so that the server is still sending when it dies.
            for (int i = 0; i < 60; i++) {
                server.addPerson("p" + i, "displayName", "x".repeat(500_000));
            }
            Reading reading = new Reading();
            reading.onFirst = server::kill;
            assertThatThrownBy(() -> reading.follow(Sources.of(server), watermark))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("broke off");
        }
    }

    @Test
    void aServerThatRefusesMoreGivesAnError() {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            server.addCrowd(120);
            failsAfterFirst(server, () -> server.configure("olcRestrict", "search"))
                    .hasMessageContaining("refuses");
        }
    }

    @Test
    void aPartOfTheTreeOnAnotherServerGivesAnErrorThatNamesIt(@TempDir Path folder) throws IOException {
        Path ldif = Files.writeString(folder.resolve("referral.ldif"), """
                dn: ou=elders,%s
                objectClass: referral
                objectClass: extensibleObject
                ou: elders
                ref: ldap://ldap.elders.example/ou=elders
                """.formatted(OpenLdapServer.PEOPLE));
        try (OpenLdapServer server = OpenLdapServer.builder().people(ldif).start()) {
            server.addPerson("anna");
            assertThatThrownBy(() -> Reading.of(Sources.of(server)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("points to another server")
                    .hasMessageContaining("ldap.elders.example");
        }
    }

    @Test
    void anyNameIsReadAsItIs() throws SourceException {
        try (OpenLdapServer server = OpenLdapServer.builder().start()) {
            DirectorySource source =
                    Sources.of(server, "people-base", "ou=Groen\\, R\\+D / \\\"Buiten\\\",ou=medewerkers");
            String place = server.addUnit("Groen, R+D / \"Buiten\"");
            Watermark watermark = Sources.watermark(source);
            List<UUID> ids = new ArrayList<>();
            List<String> names = List.of(
                    "o'neill", "a*b", "(x)", "b\\c", "d,e", "f+g", "#h", " i", "j;k<l>", "müller/één", "名", "m=n");
            for (String name : names) {
                ids.add(server.addPersonAt(new com.unboundid.ldap.sdk.RDN("uid", name) + "," + place, name));
            }
            Reading reading = Reading.of(source);
            assertThat(reading.people).containsOnlyKeys(ids);
            assertThat(reading.entries.values().stream().map(entry -> entry.required("uid")))
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().map(String::strip).toList());
            Reading delta = new Reading();
            delta.follow(source, watermark);
            assertThat(delta.people).isEqualTo(reading.people);
        }
    }

    @Test
    void oneUnreadableValueSpoilsOneEntryOnly(@TempDir Path folder) throws SourceException, IOException {
        Path ldif = Files.writeString(folder.resolve("people.ldif"), """
                dn: %s
                objectClass: inetOrgPerson
                uid: noid
                cn: noid
                sn: noid
                jpegPhoto:: /9j/4AAQ
                """.formatted(OpenLdapServer.dn("noid")));
        try (OpenLdapServer server = OpenLdapServer.builder().people(ldif).start()) {
            UUID anna = server.addPerson("anna");
            DirectorySource byMail = Sources.of(server, "id-attribute", "displayName");
            assertThatThrownBy(() -> Sources.ids(byMail)).isInstanceOf(SourceException.class);
            Reading reading = Reading.of(byMail);
            assertThat(reading.people).isEmpty();
            assertThat(reading.unreadable).hasSize(2).anyMatch(line -> line.contains("has no displayName"));
            Reading good = Reading.of(Sources.of(server));
            assertThat(good.people).hasSize(2).containsKey(anna);
            assertThat(good.entry(server.idOf(OpenLdapServer.dn("noid"))).binaries())
                    .containsOnlyKeys("jpegphoto");
        }
    }

    private static DirectorySource limited(OpenLdapServer server) {
        return Sources.of(server, "username", OpenLdapServer.LIMITED_ACCOUNT, "page-size", "50");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> failsAfterFirst(
            OpenLdapServer server, Runnable accident) {
        DirectorySource source = Sources.of(server, "page-size", "50", "read-timeout", "2s");
        Reading reading = new Reading();
        reading.onFirst = accident;
        return assertThatThrownBy(() -> {
                    try (SourceSession session = source.connect()) {
                        session.readAll(reading);
                    }
                })
                .isInstanceOf(SourceException.class);
    }

    private static Watermark withValue(Watermark watermark, String value) {
        return new Watermark(watermark.method(), watermark.server(), watermark.scope(), value);
    }

    /** By time, whatever changed in the last minutes is read again; to see only what comes after, later is asked. */
    private static Watermark laterThanNow(Watermark watermark) {
        return watermark.method().equals(TimestampDelta.MODIFIED) ? withValue(watermark, "20991231235959Z") : watermark;
    }
}
