package nl.raakpunt.directory.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the stream of changes.
 *
 * @param readers        streams open at once; one for each instance of a calling service is enough
 * @param buffer         changes kept for a reader that is slow; with more its stream ends
 * @param kept           changes kept for readers that come back
 * @param heartbeat      a stream is never silent for longer than this
 * @param reconnectAfter pause before listening again after the connection to PostgreSQL was lost
 */
@ConfigurationProperties("raakpunt.live")
record LiveSettings(
        @DefaultValue("50") int readers,
        @DefaultValue("256") int buffer,
        @DefaultValue("1000") int kept,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("1s") Duration reconnectAfter) {}
