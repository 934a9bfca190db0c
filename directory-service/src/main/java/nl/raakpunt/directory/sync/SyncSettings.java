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
 * @param interval    time between two runs
 * @param retry       time to the next attempt after the first failure; doubles up to the interval
 * @param keepHistory how long the record of a run is kept
 * @param safety      how much one run may take away
 * @param sources     staff directories by name; more than one after municipalities merged
 */
@ConfigurationProperties("raakpunt.sync")
record SyncSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5m") Duration interval,
        @DefaultValue("5s") Duration retry,
        @DefaultValue("90d") Duration keepHistory,
        @DefaultValue SafetyLimits safety,
        @DefaultValue Map<String, Source> sources) {

    SyncSettings {
        sources = Map.copyOf(sources);
    }

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
