package nl.raakpunt.benchmark;

import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search of today's contact-centre systems as yardstick: one query over all text fields of a person, of which one field has to hold
 * every word. On the same Elasticsearch, without a service in between.
 */
final class ContactCentreSearch {
    private static final String INDEX = "benchmark-contact-centre";
    private static final int BATCH = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> FIELDS = List.of(
            "displayName",
            "givenName",
            "sn",
            "title",
            "departmentNumber",
            "ou",
            "mail",
            "telephoneNumber",
            "description",
            "extensionAttribute5");
    /** Each text is indexed in several ways, which count for less and less. */
    private static final Map<String, Double> WAYS =
            Map.of("stem", 0.95, "joined", 0.75, "delimiter", 0.4, "prefix", 0.1);

    private final URI elasticsearch;
    private final Words words;

    ContactCentreSearch(URI elasticsearch, Words words) {
        this.elasticsearch = elasticsearch;
        this.words = words;
    }

    void fill() throws IOException, InterruptedException {
        Caller caller = new Caller(elasticsearch, "");
        require(caller.post(
                "/_bulk?refresh=true",
                "application/x-ndjson",
                "{\"delete\":{\"_index\":\"" + INDEX + "\",\"_id\":\"none\"}}\n"));
        for (int from = 0; from < words.people().size(); from += BATCH) {
            List<Entry> batch = words.people()
                    .subList(from, Math.min(from + BATCH, words.people().size()));
            String lines = batch.stream().map(ContactCentreSearch::indexed).collect(Collectors.joining());
            require(caller.post("/_bulk", "application/x-ndjson", lines));
        }
        require(caller.post("/" + INDEX + "/_refresh", "application/json", ""));
    }

    private static String indexed(Entry person) {
        Map<String, String> document = FIELDS.stream()
                .filter(person::hasAttribute)
                .flatMap(field -> ways(field).map(way -> Map.entry(way, person.getAttributeValue(field))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return JSON.writeValueAsString(Map.of("index", Map.of("_index", INDEX, "_id", person.getAttributeValue("uid"))))
                + "\n" + JSON.writeValueAsString(document) + "\n";
    }

    private static Stream<String> ways(String field) {
        return Stream.concat(Stream.of(field), WAYS.keySet().stream().map(way -> field + "_" + way));
    }

    IntFunction<Callable<Boolean>> questions() {
        return callers(words::question);
    }

    IntFunction<Callable<Boolean>> people() {
        return callers(words::person);
    }

    private IntFunction<Callable<Boolean>> callers(Function<Random, String> text) {
        return number -> {
            Caller caller = new Caller(elasticsearch, "");
            Random random = new Random(number);
            return () -> caller.post("/" + INDEX + "/_search", "application/json", query(text.apply(random)));
        };
    }

    private static String query(String text) {
        List<String> fields = FIELDS.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field),
                        WAYS.entrySet().stream().map(way -> field + "_" + way.getKey() + "^" + way.getValue())))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "size",
                10,
                "query",
                Map.of(
                        "multi_match",
                        Map.of(
                                "query", text,
                                "type", "best_fields",
                                "fuzziness", "AUTO",
                                "minimum_should_match", "100%",
                                "fields", fields))));
    }

    private static void require(boolean done) throws IOException {
        if (!done) {
            throw new IOException("Elasticsearch refused to fill the index " + INDEX);
        }
    }
}
