package nl.raakpunt.routing.directory;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where directory-service is.
 *
 * @param token          bearer token of this service
 * @param manageToken    bearer token with the scopes read and manage, for the page of administrators; empty without
 * @param connectTimeout longest wait for a connection
 * @param askAfter       how long a call takes before a sign of life is asked for beside it
 * @param refreshEvery   how often the lists of topics and villages are read
 * @param tryAgainEvery  how often it is asked for a sign of life while it does not answer
 * @param staleAfter     from which age on an agent is told how old what is known of colleagues is
 * @param follow         how changes of who can be reached are followed
 */
@ConfigurationProperties("raakpunt.directory")
public record DirectorySettings(
        @DefaultValue("http://localhost:8081") URI url,
        @DefaultValue("") String token,
        @DefaultValue("") String manageToken,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("700ms") Duration askAfter,
        @DefaultValue("1m") Duration refreshEvery,
        @DefaultValue("2s") Duration tryAgainEvery,
        @DefaultValue("1h") Duration staleAfter,
        @DefaultValue Follow follow) {

    /**
     * How changes of who can be reached are followed.
     *
     * @param silence      the stream is lost when nothing comes for this long
     * @param firstRetry   pause before following again; doubles, with jitter
     * @param longestRetry longest pause
     * @param fresh        while changes are followed, a state is not read again for this long
     */
    public record Follow(
            @DefaultValue("30s") Duration silence,
            @DefaultValue("500ms") Duration firstRetry,
            @DefaultValue("10s") Duration longestRetry,
            @DefaultValue("30s") Duration fresh) {}

    boolean isManaged() {
        return !manageToken.isBlank();
    }
}
