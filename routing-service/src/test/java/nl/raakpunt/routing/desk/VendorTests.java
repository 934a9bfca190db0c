package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VendorTests {
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Pattern USED = Pattern.compile("var\\((--basis-[\\w-]+)\\s*\\)");

    @Test
    void everyVendoredFileIsWhatItsRecipeMade() throws IOException {
        var expected = bundles().map(bundle -> bundle.path("file").asString()).toList();
        try (var files = Files.list(ASSETS.resolve("vendor"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(bundles())
                .allSatisfy(bundle -> assertThat(sha256(ASSETS.resolve("vendor")
                                .resolve(bundle.path("file").asString())))
                        .isEqualTo(bundle.path("sha256").asString()));
    }

    @Test
    void everyPartHasAFreeLicenceAndAChecksum() throws IOException {
        assertThat(bundles())
                .allSatisfy(
                        bundle -> assertThat(bundle.path("licence").asString()).isIn("EUPL-1.2", "0BSD"))
                .allSatisfy(bundle -> assertThat(bundle.path("parts").values())
                        .allSatisfy(part ->
                                assertThat(part.path("integrity").asString()).startsWith("sha512-")));
    }

    @Test
    void everyTokenTheDeskUsesIsDefinedByTheTheme() throws IOException {
        var theme = Files.readString(ASSETS.resolve("vendor/voorbeeld-theme.css"));
        var desk = Files.readString(ASSETS.resolve("desk.css"));

        assertThat(USED.matcher(desk).results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(token -> assertThat(theme).contains(token + ":"));
    }

    private static Stream<JsonNode> bundles() throws IOException {
        var manifest = JsonMapper.shared().readTree(Files.readString(Path.of("src/vendor/vendor.json")));
        return manifest.path("bundles").values().stream();
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
