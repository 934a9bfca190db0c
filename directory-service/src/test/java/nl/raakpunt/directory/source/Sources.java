package nl.raakpunt.directory.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.raakpunt.directory.source.ad.ActiveDirectory;
import nl.raakpunt.directory.source.openldap.OpenLdap;
import nl.raakpunt.directory.testing.OpenLdapServer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Sources as they are when nobody sets anything but what a test says. */
final class Sources {

    static final String TRUSTED = "trusted";

    static final Wanted WANTED = new Wanted(
            Set.of("uid", "displayName", "telephoneNumber", "memberOf", "jpegPhoto", "extensionAttribute1"),
            Set.of("cn", "member"),
            Set.of("jpegPhoto"));

    private Sources() {}

    static DirectorySource of(OpenLdapServer server, Object... settings) {
        Map<String, Object> all = settings(server.url(), settings);
        return of(all, new DefaultSslBundleRegistry());
    }

    /** Trusts the authority of the server's certificates. */
    static DirectorySource trusting(OpenLdapServer server, Object... settings) {
        Path authority = server.certificates().authority();
        SslBundle bundle =
                SslBundle.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate("file:" + authority)));
        Map<String, Object> all = settings(server.tlsUrl(), settings);
        all.put("ssl-bundle", TRUSTED);
        return of(all, new DefaultSslBundleRegistry(TRUSTED, bundle));
    }

    static Map<String, Object> settings(String url, Object... settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "urls",
                url,
                "base",
                OpenLdapServer.BASE,
                "username",
                OpenLdapServer.SYNC_ACCOUNT,
                "password",
                OpenLdapServer.PASSWORD,
                "connect-timeout",
                "5s",
                "read-timeout",
                "5s"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], settings[i + 1]);
        }
        return all;
    }

    static DirectorySource of(Map<String, Object> settings, DefaultSslBundleRegistry bundles) {
        SourceSettings bound =
                new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", SourceSettings.class);
        return new DirectorySources(
                        List.of(
                                ActiveDirectory.byUsn(),
                                ActiveDirectory.byDirSync(),
                                new OpenLdap(),
                                new GenericServer()),
                        bundles)
                .of("test", bound, WANTED);
    }

    static Watermark watermark(DirectorySource source) throws SourceException {
        try (SourceSession session = source.connect()) {
            return session.watermark().orElseThrow();
        }
    }

    static Map<UUID, String> ids(DirectorySource source) throws SourceException {
        Map<UUID, String> ids = new TreeMap<>();
        try (SourceSession session = source.connect()) {
            session.readIds(ids::put);
        }
        return ids;
    }
}
