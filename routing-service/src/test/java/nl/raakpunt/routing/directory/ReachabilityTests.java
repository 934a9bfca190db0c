package nl.raakpunt.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How a reachability is read from directory-service, and what of it is written down with a question. */
class ReachabilityTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void theWordsOfAPersonAreReadAndNeverWrittenDown() {
        Reachability read = json.readValue("""
                {"state": "BUSY", "until": null, "backAt": null, "reason": "IN_CALL", "source": "TELEPHONE", "observedAt": null,
                 "mayInterrupt": false, "channels": ["CHAT", "MAIL"], "line": "in de raadzaal", "missing": ["De agenda zwijgt."]}
                """, Reachability.class);
        assertThat(read.line()).isEqualTo("in de raadzaal");
        assertThat(read.missing()).containsExactly("De agenda zwijgt.");
        assertThat(read.channels()).containsExactly("CHAT", "MAIL");
        assertThat(json.writeValueAsString(read))
                .doesNotContain("raadzaal", "zwijgt")
                .contains("IN_CALL");
    }

    @Test
    void whatAnEarlierVersionWroteDownIsStillRead() {
        Reachability read = json.readValue("""
                {"state": "REACHABLE", "reason": "WITHIN_WORKING_HOURS", "source": "STAFF_DIRECTORY"}
                """, Reachability.class);
        assertThat(read.now()).isTrue();
        assertThat(read.channels()).isEmpty();
        assertThat(read.line()).isNull();
    }
}
