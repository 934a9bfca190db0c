package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** A catalogue of any size: a municipality's own topics, official products, and made-up ones for the rest. */
final class LargeCatalogue {
    private static final CSVFormat READ =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> MATTERS = List.of(
            "vergunning",
            "ontheffing",
            "subsidie",
            "melding",
            "klacht",
            "advies",
            "keuring",
            "vergoeding",
            "aangifte",
            "reservering",
            "inschrijving",
            "bezwaar",
            "registratie",
            "controle",
            "tarief",
            "inspraak");
    private static final List<String> THINGS = List.of(
            "kermis",
            "volkstuin",
            "steiger",
            "rommelmarkt",
            "woonboot",
            "terrasheater",
            "moestuin",
            "skatebaan",
            "bijenkast",
            "kinderboerderij",
            "muurschildering",
            "zonnepaneel",
            "buurtbus",
            "dakkapel",
            "vlonder",
            "rouwstoet",
            "speelveld",
            "ijsbaan",
            "vuurkorf",
            "graffiti",
            "fietstrommel",
            "wijkkrant",
            "waterput",
            "schuilhut",
            "strandtent",
            "carnavalswagen",
            "drone",
            "hijskraan",
            "houtkachel",
            "duiventil",
            "jachthaven",
            "kapschuur",
            "luifel",
            "naambord",
            "oliebollenkraam",
            "paardenbak",
            "regenton",
            "straatfeest",
            "trapveld",
            "uitkijktoren",
            "vogelhut",
            "wadi",
            "zwembad",
            "atelier",
            "buurtmoestuin",
            "camperplaats",
            "dierenweide",
            "erfafscheiding",
            "filmopname",
            "geveltuin");

    private final List<Subject> subjects;
    private final List<String> staff;

    private LargeCatalogue(List<Subject> subjects, List<String> staff) {
        this.subjects = List.copyOf(subjects);
        this.staff = List.copyOf(staff);
    }

    /** @param staff mail addresses of those who may be responsible */
    static LargeCatalogue of(Path home, Path municipality, int size, List<String> staff) throws IOException {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        own(municipality.resolve("topics.csv")).forEach(topic -> subjects.put(topic.key(), topic));
        List<String> teams = subjects.values().stream()
                .map(Subject::team)
                .distinct()
                .sorted()
                .toList();
        ShippedKnowledge.products(home, teams).forEach(product -> subjects.putIfAbsent(product.key(), product));
        for (int made = 0; subjects.size() < size; made++) {
            Subject subject = madeUp(made, teams.get(made % teams.size()));
            subjects.putIfAbsent(subject.key(), subject);
        }
        return new LargeCatalogue(subjects.values().stream().limit(size).toList(), staff);
    }

    private static List<Subject> own(Path csv) throws IOException {
        try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(csv), READ)) {
            return rows.stream()
                    .map(row -> new Subject(
                            row.get("key"),
                            row.get("title"),
                            row.get("uri"),
                            cells(row.get("synonyms")),
                            cells(row.get("questions")),
                            row.get("team")))
                    .toList();
        }
    }

    private static List<String> cells(String text) {
        return List.of(text.split("\\|", -1)).stream()
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private static Subject madeUp(int number, String team) {
        String thing = THINGS.get(number % THINGS.size());
        String matter = MATTERS.get(number / THINGS.size() % MATTERS.size());
        String title = matter.substring(0, 1).toUpperCase(Locale.ROOT) + matter.substring(1) + " " + thing;
        return new Subject(
                matter + "-" + thing,
                title,
                "",
                List.of(thing + matter, thing + " " + matter),
                List.of(
                        "Hoe vraag ik een " + matter + " voor een " + thing + "?",
                        "Wat kost de " + matter + " van mijn " + thing,
                        "Bij wie moet ik zijn over een " + thing + " en de " + matter + "?"),
                team);
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** The file of topics that the product imports. */
    String topicsCsv() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            rows.add(List.of(
                    subject.key(),
                    subject.title(),
                    subject.uri(),
                    "",
                    String.join("|", subject.names()),
                    String.join("|", subject.questions()),
                    "",
                    "nee",
                    "16",
                    subject.team()));
        }
        return csv(
                rows,
                "key",
                "title",
                "uri",
                "description",
                "synonyms",
                "questions",
                "answer",
                "territorial",
                "service_level_hours",
                "team");
    }

    /** Of every topic an owner, an expert and somebody as back-up. */
    String responsibilitiesCsv() throws IOException {
        Random random = new Random(subjects.size());
        List<List<String>> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            for (String role : List.of("owner", "expert", "backup")) {
                rows.add(List.of(subject.key(), role, "", staff.get(random.nextInt(staff.size()))));
            }
        }
        return csv(rows, "topic", "role", "area", "person");
    }

    private static String csv(List<List<String>> rows, String... header) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer =
                CSVFormat.RFC4180.builder().setHeader(header).get().print(text)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        return text.toString();
    }
}
