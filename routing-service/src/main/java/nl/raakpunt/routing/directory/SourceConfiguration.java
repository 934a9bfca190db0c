package nl.raakpunt.routing.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A staff directory as it is configured in directory-service.
 *
 * @param account   the account that reads; empty when it reads as nobody
 * @param sslBundle name of the trusted certificates; {@code null} is Java's own
 * @param mapping   every fact that is read, and from what
 */
public record SourceConfiguration(
        String name,
        int precedence,
        String country,
        List<String> urls,
        String base,
        String account,
        String type,
        boolean startTls,
        @Nullable String sslBundle,
        String idAttribute,
        String peopleBase,
        String peopleFilter,
        String teamsBase,
        String teamsFilter,
        List<MappedFact> mapping,
        long fullMinutes,
        int leavingRuns,
        long leavingHours,
        int goneCount,
        int gonePercent) {

    public SourceConfiguration {
        Objects.requireNonNull(name, "name");
        urls = List.copyOf(urls);
        mapping = List.copyOf(mapping);
    }

    /** A fact, by its key, and where it comes from. */
    public record MappedFact(String fact, String from) {}
}
