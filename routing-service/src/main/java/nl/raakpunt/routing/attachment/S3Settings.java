package nl.raakpunt.routing.attachment;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Storage that speaks S3, for the bytes of files; not used while there is no bucket.
 *
 * @param bucket    exists already; only this service writes under the prefix
 * @param endpoint  address of the storage; {@code null} for Amazon's own
 * @param region    region it is in, or what the storage wants to hear
 * @param accessKey account; empty takes it from where the AWS SDK looks by itself
 * @param secretKey password of that account
 * @param pathStyle whether the bucket is a part of the path, as most storages other than Amazon's want it
 * @param prefix    what the names of all objects begin with
 * @param patience  longest wait for one answer
 * @param every     how often what must go is looked for
 * @param settled   after this a file that was begun is there, or never will be
 */
@ConfigurationProperties("raakpunt.attachment.s3")
record S3Settings(
        @DefaultValue("") String bucket,
        @Nullable URI endpoint,
        @DefaultValue("eu-west-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("raakpunt/") String prefix,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("1m") Duration every,
        @DefaultValue("1h") Duration settled) {}
