package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class SharedStackIT {
    /** 127.0.0.1 as the kernel writes it: plain, and inside IPv6. */
    private static final List<String> LOOPBACK =
            List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    @Test
    void everyPartIsReady(LocalStack stack) {
        assertThat(Stream.of(stack.deskUrl(), stack.directoryUrl()).map(url -> url.resolve("/readyz")))
                .allMatch(Http::answersOk);
        assertThat(Http.answersOk(stack.mailUrl())).isTrue();
        assertThat(Http.answersOk(URI.create("http://localhost:" + stack.ports().elasticsearch()
                        + "/_cluster/health?wait_for_status=yellow")))
                .isTrue();
    }

    @Test
    void everyPartListensOnThisMachineOnly(LocalStack stack) throws Exception {
        Set<String> sockets = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .flatMap(SharedStackIT::openSockets)
                .collect(Collectors.toSet());

        List<String> addresses = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(SharedStackIT::rows)
                .map(row -> row.split("\\s+", -1))
                .filter(row -> row[3].equals("0A") && sockets.contains("socket:[" + row[9] + "]"))
                .map(row -> row[1])
                .toList();

        assertThat(addresses)
                .anyMatch(address ->
                        address.endsWith(":%04X".formatted(stack.ports().desk())))
                .anyMatch(address ->
                        address.endsWith(":%04X".formatted(stack.ports().postgres())))
                .allMatch(address -> LOOPBACK.contains(address.substring(0, address.indexOf(':'))));
    }

    private static Stream<String> openSockets(ProcessHandle process) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.map(SharedStackIT::target).toList().stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static Stream<String> rows(String table) {
        try {
            return Files.readAllLines(Path.of(table)).stream().skip(1).map(String::strip);
        } catch (IOException noSuchFamily) {
            return Stream.empty();
        }
    }
}
