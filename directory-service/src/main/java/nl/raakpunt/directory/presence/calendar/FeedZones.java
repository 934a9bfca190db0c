package nl.raakpunt.directory.presence.calendar;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Map;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import nl.raakpunt.directory.presence.TimeZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of one calendar. Zones that Java or Windows knows by name are Java's, which are kept up to date; only others
 * are built from the calendar itself, and few of them: each takes one of a limited number of places in the Java runtime until
 * the calendar is garbage.
 */
final class FeedZones implements TimeZoneRegistry {

    private static final int MOST = 5;

    private final TimeZoneRegistry own = new TimeZoneRegistryImpl();
    private int built;

    @Override
    public void register(TimeZone zone) {
        if (TimeZoneNames.find(zone.getID()).isEmpty()) {
            built++;
            if (built > MOST) {
                throw new UnreadableCalendarException("More than " + MOST + " time zones of its own");
            }
            own.register(zone);
        }
    }

    @Override
    public void register(TimeZone zone, boolean update) {
        register(zone);
    }

    @Override
    public void clear() {
        own.clear();
    }

    @Override
    public @Nullable TimeZone getTimeZone(String id) {
        return own.getTimeZone(id);
    }

    @Override
    public Map<String, ZoneRules> getZoneRules() {
        return own.getZoneRules();
    }

    @Override
    public ZoneId getZoneId(String name) {
        return TimeZoneNames.find(name).orElseGet(() -> own.getZoneId(name));
    }

    @Override
    public @Nullable String getTzId(String zoneId) {
        return own.getTzId(zoneId);
    }
}
