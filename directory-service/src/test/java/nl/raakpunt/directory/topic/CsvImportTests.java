package nl.raakpunt.directory.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.ImportReport.Rejected;
import nl.raakpunt.directory.topic.Responsibility.Role;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.ErrorResponseException;

/** From files as municipalities have them into a real PostgreSQL. */
class CsvImportTests {

    private static final String TOPICS =
            "key,title,uri,description,synonyms,questions,answer,territorial,service_level_hours,team\n";
    private static final String AREAS = "key,name,aliases\n";
    private static final String PARTS = "topic,role,area,person\n";

    private static StaffServer ldap;
    private static RunningService service;
    private static CatalogueImport imports;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        ldap.addPerson("anna", "mail", "Anna@Raakpunt.example");
        ldap.addPerson("bram", "mail", "samen@raakpunt.example");
        ldap.addPerson("cees", "mail", "samen@raakpunt.example");
        service = RunningService.start(ldap.url());
        service.manager().post().uri("/v1/sync/runs").exchange().expectStatus().isOk();
        imports = service.bean(CatalogueImport.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @BeforeEach
    void empty() {
        service.bean(JdbcTemplate.class).execute("truncate area, topic, responsibility, street cascade");
    }

    @Test
    void topicsAreAddedChangedAndLeftAloneWhenTheyAreTheSame() {
        ImportReport first = imports.topics(utf8(TOPICS
                + "boom-kappen,Boom kappen,http://standaarden.overheid.nl/owms/terms/kapvergunning,\"Een boom, of twee\","
                + "kapvergunning|boom omzagen,\"Mag ik mijn boom \"\"zomaar\"\" kappen?\",Vraag een vergunning aan.,ja,40,"
                + "Groen en bomen\npaspoort,Paspoort,,,,,,nee,8,\n"));
        assertThat(first).isEqualTo(new ImportReport(2, 2, 0, List.of()));
        Topic topic =
                service.bean(TopicRepository.class).findByKey("boom-kappen").orElseThrow();
        assertThat(topic.description()).isEqualTo("Een boom, of twee");
        assertThat(topic.synonyms()).containsExactly("kapvergunning", "boom omzagen");
        assertThat(topic.exampleQuestions()).containsExactly("Mag ik mijn boom \"zomaar\" kappen?");
        assertThat(topic.team()).isEqualTo("groen-en-bomen");
        assertThat(topic.territorial()).isTrue();
        ImportReport second =
                imports.topics(utf8(TOPICS + "paspoort,Paspoort,,,,,,nee,8,\nrijbewijs,Rijbewijs,,,,,,nee,8,\n"));
        assertThat(second).isEqualTo(new ImportReport(2, 1, 1, List.of()));
        assertThat(service.bean(TopicRepository.class).findAll()).hasSize(3);
    }

    @Test
    void rowsThatAreNotRightAreListedAndTheOthersTakenOver() {
        ImportReport report = imports.topics(utf8(TOPICS
                + "Boom Kappen,x,,,,,,ja,8,\n"
                + "a,,,,,,,ja,8,\n"
                + "b,\"twee\nregels\",,,,,,ja,8,\n"
                + "c,C,geen adres,,,,,ja,8,\n"
                + "\n"
                + "d,D,,,,,,misschien,8,\n"
                + "e,E,,,,,,nee,veel,\n"
                + "f,F,,,\n"
                + "b,nog eens,,,,,,nee,8,\n"
                + "g,G\0,,,,,,nee,8,\n"));
        assertThat(report.read()).isEqualTo(9);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(Rejected::line, Rejected::column)
                .containsExactlyInAnyOrder(
                        tuple(2L, "key"),
                        tuple(3L, "title"),
                        tuple(6L, "uri"),
                        tuple(8L, "territorial"),
                        tuple(9L, "service_level_hours"),
                        tuple(10L, null),
                        tuple(11L, null),
                        tuple(12L, "title"));
    }

    @Test
    void excelFilesWithByteOrderMarkAndSemicolonsAreRead() {
        ImportReport report =
                imports.areas(utf8("\uFEFFKey;Name;Aliases\r\nrockanje;Rockanje;badstrand|zee, duin\r\n"));
        assertThat(report.imported()).isEqualTo(1);
        assertThat(service.bean(TopicRepository.class).areas())
                .containsExactly(new Area("rockanje", "Rockanje", List.of("badstrand", "zee, duin")));
    }

    @Test
    void unknownColumnsAreReportedAndMissingOnesRefuseTheFile() {
        ImportReport report = imports.areas(utf8("key,name,aliases,kleur\nrockanje,Rockanje,,groen\n"));
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejected()).containsExactly(new Rejected(1, "kleur", null, "is an unknown column; left out"));
        refused("key,name\nx,X\n").contains("misses the columns aliases");
        refused("").contains("empty");
        refused(AREAS + "x,\"niet gesloten").contains("quotation mark");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithAdvice() {
        assertThatThrownBy(() -> imports.areas((AREAS + "x,Café,").getBytes(Charset.forName("windows-1252"))))
                .isInstanceOf(ErrorResponseException.class)
                .message()
                .contains("UTF-8");
    }

    @Test
    void responsibilitiesOfTheTopicsInTheFileAreReplaced() {
        catalogue();
        imports.responsibilities(utf8(PARTS + "boom,owner,rockanje,anna\nboom,backup,,bram\nlamp,owner,,bram\n"));
        ImportReport report = imports.responsibilities(
                utf8(PARTS + "boom,Owner,rockanje,ANNA@raakpunt.example\nboom,expert,,cees\n"));
        assertThat(report).isEqualTo(new ImportReport(2, 1, 1, List.of()));
        assertThat(parts("boom"))
                .containsExactlyInAnyOrder(
                        new Responsibility("boom", id("anna"), Role.OWNER, "rockanje"),
                        new Responsibility("boom", id("cees"), Role.EXPERT, null));
        assertThat(parts("lamp")).hasSize(1);
    }

    @Test
    void responsibilitiesThatNameNobodyAreListedAndATopicWithoutOneGoodRowKeepsWhatItHad() {
        catalogue();
        imports.responsibilities(utf8(PARTS + "boom,owner,rockanje,anna\n"));
        ImportReport report = imports.responsibilities(utf8(PARTS
                + "boom,owner,atlantis,anna\nboom,baas,,anna\nboom,owner,,niemand\nboom,owner,,samen@raakpunt.example\n"
                + "weg,owner,,anna\nlamp,owner,,'; drop table topic;--\nlamp,owner,,a\0b\nlamp,owner,,anna\n"
                + "lamp,owner,,anna\n"));
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(Rejected::line, Rejected::column)
                .contains(
                        tuple(2L, "area"),
                        tuple(3L, "role"),
                        tuple(4L, "person"),
                        tuple(5L, "person"),
                        tuple(6L, "topic"),
                        tuple(7L, "person"),
                        tuple(8L, "person"),
                        tuple(10L, null));
        assertThat(parts("boom")).hasSize(1);
        assertThat(parts("lamp")).hasSize(1);
    }

    private static void catalogue() {
        imports.areas(utf8(AREAS + "rockanje,Rockanje,\n"));
        imports.topics(utf8(TOPICS + "boom,Boom,,,,,,ja,8,\nlamp,Lamp,,,,,,ja,8,\n"));
    }

    private static Set<Responsibility> parts(String topic) {
        return Set.copyOf(service.bean(ResponsibilityRepository.class).ofTopics(List.of(topic)));
    }

    private static AbstractStringAssert<?> refused(String file) {
        return assertThatThrownBy(() -> imports.areas(utf8(file)))
                .isInstanceOf(ErrorResponseException.class)
                .message();
    }

    private static PersonId id(String uid) {
        return new PersonId(StaffServer.idOf(uid));
    }

    @Test
    void streetsAreReplacedPerAreaAndRowsThatAreNotRightAreListed() {
        imports.areas(utf8(AREAS + "rockanje,Rockanje,Tweede Slag\nbrielle,Brielle,Den Briel\n"));
        StreetImport streets = service.bean(StreetImport.class);
        streets.streets(utf8("street,place\nOude Weg,rockanje\nMarkt,brielle\n"));

        ImportReport report = streets.streets(utf8("""
                street,place,postcode
                Dorpsstraat,Rockanje,3235 aa-3235 bz|3235XA
                Laan van 1813,tweede slag,
                Dorpsstraat 5,Rockanje,
                Kade,Atlantis,
                Singel,Rockanje,12345
                Dijk,Rockanje,3235BZ-3235AA
                dorpsstraat,Rockanje,
                """));

        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(Rejected::line, Rejected::column, Rejected::reason)
                .containsExactly(
                        tuple(4L, "street", "ends in a house number; leave it out"),
                        tuple(5L, "place", "is not the key, name or alias of an area; import the areas first"),
                        tuple(6L, "postcode", "is not a postcode or range such as 3235AA-3235BZ"),
                        tuple(7L, "postcode", "ends before it begins"),
                        tuple(8L, null, "repeats line 2, which counts"));
        assertThat(service.bean(StreetRepository.class).findAll())
                .containsExactly(
                        new Street("Markt", "brielle", List.of()),
                        new Street(
                                "Dorpsstraat",
                                "rockanje",
                                List.of(new PostcodeRange("3235AA", "3235BZ"), new PostcodeRange("3235XA", "3235XA"))),
                        new Street("Laan van 1813", "rockanje", List.of()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
