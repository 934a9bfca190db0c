package nl.raakpunt.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        GeneratedFiles one = write("one", 620, false);
        GeneratedFiles two = write("two", 620, false);

        for (Path file : all(one)) {
            assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(two.people()).isRegularFile();
    }

    @Test
    void everyMemberOwnerAndManagerIsInTheDirectory() throws Exception {
        List<Entry> entries = LdifEntries.of(write("files", 620, false).people());
        Set<String> names = entries.stream().map(Entry::getDN).collect(Collectors.toSet());

        assertThat(entries).allSatisfy(entry -> {
            for (String reference : List.of("member", "owner", "manager")) {
                if (entry.hasAttribute(reference)) {
                    assertThat(entry.getAttributeValues(reference)).isSubsetOf(names);
                }
            }
        });
    }

    @Test
    void theCsvFilesHoldWhatTheMunicipalityHolds() throws IOException {
        Municipality municipality = Municipality.generate(1, 620, TODAY);
        GeneratedFiles files = write("files", 620, false);

        assertThat(rows(files.areas()))
                .extracting(row -> row.get("key"))
                .isEqualTo(municipality.areas().stream().map(Area::key).toList());
        assertThat(rows(files.topics()))
                .extracting(row -> row.get("answer"))
                .isEqualTo(
                        municipality.topics().stream().map(TopicContent::answer).toList());
        assertThat(rows(files.responsibilities()))
                .extracting(row -> row.get("person"))
                .isEqualTo(municipality.responsibilities().stream()
                        .map(row -> row.login() + "@voorneaanzee.example")
                        .toList());
    }

    @Test
    void aMessyDirectoryStillLoadsAndHoldsTheMistakes() throws Exception {
        GeneratedFiles files = write("messy", 620, true);
        List<Entry> people = LdifEntries.of(files.people()).stream()
                .filter(entry -> entry.hasAttribute("employeeNumber"))
                .toList();

        try (var server = new InMemoryDirectoryServer(LdifImport.serverConfig(files.schema()))) {
            assertThat(LdifImport.load(server, files.people()).rejected()).isEmpty();
        }
        assertThat(people).hasSize(620).anyMatch(entry -> !entry.hasAttribute("mail"));
        assertThat(people).anyMatch(entry -> "tot nader order".equals(entry.getAttributeValue("extensionAttribute2")));
        assertThat(people.stream()
                        .filter(entry ->
                                "j.jansen@voorneaanzee.example".equalsIgnoreCase(entry.getAttributeValue("mail"))))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(people).anyMatch(entry -> Tree.personDn("w.eggegaan").equals(entry.getAttributeValue("manager")));
        assertThat(Files.readAllLines(files.topics())).anyMatch(row -> row.startsWith("zonder-titel,"));
        assertThat(Files.readAllLines(files.responsibilities())).anyMatch(row -> row.startsWith("paspoort,baas"));
    }

    @Test
    void aMessyDirectoryLeavesTheCastAsTheyAre() throws Exception {
        List<Entry> clean = LdifEntries.of(write("clean", 620, false).people());
        List<Entry> messy = LdifEntries.of(write("messy", 620, true).people());

        Cast.all()
                .forEach(member -> assertThat(withName(messy, Tree.personDn(member.login())))
                        .isEqualTo(withName(clean, Tree.personDn(member.login()))));
    }

    @Test
    void hundredThousandPeopleAreWrittenWithoutHoldingThemInMemory() throws Exception {
        Path out = folder.resolve("many");
        Path log = folder.resolve("log");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GenerateFiles.class.getName(),
                        "--folder",
                        out.toString(),
                        "--people",
                        "100000",
                        "--date",
                        TODAY.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(generator.waitFor()).as(() -> text(log)).isZero();
        try (var lines = Files.lines(out.resolve("people.ldif"))) {
            assertThat(lines.filter(line -> line.startsWith("employeeNumber: ")))
                    .hasSize(100_000);
        }
    }

    private GeneratedFiles write(String name, int people, boolean messy) throws IOException {
        return GeneratedFiles.write(folder.resolve(name), new GeneratedFiles.Options(1, people, TODAY, messy));
    }

    private static List<Path> all(GeneratedFiles files) {
        return List.of(
                files.people(),
                files.schema(),
                files.areas(),
                files.streets(),
                files.topics(),
                files.responsibilities());
    }

    private static List<CSVRecord> rows(Path csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(csv))) {
            return parser.getRecords();
        }
    }

    private static Entry withName(List<Entry> entries, String dn) {
        return entries.stream()
                .filter(entry -> entry.getDN().equals(dn))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
