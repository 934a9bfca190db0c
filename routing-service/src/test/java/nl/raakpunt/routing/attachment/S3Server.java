package nl.raakpunt.routing.attachment;

import java.net.URI;
import nl.raakpunt.routing.testing.FreePort;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A real S3 server that keeps what it gets in memory, checks signatures, and can go down and come back where it was. */
final class S3Server {

    static final String ACCOUNT = "raakpunt";
    static final String PASSWORD = "geheim-van-de-opslag";

    private final TransientNio2BlobStore kept = new TransientNio2BlobStore();
    private final URI endpoint = URI.create("http://127.0.0.1:" + FreePort.next());
    private S3Proxy server = started();

    URI endpoint() {
        return endpoint;
    }

    void goesDown() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    void comesBack() {
        server = started();
    }

    private S3Proxy started() {
        S3Proxy made = S3Proxy.builder()
                .blobStore(kept)
                .endpoint(endpoint)
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCOUNT, PASSWORD)
                .build();
        try {
            made.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return made;
    }
}
