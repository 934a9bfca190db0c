package nl.raakpunt.directory.sync;

import java.util.List;
import nl.raakpunt.directory.source.SourceSettings;
import org.jspecify.annotations.Nullable;

/**
 * A staff directory as it is configured, to look at; without the password.
 *
 * @param account       the account that reads; empty when it reads as nobody
 * @param startTls      whether a connection is encrypted before anything is said
 * @param sslBundle     name of the trusted certificates; {@code null} is Java's own
 * @param mapping       every fact that is read, and from what
 * @param fullMinutes   how often everything is read
 * @param leavingRuns   after this many readings without somebody they have left
 * @param leavingHours  and not before this time has passed
 * @param goneCount     this many people may always disappear in one run
 * @param gonePercent   in a large organisation this share
 */
record SourceConfiguration(
        String name,
        int precedence,
        String country,
        List<String> urls,
        String base,
        String account,
        SourceSettings.ServerType type,
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

    /**
     * A fact and where it comes from.
     *
     * @param fact key of the fact, as in the configuration
     * @param from attributes and what is done with them, as in the configuration
     */
    record MappedFact(String fact, String from) {}

    static SourceConfiguration of(String name, SyncSettings.Source source, SyncSettings settings) {
        SourceSettings directory = source.directory();
        return new SourceConfiguration(
                name,
                source.precedence(),
                source.country(),
                directory.urls(),
                directory.base(),
                directory.username(),
                directory.type(),
                directory.startTls(),
                directory.sslBundle(),
                directory.idAttribute(),
                directory.peopleBase(),
                directory.peopleFilter(),
                directory.teamsBase(),
                directory.teamsFilter(),
                source.mapping().texts().entrySet().stream()
                        .map(fact -> new MappedFact(fact.getKey(), fact.getValue()))
                        .toList(),
                settings.cadence().full().toMinutes(),
                settings.leaving().runs(),
                settings.leaving().after().toHours(),
                settings.safety().goneCount(),
                settings.safety().gonePercent());
    }
}
