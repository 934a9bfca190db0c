package nl.raakpunt.directory.topic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short texts that differ when what is recorded of a topic does; pure. */
final class TopicDigest {

    private TopicDigest() {}

    static String of(Topic topic) {
        return of(Stream.of(
                        part(topic.key()),
                        part(topic.title()),
                        part(topic.uri()),
                        part(topic.description()),
                        part(topic.synonyms()),
                        part(topic.exampleQuestions()),
                        part(topic.answer()),
                        part(topic.territorial()),
                        part(topic.serviceLevelHours()),
                        part(topic.team()))
                .collect(Collectors.joining()));
    }

    /** In whatever order they come. */
    static String of(Collection<Responsibility> parts) {
        return of(parts.stream().map(Responsibility::toString).sorted().collect(Collectors.joining("\n")));
    }

    /** Of a topic with everybody's part in it. */
    static String of(Topic topic, Collection<Responsibility> parts) {
        return of(of(topic) + of(parts));
    }

    private static String part(List<String> texts) {
        return part(texts.stream().map(TopicDigest::part).collect(Collectors.joining()));
    }

    /** With its length before it: two texts are never mistaken for one with what is between them. */
    private static String part(@Nullable Object value) {
        return value == null ? "-" : value.toString().length() + ":" + value;
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
