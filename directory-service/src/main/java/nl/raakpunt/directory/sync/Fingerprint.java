package nl.raakpunt.directory.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import nl.raakpunt.directory.source.DirectoryEntry;

/** Hash by which the sync sees that an entry did not change, without understanding it. */
final class Fingerprint {

    private static final byte[] NOTHING = new byte[0];

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
        for (String name : sorted(entry.values().keySet())) {
            add(text, name);
            for (String value : sorted(entry.values().getOrDefault(name, List.of()))) {
                add(text, value);
            }
        }
        MessageDigest digest = sha256();
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        for (String name : sorted(entry.binaries().keySet())) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(entry.binaries().getOrDefault(name, NOTHING));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static String[] sorted(Collection<String> texts) {
        String[] sorted = texts.toArray(String[]::new);
        if (sorted.length > 1) {
            Arrays.sort(sorted);
        }
        return sorted;
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
