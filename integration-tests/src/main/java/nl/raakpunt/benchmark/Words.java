package nl.raakpunt.benchmark;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What callers and colleagues type: questions from the catalogue of topics, names from the staff directory. */
final class Words {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Entry> people;
    private final List<String> questions;

    private Words(List<Entry> people, List<String> questions) {
        this.people = people;
        this.questions = questions;
    }

    /** @param municipality the folder with the generated files */
    static Words of(Path municipality) throws IOException {
        return new Words(
                readPeople(municipality.resolve("people.ldif")), readQuestions(municipality.resolve("topics.csv")));
    }

    private static List<Entry> readPeople(Path ldif) throws IOException {
        List<Entry> people = new ArrayList<>();
        try (LDIFReader reader = new LDIFReader(ldif.toFile())) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                if (entry.hasAttribute("uid")) {
                    people.add(entry);
                }
            }
            return people;
        } catch (LDIFException ex) {
            throw new IOException("Cannot read " + ldif, ex);
        }
    }

    private static List<String> readQuestions(Path csv) throws IOException {
        try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(csv), FORMAT)) {
            return rows.stream()
                    .flatMap(row -> Stream.of(row.get("questions").split("\\|", -1)))
                    .filter(question -> !question.isBlank())
                    .toList();
        }
    }

    List<Entry> people() {
        return people;
    }

    String question(Random random) {
        return questions.get(random.nextInt(questions.size()));
    }

    /** A whole name, a family name or a function; one in four has a typing error. */
    String person(Random random) {
        Entry person = people.get(random.nextInt(people.size()));
        String attribute = List.of("displayName", "sn", "displayName", "title").get(random.nextInt(4));
        String text = Objects.requireNonNullElse(person.getAttributeValue(attribute), "Jansen");
        return random.nextInt(4) == 0 ? mistyped(text, random) : text;
    }

    private static String mistyped(String text, Random random) {
        int at = random.nextInt(Math.max(1, text.length() - 1));
        return new StringBuilder(text).deleteCharAt(at).toString();
    }
}
