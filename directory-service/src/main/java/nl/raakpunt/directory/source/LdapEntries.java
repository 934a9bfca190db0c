package nl.raakpunt.directory.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchResult;

/** Takes JNDI search results apart; a value that is not text breaks its own entry only. */
final class LdapEntries {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final String idAttribute;
    private final Set<String> binary;

    LdapEntries(String idAttribute, Set<String> binary) {
        this.idAttribute = idAttribute;
        this.binary = binary;
    }

    /** The identity of an entry, also when the rest of it is broken. */
    UUID id(SearchResult result) {
        try {
            Attribute attribute = result.getAttributes().get(idAttribute);
            String text = attribute == null ? "" : String.valueOf(attribute.get());
            if (!UUID_TEXT.matcher(text).matches()) {
                throw new BrokenEntryException(idAttribute + " is not a UUID");
            }
            return UUID.fromString(text);
        } catch (NamingException unreadable) {
            throw new BrokenEntryException(idAttribute + " cannot be read");
        }
    }

    DirectoryEntry entry(UUID id, SearchResult result) {
        Map<String, List<String>> values = new HashMap<>();
        Map<String, byte[]> binaries = new HashMap<>();
        try {
            for (Attribute attribute : Collections.list(result.getAttributes().getAll())) {
                String name = attribute.getID().toLowerCase(Locale.ROOT);
                if (binary.contains(attribute.getID()) && attribute.get() instanceof byte[] bytes) {
                    binaries.put(name, bytes);
                } else {
                    values.put(name, texts(attribute));
                }
            }
        } catch (NamingException unreadable) {
            throw new BrokenEntryException("its attributes cannot be read");
        }
        return new DirectoryEntry(id, result.getNameInNamespace(), values, binaries);
    }

    private static List<String> texts(Attribute attribute) throws NamingException {
        List<String> texts = new ArrayList<>();
        for (Object value : Collections.list(attribute.getAll())) {
            String text = value instanceof byte[] bytes ? decode(attribute, bytes) : String.valueOf(value);
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return texts;
    }

    /** Options such as {@code ;binary} make a server send text as bytes. */
    private static String decode(Attribute attribute, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new BrokenEntryException(attribute.getID() + " is not text");
        }
    }
}
