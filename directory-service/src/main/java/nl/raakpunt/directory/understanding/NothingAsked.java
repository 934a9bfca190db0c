package nl.raakpunt.directory.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Knows texts that ask nothing, such as greetings: whatever topic is found for them, it is not what they are about. */
public final class NothingAsked {
    private NothingAsked() {}

    /** As shipped with the service. */
    public static List<String> texts() {
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
