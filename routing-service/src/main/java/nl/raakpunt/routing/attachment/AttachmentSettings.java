package nl.raakpunt.routing.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files are taken.
 *
 * @param maxSize        of one file
 * @param maxPerQuestion how many files a question may have
 */
@ConfigurationProperties("raakpunt.attachment")
public record AttachmentSettings(
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("50") int maxPerQuestion) {}
