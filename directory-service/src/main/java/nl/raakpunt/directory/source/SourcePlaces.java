package nl.raakpunt.directory.source;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a source that depend on its kind of directory; {@code null} has no opinion.
 *
 * @param idAttribute  attribute with the identity for life
 * @param peopleBase   where people are, below the base
 * @param peopleFilter which entries are people
 * @param teamsBase    where teams are, below the base; empty when the directory has none
 * @param teamsFilter  which entries are teams
 */
public record SourcePlaces(
        @Nullable String idAttribute,
        @Nullable String peopleBase,
        @Nullable String peopleFilter,
        @Nullable String teamsBase,
        @Nullable String teamsFilter) {

    /** No opinion about anything. */
    public static final SourcePlaces ANY = new SourcePlaces(null, null, null, null, null);
}
