package nl.raakpunt.directory.source.ad;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.raakpunt.directory.source.DirectorySource;
import nl.raakpunt.directory.source.DirectorySources;
import nl.raakpunt.directory.source.SourceSettings;
import nl.raakpunt.directory.source.SourceSettings.ServerType;
import nl.raakpunt.directory.source.Wanted;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Sources as they would be configured. */
record Sources(
        String url,
        @Nullable SslBundle bundle,
        String account,
        ServerType type,
        String peopleBase,
        String peopleFilter,
        int pageSize) {

    private static final Wanted WANTED = new Wanted(
            Set.of(
                    "sAMAccountName",
                    "displayName",
                    "title",
                    "userAccountControl",
                    "extensionAttribute1",
                    "thumbnailPhoto"),
            Set.of("cn", "member", "managedBy"),
            Set.of("thumbnailPhoto"));

    static Sources of(ActiveDirectoryServer server) {
        PemSslStoreDetails trusted = PemSslStoreDetails.forCertificate(
                server.certificates().authority().toUri().toString());
        return new Sources(
                server.url(),
                SslBundle.of(new PemSslStoreBundle(null, trusted)),
                ActiveDirectoryServer.SYNC_ACCOUNT,
                ServerType.AUTO,
                "OU=Medewerkers",
                ActiveDirectoryServer.PEOPLE_FILTER,
                1000);
    }

    static Sources of(ActiveDirectorySimulation server) {
        return new Sources(
                server.url(),
                null,
                ActiveDirectorySimulation.ACCOUNT,
                ServerType.AUTO,
                "OU=Medewerkers",
                ActiveDirectoryServer.PEOPLE_FILTER,
                1000);
    }

    Sources as(String other) {
        return new Sources(url, bundle, other, type, peopleBase, peopleFilter, pageSize);
    }

    Sources type(ServerType other) {
        return new Sources(url, bundle, account, other, peopleBase, peopleFilter, pageSize);
    }

    Sources peopleBase(String other) {
        return new Sources(url, bundle, account, type, other, peopleFilter, pageSize);
    }

    Sources peopleFilter(String other) {
        return new Sources(url, bundle, account, type, peopleBase, other, pageSize);
    }

    Sources pageSize(int other) {
        return new Sources(url, bundle, account, type, peopleBase, peopleFilter, other);
    }

    DirectorySource source() {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
        if (bundle != null) {
            bundles.registerBundle("staff", bundle);
        }
        SourceSettings settings = new SourceSettings(
                List.of(url),
                ActiveDirectoryServer.BASE,
                account,
                ActiveDirectoryServer.PASSWORD,
                type,
                false,
                bundle == null ? null : "staff",
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                pageSize,
                2_000_000,
                "entryUUID",
                peopleBase,
                peopleFilter,
                "OU=Teams",
                ActiveDirectoryServer.TEAMS_FILTER);
        return new DirectorySources(List.of(ActiveDirectory.byUsn(), ActiveDirectory.byDirSync()), bundles)
                .of("staff", settings, WANTED);
    }
}
