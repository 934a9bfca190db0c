package nl.raakpunt.directory.person;

import org.jspecify.annotations.Nullable;

/**
 * A team, its department and who leads it.
 *
 * @param lead the team lead, when the directory names one that exists
 */
public record Team(
        TeamRef ref, @Nullable String department, @Nullable PersonId lead) {}
