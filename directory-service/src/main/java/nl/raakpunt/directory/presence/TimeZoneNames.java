package nl.raakpunt.directory.presence;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;

/** Understands names of time zones as calendars write them: {@code Europe/Amsterdam}, {@code W. Europe Standard Time}. */
public final class TimeZoneNames {

    static {
        // Its names of Microsoft are read when the class is first used.
        new TimeZoneRegistryImpl().clear();
    }

    private TimeZoneNames() {}

    /** The zone with this name in the time zone database or in Windows; empty when there is none. */
    public static Optional<ZoneId> find(String name) {
        try {
            return Optional.of(ZoneId.of(name, TimeZoneRegistry.ZONE_ALIASES));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
