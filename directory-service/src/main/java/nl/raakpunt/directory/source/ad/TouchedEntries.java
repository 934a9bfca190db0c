package nl.raakpunt.directory.source.ad;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * Reads again what was touched. What is not found any more among people and teams was deleted, moved away or left the
 * filter, which is all the same to us. The touched have to be known before: whoever changes while this reads is then
 * either found here, or touched again the next time.
 */
final class TouchedEntries {

    private static final int BATCH = 100;
    private static final String PLACES = "(|(objectClass=organizationalUnit)(objectClass=container))";
    private static final HexFormat ESCAPED = HexFormat.of().withPrefix("\\");

    private final ServerConnection server;

    TouchedEntries(ServerConnection server) {
        this.server = server;
    }

    void hand(Touched touched, ChangeSink sink) throws SourceException {
        List<UUID> ids = List.copyOf(touched.ids());
        Found found = new Found(sink);
        for (int start = 0; start < ids.size(); start += BATCH) {
            String condition = anyOf(ids.subList(start, Math.min(start + BATCH, ids.size())));
            for (Search search : server.searches()) {
                server.read(search.and(condition), found);
                readPlaces(search, condition, found);
            }
        }
        found.gone(ids);
    }

    /** Everybody in a place that was renamed or moved has another DN now, which the server does not count as a change. */
    private void readPlaces(Search search, String condition, EntrySink sink) throws SourceException {
        List<String> places = new ArrayList<>();
        Search changed = new Search(search.kind(), search.base(), PLACES, Set.of(), List.of()).and(condition);
        server.find(changed, place -> {
            if (isBelow(place.getNameInNamespace(), search.base())) {
                places.add(place.getNameInNamespace());
            }
        });
        for (String place : places) {
            server.read(
                    new Search(search.kind(), place, search.filter(), search.attributes(), search.controls()), sink);
        }
    }

    /** The base itself is left out: with another name it would not be found at all. */
    private static boolean isBelow(String place, String base) throws SourceException {
        try {
            LdapName name = new LdapName(place);
            LdapName above = new LdapName(base);
            return name.size() > above.size() && name.startsWith(above);
        } catch (InvalidNameException notAName) {
            throw new SourceException("The domain controller sent " + place + ", which is not a name.", notAName);
        }
    }

    private static String anyOf(List<UUID> ids) {
        return ids.stream()
                .map(id -> "(" + ObjectGuid.ATTRIBUTE + "=" + ESCAPED.formatHex(ObjectGuid.bytes(id)) + ")")
                .collect(Collectors.joining("", "(|", ")"));
    }

    /** Remembers who is there. */
    private static final class Found implements EntrySink {

        private final ChangeSink sink;
        private final Set<UUID> there = new HashSet<>();
        private boolean somebodyUnknown;

        Found(ChangeSink sink) {
            this.sink = sink;
        }

        @Override
        public void entry(EntryKind kind, DirectoryEntry entry) {
            there.add(entry.id());
            sink.entry(kind, entry);
        }

        @Override
        public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
            if (id == null) {
                somebodyUnknown = true;
            } else {
                there.add(id);
            }
            sink.unreadable(kind, dn, id, reason);
        }

        /** Somebody without a readable identity could be any of the missing, so then nobody is called gone. */
        void gone(List<UUID> touched) {
            if (!somebodyUnknown) {
                touched.stream().filter(id -> !there.contains(id)).forEach(sink::gone);
            }
        }
    }
}
