package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did with a file.
 *
 * @param read      rows in the file, without its header
 * @param imported  rows that added or changed something
 * @param unchanged rows that said what was known already
 * @param rejected  what was not taken over, and why
 */
record ImportReport(int read, int imported, int unchanged, List<Rejected> rejected) {

    /**
     * Something that was not taken over.
     *
     * @param line   line of the file on which the row starts
     * @param column column that is wrong; {@code null} when it is the whole row
     */
    @Schema(name = "RejectedRow")
    record Rejected(
            long line, @Nullable String column, @Nullable String value, String reason) {}
}
