package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.search.text.DutchText;
import org.springframework.stereotype.Component;

/** The two indexes behind their aliases; a rebuild makes a new generation next to the old and then swaps. */
@Component
class SearchIndex {
    private static final String VERSION = "version";

    private final ElasticsearchClient client;
    private final SearchSettings settings;
    private final Clock clock;

    SearchIndex(ElasticsearchClient client, SearchSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    String alias(IndexKind kind) {
        return kind.alias(settings);
    }

    /** False when an index is missing, holds tokens of another analysis or has another definition. */
    boolean isCurrent() throws IOException {
        for (IndexKind kind : IndexKind.values()) {
            List<String> live = behind(kind);
            if (live.size() != 1 || !kind.version().equals(versionOf(live.getFirst()))) {
                return false;
            }
        }
        return true;
    }

    /** The names of the searched indexes; a rebuild gives others. */
    Map<IndexKind, String> generation() throws IOException {
        Map<IndexKind, String> names = new EnumMap<>(IndexKind.class);
        for (IndexKind kind : IndexKind.values()) {
            behind(kind).forEach(name -> names.put(kind, name));
        }
        return names;
    }

    /** How many documents are searched. */
    long documents(IndexKind kind) throws IOException {
        return client.count(count -> count.index(alias(kind))).count();
    }

    /** A new, empty index that no one searches yet. */
    String create(IndexKind kind) throws IOException {
        String name = "%s-v%d-%d".formatted(alias(kind), DutchText.VERSION, clock.millis());
        client.indices()
                .create(index ->
                        index.withJson(new StringReader(kind.definition())).index(name));
        client.indices().putMapping(mapping -> mapping.index(name).meta(VERSION, JsonData.of(kind.version())));
        return name;
    }

    /** Makes these the searched indexes in one step and removes every other generation. */
    void publish(Map<IndexKind, String> fresh) throws IOException {
        client.indices()
                .putSettings(put -> put.index(List.copyOf(fresh.values()))
                        .settings(settings -> settings.autoExpandReplicas("0-1")));
        client.indices().refresh(refresh -> refresh.index(List.copyOf(fresh.values())));
        List<Action> swap = new ArrayList<>();
        for (Map.Entry<IndexKind, String> entry : fresh.entrySet()) {
            removeIntruder(entry.getKey());
            String alias = alias(entry.getKey());
            for (String old : behind(entry.getKey())) {
                swap.add(Action.of(
                        action -> action.remove(remove -> remove.index(old).alias(alias))));
            }
            swap.add(Action.of(
                    action -> action.add(add -> add.index(entry.getValue()).alias(alias))));
        }
        client.indices().updateAliases(update -> update.actions(swap));
        removeLeftovers();
    }

    /** Removes generations that no alias points to: old ones, and those of a rebuild that was cut off. */
    void removeLeftovers() throws IOException {
        for (IndexKind kind : IndexKind.values()) {
            List<String> live = behind(kind);
            List<String> unused = client
                    .indices()
                    .get(get -> get.index(alias(kind) + "-v*").allowNoIndices(true))
                    .indices()
                    .keySet()
                    .stream()
                    .filter(name -> !live.contains(name))
                    .toList();
            if (!unused.isEmpty()) {
                client.indices().delete(delete -> delete.index(unused));
            }
        }
    }

    private List<String> behind(IndexKind kind) throws IOException {
        String alias = alias(kind);
        if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
            return List.of();
        }
        Map<String, IndexAliases> indexes =
                client.indices().getAlias(get -> get.name(alias)).aliases();
        return List.copyOf(indexes.keySet());
    }

    /** An index by the name of the alias, made by a write that came in when the alias was gone, would be in its way. */
    private void removeIntruder(IndexKind kind) throws IOException {
        String alias = alias(kind);
        boolean index = client.indices().exists(exists -> exists.index(alias)).value();
        if (index && !client.indices().existsAlias(exists -> exists.name(alias)).value()) {
            client.indices().delete(delete -> delete.index(alias));
        }
    }

    private String versionOf(String index) throws IOException {
        JsonData version = Objects.requireNonNull(
                        client.indices().getMapping(get -> get.index(index)).get(index))
                .mappings()
                .meta()
                .get(VERSION);
        return version == null ? "" : version.to(String.class);
    }
}
