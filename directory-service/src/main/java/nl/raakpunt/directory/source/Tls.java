package nl.raakpunt.directory.source;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;

/** Encryption for the connections of one session; remembers when the server's certificate ends. */
final class Tls {

    private final SSLSocketFactory sockets;
    private final AtomicReference<@Nullable Instant> certificateExpires = new AtomicReference<>();

    /** Trusts whom the bundle trusts, or whom Java trusts when there is none. */
    Tls(@Nullable SslBundle bundle) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = bundle == null ? null : bundle.getManagers().getKeyManagers();
            TrustManager[] trust =
                    bundle == null ? javaTrust() : bundle.getManagers().getTrustManagers();
            context.init(keys, new TrustManager[] {new Remembering(extended(trust))}, null);
            this.sockets = context.getSocketFactory();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("Cannot set up TLS for a staff directory", problem);
        }
    }

    SSLSocketFactory sockets() {
        return sockets;
    }

    @Nullable
    Instant certificateExpires() {
        return certificateExpires.get();
    }

    private static TrustManager[] javaTrust() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers();
    }

    private static X509ExtendedTrustManager extended(TrustManager[] managers) {
        return Arrays.stream(managers)
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The SSL bundle has no trust manager for certificates"));
    }

    /** Leaves every decision, the host name included, to the real one. */
    private final class Remembering extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager real;

        Remembering(X509ExtendedTrustManager real) {
            this.real = real;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            certificateExpires.set(chain[0].getNotAfter().toInstant());
            real.checkServerTrusted(chain, authType, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            certificateExpires.set(chain[0].getNotAfter().toInstant());
            real.checkServerTrusted(chain, authType, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            certificateExpires.set(chain[0].getNotAfter().toInstant());
            real.checkServerTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            real.checkClientTrusted(chain, authType, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            real.checkClientTrusted(chain, authType, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            real.checkClientTrusted(chain, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return real.getAcceptedIssuers();
        }
    }
}
