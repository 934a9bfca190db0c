package nl.raakpunt.directory.sync;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchResult;

/** Takes JNDI search results apart; a value that is not text breaks its own entry only. */
final class LdapEntries {

    private LdapEntries() {}

    static DirectoryEntry entry(SearchResult result) {
        String dn = result.getNameInNamespace();
        Map<String, List<String>> values = new HashMap<>();
        try {
            for (Attribute attribute : Collections.list(result.getAttributes().getAll())) {
                values.put(attribute.getID().toLowerCase(Locale.ROOT), texts(attribute));
            }
        } catch (NamingException unreadable) {
            throw new BrokenEntryException("its attributes cannot be read");
        }
        return new DirectoryEntry(dn, values);
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
