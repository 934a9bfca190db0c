package nl.raakpunt.municipality;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;

/**
 * The files in which a municipality hands over its people and topics.
 *
 * @param people           LDIF of the whole directory tree
 * @param schema           LDIF with the attributes a bare LDAP server does not know
 * @param areas            CSV
 * @param streets          CSV
 * @param topics           CSV
 * @param responsibilities CSV
 */
public record GeneratedFiles(Path people, Path schema, Path areas, Path streets, Path topics, Path responsibilities) {

    private static final int BUFFER = 1 << 16;

    /**
     * What to generate.
     *
     * @param messy plants the mistakes that real directories and spreadsheets hold
     */
    public record Options(long seed, int people, LocalDate referenceDate, boolean messy) {}

    /** Writes all files into a folder, replacing those of an earlier run. */
    public static GeneratedFiles write(Path folder, Options options) throws IOException {
        Municipality municipality = Municipality.generate(options.seed(), options.people(), options.referenceDate());
        Files.createDirectories(folder);
        GeneratedFiles files = in(folder);
        files.writePeople(municipality, options.messy());
        files.writeSchema();
        files.writeCatalogue(municipality);
        if (options.messy()) {
            Mess.addTo(files);
        }
        return files;
    }

    /** Writes only people and teams, for a directory that has its own entries above them. */
    public static void writeStaff(Path ldif, Municipality municipality) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ldif), BUFFER);
                var entries = new PeopleLdif(out, Mess.inEntries(false))) {
            for (Iterator<StaffedTeam> teams = municipality.teams().iterator(); teams.hasNext(); ) {
                entries.write(teams.next());
            }
        }
    }

    private static GeneratedFiles in(Path folder) {
        return new GeneratedFiles(
                folder.resolve("people.ldif"),
                folder.resolve("schema.ldif"),
                folder.resolve("areas.csv"),
                folder.resolve("streets.csv"),
                folder.resolve("topics.csv"),
                folder.resolve("responsibilities.csv"));
    }

    private void writeSchema() throws IOException {
        try (InputStream content = Resources.stream("schema.ldif")) {
            Files.copy(content, schema, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void writeCatalogue(Municipality municipality) throws IOException {
        CsvFiles.writeAreas(areas, municipality.areas());
        CsvFiles.writeStreets(streets, Streets.of(municipality.areas()));
        CsvFiles.writeTopics(topics, municipality.topics());
        CsvFiles.writeResponsibilities(responsibilities, municipality.responsibilities());
    }

    private void writePeople(Municipality municipality, boolean messy) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(people), BUFFER);
                var ldif = new PeopleLdif(out, Mess.inEntries(messy))) {
            ldif.writeTop();
            for (Iterator<StaffedTeam> teams = municipality.teams().iterator(); teams.hasNext(); ) {
                ldif.write(teams.next());
            }
            ldif.writeGroups();
        }
    }
}
