package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import nl.raakpunt.directory.availability.OwnStatus;
import nl.raakpunt.directory.availability.Reachability.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How somebody said they are.
 *
 * @param until when it ends, also when the person did not say
 */
@Schema(name = "OwnStatus")
record StatusView(
        OwnStatus.Says says,
        boolean mayInterrupt,
        @Nullable Channel only,
        @Nullable String line,
        Instant from,
        Instant until,
        boolean byTeamLead) {

    static StatusView of(OwnStatus status) {
        return new StatusView(
                status.says(),
                status.mayInterrupt(),
                status.only(),
                status.line(),
                status.from(),
                status.end(),
                status.byTeamLead());
    }
}
