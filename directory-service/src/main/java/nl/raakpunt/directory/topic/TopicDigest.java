package nl.raakpunt.directory.topic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Short texts that differ when what is recorded of a topic does; pure. */
final class TopicDigest {

    private TopicDigest() {}

    static String of(Topic topic) {
        return of(topic.toString());
    }

    /** In whatever order they come. */
    static String of(Collection<Responsibility> parts) {
        return of(parts.stream().map(Responsibility::toString).sorted().collect(Collectors.joining("\n")));
    }

    /** Of a topic with everybody's part in it. */
    static String of(Topic topic, Collection<Responsibility> parts) {
        return of(of(topic) + of(parts));
    }

    private static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }
}
