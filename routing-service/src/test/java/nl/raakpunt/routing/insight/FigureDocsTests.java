package nl.raakpunt.routing.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure is written down. */
class FigureDocsTests {

    @ParameterizedTest
    @EnumSource(Figure.class)
    void isExplainedUnderItsName(Figure figure) throws IOException {
        assertThat(Files.readString(Path.of("docs/cijfers.md"))).contains("(`" + figure.name() + "`)");
    }
}
