package nl.raakpunt.directory.sync;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Sync settings as they are when nobody sets anything but these. */
final class Settings {

    private Settings() {}

    static SyncSettings of(Map<String, ?> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("raakpunt.sync", SyncSettings.class);
    }
}
