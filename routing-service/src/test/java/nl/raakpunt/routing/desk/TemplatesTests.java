package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of all templates. */
class TemplatesTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+\\s(?:[^>\"]|\"[^\"]*\")*>");

    /** What replaces an element takes the condition on it away too, so that it would always be shown. */
    @Test
    void noElementIsReplacedOnACondition() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher tag = TAG.matcher(Files.readString(file));
                while (tag.find()) {
                    if (tag.group().contains("th:replace=") && tag.group().matches("(?s).*\\sth:(if|unless)=.*")) {
                        wrong.add(file.getFileName() + ": " + tag.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
