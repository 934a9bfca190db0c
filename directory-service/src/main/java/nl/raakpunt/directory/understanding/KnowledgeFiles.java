package nl.raakpunt.directory.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the knowledge that is shipped with the service. */
public final class KnowledgeFiles {
    private static final String PLACE = "classpath*:nl/raakpunt/directory/understanding/knowledge/*.txt";

    private KnowledgeFiles() {}

    /**
     * All of it.
     *
     * @throws IllegalArgumentException when a file is not in the format
     */
    public static Knowledge shipped() {
        try {
            List<Resource> files = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE))
                    .sorted(Comparator.comparing(KnowledgeFiles::name))
                    .toList();
            List<Knowledge.Block> blocks = new ArrayList<>();
            for (Resource file : files) {
                blocks.addAll(Knowledge.parse(
                        name(file),
                        file.getContentAsString(StandardCharsets.UTF_8).lines().toList()));
            }
            return new Knowledge(blocks);
        } catch (IOException ex) {
            throw new UncheckedIOException("The knowledge shipped with the service cannot be read", ex);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "A resource without a name");
    }
}
