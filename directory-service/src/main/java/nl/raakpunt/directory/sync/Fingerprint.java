package nl.raakpunt.directory.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.raakpunt.directory.source.DirectoryEntry;

/** Hash by which the sync sees that an entry did not change, without understanding it. */
final class Fingerprint {

    private final String version;

    /** @param version changes when entries are understood differently, so that everyone is looked at anew */
    Fingerprint(String version) {
        this.version = version;
    }

    /**
     * The same for the same entry, in whatever order the server sends its attributes and values.
     *
     * @param active whether the account is in use now, which may end without any change of the entry
     */
    String of(DirectoryEntry entry, boolean active) {
        StringBuilder text = new StringBuilder(1_024);
        add(text, version);
        add(text, Boolean.toString(active));
        add(text, entry.dn());
        for (Map.Entry<String, List<String>> attribute : new TreeMap<>(entry.values()).entrySet()) {
            add(text, attribute.getKey());
            attribute.getValue().stream().sorted().forEach(value -> add(text, value));
        }
        MessageDigest digest = sha256();
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(entry.binaries()).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** The length in front keeps "ab","c" apart from "a","bc". */
    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
