package nl.raakpunt.directory.source;

import com.unboundid.ldap.sdk.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchResult;

/** Takes search results apart; a value that is not text breaks its own entry only. */
public final class EntryReader {

    private static final int UUID_LENGTH = 36;

    private final ServerKind kind;
    private final String idAttribute;
    private final String idName;
    private final Set<String> binary;

    /** The same few names come with every entry; putting each in lower case anew would cost a tenth of the reading. */
    private final Map<String, String> names = new HashMap<>();

    EntryReader(ServerKind kind, SourceSettings settings, Set<String> binary) {
        this.kind = kind;
        this.idAttribute = kind.idAttribute(settings);
        this.idName = lower(idAttribute);
        this.binary = binary.stream().map(EntryReader::lower).collect(Collectors.toUnmodifiableSet());
    }

    /** The identity of an entry, also when the rest of it is broken. */
    public UUID id(SearchResult result) {
        try {
            Attribute attribute = result.getAttributes().get(idAttribute);
            Object value = attribute == null || attribute.size() == 0 ? null : attribute.get();
            if (value == null) {
                throw new BrokenEntryException("has no " + idAttribute);
            }
            return kind.id(idAttribute, value);
        } catch (NamingException unreadable) {
            throw new BrokenEntryException(idAttribute + " cannot be read");
        }
    }

    /** The entry as Java's own LDAP client gives it. */
    public DirectoryEntry entry(UUID id, SearchResult result) {
        Values values = new Values();
        try (Each<Attribute> attributes = new Each<>(result.getAttributes().getAll())) {
            while (attributes.hasMore()) {
                Attribute attribute = attributes.next();
                String name = name(attribute.getID());
                try (Each<?> all = new Each<>(attribute.getAll())) {
                    while (all.hasMore()) {
                        values.add(name, all.next());
                    }
                }
            }
        } catch (NamingException unreadable) {
            throw new BrokenEntryException("its attributes cannot be read");
        }
        return values.entry(id, result.getNameInNamespace());
    }

    /** The entry as UnboundID's client gives it. */
    public DirectoryEntry entry(UUID id, Entry entry) {
        Values values = new Values();
        for (com.unboundid.ldap.sdk.Attribute attribute : entry.getAttributes()) {
            String name = name(attribute.getName());
            for (byte[] value : attribute.getValueByteArrays()) {
                values.add(name, value);
            }
        }
        return values.entry(id, entry.getDN());
    }

    /** An identity that is written as text. */
    static UUID uuid(String attribute, Object value) {
        String text = value instanceof byte[] bytes ? decode(attribute, bytes) : String.valueOf(value);
        if (text.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notOne) {
                throw new BrokenEntryException(attribute + " is not a UUID");
            }
        }
        throw new BrokenEntryException(attribute + " is not a UUID");
    }

    /** All text in an entry, by attribute name in lower case. */
    static Map<String, List<String>> texts(SearchResult result) throws NamingException {
        Map<String, List<String>> texts = new HashMap<>();
        try (Each<String> names = new Each<>(result.getAttributes().getIDs())) {
            while (names.hasMore()) {
                String name = names.next();
                texts.put(lower(name), values(result, name));
            }
        }
        return texts;
    }

    /** The text values of one attribute; values that are not text are left out. */
    static List<String> values(SearchResult result, String name) throws NamingException {
        List<String> values = new ArrayList<>();
        Attribute attribute = result.getAttributes().get(name);
        if (attribute != null) {
            try (Each<?> all = new Each<>(attribute.getAll())) {
                while (all.hasMore()) {
                    if (all.next() instanceof String text) {
                        values.add(text);
                    }
                }
            }
        }
        return values;
    }

    /** Options such as {@code ;binary} make a server send text as bytes. */
    private static String decode(String attribute, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new BrokenEntryException(attribute + " is not text");
        }
    }

    private String name(String attribute) {
        return names.computeIfAbsent(attribute, EntryReader::lower);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private final class Values {

        private final Map<String, List<String>> texts = new HashMap<>();
        private final Map<String, byte[]> binaries = new HashMap<>();

        void add(String name, Object value) {
            if (name.equals(idName)) {
                // Read by itself, and not text everywhere.
                return;
            }
            if (value instanceof byte[] bytes && binary.contains(name)) {
                binaries.putIfAbsent(name, bytes);
                return;
            }
            List<String> all = texts.computeIfAbsent(name, _ -> new ArrayList<>(1));
            String text = value instanceof byte[] bytes ? decode(name, bytes) : String.valueOf(value);
            if (!text.isBlank()) {
                all.add(text.strip());
            }
        }

        DirectoryEntry entry(UUID id, String dn) {
            return new DirectoryEntry(id, dn, texts, binaries);
        }
    }

    /** Closes an enumeration whatever happens. */
    private record Each<T>(NamingEnumeration<? extends T> all) implements AutoCloseable {

        boolean hasMore() throws NamingException {
            return all.hasMore();
        }

        T next() throws NamingException {
            return all.next();
        }

        @Override
        public void close() throws NamingException {
            all.close();
        }
    }
}
