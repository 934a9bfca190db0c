package nl.raakpunt.directory.sync;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Sync settings as they are when nobody sets anything but small pages. */
final class Settings {

    private Settings() {}

    static SyncSettings standard() {
        return new Binder(new MapConfigurationPropertySource(Map.of("raakpunt.sync.page-size", 7)))
                .bindOrCreate("raakpunt.sync", SyncSettings.class);
    }
}
