package nl.raakpunt.routing.push;

import com.interaso.webpush.VapidKeys;
import jakarta.annotation.PostConstruct;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pair of keys with which push services know this service: from the configuration, or made once and kept for all instances. */
@Repository
class PushKeys {

    private final PushSettings settings;
    private final JdbcClient jdbc;
    private volatile @Nullable VapidKeys known;

    PushKeys(PushSettings settings, JdbcClient jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** At the start, so that no transaction that fails later takes the keys back that others use already. */
    @PostConstruct
    void make() {
        if (settings.enabled()) {
            pair();
        }
    }

    VapidKeys pair() {
        VapidKeys pair = known;
        if (pair == null) {
            pair = settings.hasKeys()
                    ? VapidKeys.fromUncompressedBytes(settings.publicKey(), settings.privateKey())
                    : kept().orElseGet(this::made);
            known = pair;
        }
        return pair;
    }

    /** The public key as browsers want it, base64url. */
    String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pair().getApplicationServerKey());
    }

    /** Of instances that start together one is first, and all use what that one made. */
    private VapidKeys made() {
        VapidKeys fresh = VapidKeys.generate();
        jdbc.sql("insert into push_key (public_key, private_key) values (:public, :private) on conflict do nothing")
                .param("public", fresh.getX509PublicKey())
                .param("private", fresh.getPkcs8PrivateKey())
                .update();
        return kept().orElseThrow(() -> new IllegalStateException("The keys for push are not kept"));
    }

    private Optional<VapidKeys> kept() {
        return jdbc.sql("select public_key, private_key from push_key")
                .query((row, _) -> VapidKeys.create(row.getString("public_key"), row.getString("private_key")))
                .optional();
    }
}
