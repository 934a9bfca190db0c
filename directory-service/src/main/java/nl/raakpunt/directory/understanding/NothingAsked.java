package nl.raakpunt.directory.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Texts that ask nothing, such as greetings, as a subject of their own: what is about it, is about no topic. */
public final class NothingAsked {
    /** No topic has this key. */
    static final String KEY = "";

    private NothingAsked() {}

    /** As shipped with the service; to be learned beside the topics, and never given as an answer. */
    public static Subject subject() {
        return new Subject(KEY, "", Set.of(), List.of(), texts());
    }

    /** Whether a question kept apart is one of these. */
    public static boolean isOf(HeldBack.Asked asked) {
        return asked.subjects().contains(KEY);
    }

    private static List<String> texts() {
        try {
            return new ClassPathResource("nothing-asked.txt", NothingAsked.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException("The texts that ask nothing cannot be read", ex);
        }
    }
}
