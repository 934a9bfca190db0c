package nl.raakpunt.directory.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** Makes the sources of staff that are configured. */
@Component
public class DirectorySources {

    private final ServerKinds kinds;
    private final SslBundles bundles;

    public DirectorySources(List<ServerKind> kinds, SslBundles bundles) {
        this.kinds = new ServerKinds(kinds);
        this.bundles = bundles;
    }

    /**
     * A source; nothing is connected to yet.
     *
     * @param name   what administrators call it
     * @param wanted attributes to ask for
     */
    public DirectorySource of(String name, SourceSettings settings, Wanted wanted) {
        // Found at once, so that a wrong name is a fault at start and not in the first night.
        SslBundle bundle = bundle(settings.sslBundle());
        return new LdapSource(name, settings, wanted, kinds, () -> new Tls(bundle));
    }

    private @Nullable SslBundle bundle(@Nullable String bundle) {
        return bundle == null || bundle.isBlank() ? null : bundles.getBundle(bundle);
    }
}
