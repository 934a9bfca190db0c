package nl.raakpunt.stack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to start a stack.
 *
 * @param home     the project's folder, with the built services
 * @param folder   where the stack keeps its data
 * @param people   size of the municipality; null takes what the folder holds, or {@link #PEOPLE}
 * @param fresh    starts without the data of earlier runs
 * @param startsAt what both services take for the time at their start; null for the real time
 * @param settings further properties for both services
 */
public record StackOptions(
        Path home,
        Path folder,
        Ports ports,
        @Nullable Integer people,
        boolean fresh,
        @Nullable OffsetDateTime startsAt,
        Map<String, String> settings) {
    /** As many staff as a municipality of 70,000 has. */
    public static final int PEOPLE = 620;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public StackOptions {
        settings = Map.copyOf(settings);
        if (people != null && people < 1) {
            throw new StackProblem("A municipality needs staff; choose --people from 1.");
        }
    }

    /** A stack on ports that are free now. */
    public static StackOptions onFreePorts(Path folder) {
        return new StackOptions(ProjectHome.find(), folder, Ports.free(), null, false, null, Map.of());
    }

    LocalDate today() {
        return startsAt == null ? LocalDate.now(ZONE) : startsAt.toLocalDate();
    }

    public StackOptions at(OffsetDateTime moment) {
        return new StackOptions(home, folder, ports, people, fresh, moment, settings);
    }

    public StackOptions people(int count) {
        return new StackOptions(home, folder, ports, count, fresh, startsAt, settings);
    }

    /** Without the data of earlier runs. */
    public StackOptions anew() {
        return new StackOptions(home, folder, ports, people, true, startsAt, settings);
    }

    public StackOptions settings(Map<String, String> further) {
        return new StackOptions(home, folder, ports, people, fresh, startsAt, further);
    }
}
