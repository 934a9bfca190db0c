package nl.raakpunt.routing.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files are taken, and where they are kept.
 *
 * @param store          where new files go; what is there already stays where it is
 * @param maxSize        of one file
 * @param maxPerQuestion how many files a question may have
 */
@ConfigurationProperties("raakpunt.attachment")
public record AttachmentSettings(
        @DefaultValue("postgresql") Store store,
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("50") int maxPerQuestion) {

    /** Where the bytes of files can be. */
    public enum Store {
        /** In the database, with everything else. */
        POSTGRESQL,
        /** In storage that speaks S3; what is known about a file is in the database then too. */
        S3
    }
}
