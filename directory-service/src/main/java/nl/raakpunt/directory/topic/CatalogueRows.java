package nl.raakpunt.directory.topic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import nl.raakpunt.directory.person.TeamKey;
import org.jspecify.annotations.Nullable;

/** Reads areas and topics out of the rows of a file; pure. */
final class CatalogueRows {

    static final Set<String> AREA_COLUMNS = Set.of("key", "name", "aliases");
    static final Set<String> TOPIC_COLUMNS = Set.of(
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
    private static final int MOST_HOURS = 2_000;

    private CatalogueRows() {}

    static Area area(CsvRow row) {
        return new Area(row.key("key"), row.required("name"), row.list("aliases"));
    }

    static Topic topic(CsvRow row) {
        String team = TeamKey.of(row.text("team"));
        return new Topic(
                row.key("key"),
                row.required("title"),
                uri(row),
                row.optional("description"),
                row.list("synonyms"),
                row.list("questions"),
                row.optional("answer"),
                territorial(row),
                hours(row),
                team.isEmpty() ? null : team);
    }

    private static @Nullable URI uri(CsvRow row) {
        String text = row.text("uri");
        try {
            URI uri = new URI(text);
            if (text.isEmpty()) {
                return null;
            }
            if (uri.isAbsolute() && uri.getHost() != null && uri.getScheme().startsWith("http")) {
                return uri;
            }
            throw row.wrong("uri", "is not a web address");
        } catch (URISyntaxException malformed) {
            throw row.wrong("uri", "is not a web address");
        }
    }

    private static boolean territorial(CsvRow row) {
        return switch (row.text("territorial").toLowerCase(Locale.ROOT)) {
            case "ja" -> true;
            case "nee" -> false;
            default -> throw row.wrong("territorial", "is neither ja nor nee");
        };
    }

    private static int hours(CsvRow row) {
        String text = row.required("service_level_hours");
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_HOURS) {
            throw row.wrong("service_level_hours", "is not a whole number of 1 to " + MOST_HOURS);
        }
        return Integer.parseInt(text);
    }
}
