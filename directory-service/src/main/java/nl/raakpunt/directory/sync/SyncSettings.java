package nl.raakpunt.directory.sync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff are brought in.
 *
 * @param enabled      whether runs happen by themselves; by hand they always can
 * @param interval     time between two runs
 * @param retry        time to the next attempt after the first failure; doubles up to the interval
 * @param keepHistory  how long the record of a run is kept
 * @param pageSize     entries asked for at a time
 * @param maxEntries   reading stops with an error beyond this many entries
 * @param peopleBase   where people are, below the base of the connection
 * @param peopleFilter which entries are people
 * @param teamsBase    where teams are, below the base of the connection; empty when the directory has none
 * @param teamsFilter  which entries are teams
 * @param country      country in which phone numbers without country code are
 * @param mapping      which attribute holds what
 * @param safety       how much one run may take away
 */
@ConfigurationProperties("raakpunt.sync")
record SyncSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5m") Duration interval,
        @DefaultValue("5s") Duration retry,
        @DefaultValue("90d") Duration keepHistory,
        @DefaultValue("500") int pageSize,
        @DefaultValue("2000000") int maxEntries,
        @DefaultValue("ou=medewerkers") String peopleBase,
        @DefaultValue("(objectClass=inetOrgPerson)") String peopleFilter,
        @DefaultValue("ou=teams") String teamsBase,
        @DefaultValue("(objectClass=groupOfNames)") String teamsFilter,
        @DefaultValue("NL") String country,
        @DefaultValue Mapping mapping,
        @DefaultValue SafetyLimits safety) {}
