package nl.raakpunt.routing.attachment;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Files in storage that speaks S3, when there is a bucket for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("raakpunt.attachment.s3.bucket")
class S3Configuration {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration CONNECT = Duration.ofSeconds(3);

    @Bean
    static S3Client s3Client(S3Settings settings) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // The newest checksums are not known everywhere that speaks S3; TLS and the length guard the bytes.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.patience()))
                .overrideConfiguration(
                        config -> config.apiCallTimeout(settings.patience().multipliedBy(3)));
        return settings.endpoint() == null
                ? client.build()
                : client.endpointOverride(settings.endpoint()).build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Bean
    ObjectRows attachmentObjectRows(DataSource database, JdbcClient jdbc) throws SQLException {
        return new ObjectRows(database, jdbc);
    }

    @Bean
    S3AttachmentStore s3AttachmentStore(S3Client s3, S3Settings settings, ObjectRows rows) {
        return new S3AttachmentStore(s3, settings, rows);
    }

    /** Says whether files can be kept and read, and how many that must go are still there. */
    @Bean
    HealthIndicator attachmentStoreHealthIndicator(S3AttachmentStore store) {
        return () -> {
            ObjectRows.Backlog backlog = store.backlog();
            return (store.isReachable() && backlog.failing() == 0 ? Health.up() : Health.status(DEGRADED))
                    .withDetail("storageReachable", store.isReachable())
                    .withDetail("toDelete", backlog.waiting() + backlog.failing())
                    .build();
        };
    }

    @Bean
    Sweep attachmentObjectSweep(S3AttachmentStore store) {
        return new Sweep(store);
    }

    /** Removes what must go from the storage, again and again. */
    record Sweep(S3AttachmentStore store) {

        @Scheduled(
                fixedDelayString = "${raakpunt.attachment.s3.every:1m}",
                initialDelayString = "${raakpunt.attachment.s3.every:1m}")
        void sweep() {
            store.sweep();
        }
    }
}
