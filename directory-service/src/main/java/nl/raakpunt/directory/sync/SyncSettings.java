package nl.raakpunt.directory.sync;

import java.time.Duration;
import java.util.Map;
import nl.raakpunt.directory.mapping.Mapping;
import nl.raakpunt.directory.mapping.Preset;
import nl.raakpunt.directory.mapping.SourceCheck;
import nl.raakpunt.directory.source.SourcePlaces;
import nl.raakpunt.directory.source.SourceSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How staff are brought in.
 *
 * @param enabled     whether runs happen by themselves; by hand they always can
 * @param cadence     how often what is read
 * @param retry       time to the next attempt after the first failure; doubles up to the interval
 * @param lease       an instance that was silent for this long is taken to be dead
 * @param leaving     when somebody who is not in the source has left
 * @param keepHistory how long the record of a run is kept
 * @param keepLeavers how long people who left are kept
 * @param safety      how much one run may take away
 * @param sources     staff directories by name; more than one after municipalities merged
 */
@ConfigurationProperties("raakpunt.sync")
record SyncSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Cadence cadence,
        @DefaultValue("5s") Duration retry,
        @DefaultValue("30s") Duration lease,
        @DefaultValue Leaving leaving,
        @DefaultValue("90d") Duration keepHistory,
        @DefaultValue("400d") Duration keepLeavers,
        @DefaultValue SafetyLimits safety,
        @DefaultValue Map<String, Source> sources) {

    SyncSettings {
        sources = Map.copyOf(sources);
    }

    /**
     * How often what is read.
     *
     * @param delta      what changed, when the server can tell
     * @param full       everything, in an organisation that is not large
     * @param large      an organisation with more people than this is large
     * @param ids        in a large organisation: who is there
     * @param fullLarge  in a large organisation: everything
     */
    record Cadence(
            @DefaultValue("20s") Duration delta,
            @DefaultValue("5m") Duration full,
            @DefaultValue("20000") int large,
            @DefaultValue("1h") Duration ids,
            @DefaultValue("24h") Duration fullLarge) {}

    /**
     * When somebody who is not in the source has left.
     *
     * @param runs  after this many complete readings without them
     * @param after and not before this time has passed
     */
    record Leaving(
            @DefaultValue("2") int runs,
            @DefaultValue("24h") Duration after) {}

    /**
     * One staff directory.
     *
     * @param enabled    whether it is read
     * @param precedence the source with the lower number wins when two know the same person
     * @param country    country in which phone numbers without country code are
     * @param directory  how to reach it
     * @param mapping    which attribute holds what
     */
    record Source(boolean enabled, int precedence, String country, SourceSettings directory, Mapping mapping) {

        @ConstructorBinding
        Source(
                @DefaultValue("true") boolean enabled,
                @DefaultValue("1") int precedence,
                @DefaultValue("NL") String country,
                @DefaultValue("inet-org-person") Preset preset,
                @DefaultValue SourceSettings directory,
                @Name("directory") @DefaultValue SourcePlaces places,
                @DefaultValue Map<String, String> mapping) {
            this(
                    enabled,
                    precedence,
                    country,
                    SourceCheck.checked(directory.at(preset.places()).at(places), country),
                    Mapping.of(preset, mapping));
        }
    }
}
