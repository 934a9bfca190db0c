package nl.raakpunt.municipality;

import org.jspecify.annotations.Nullable;

/**
 * Somebody appointed to a team, before the rest about them is known.
 *
 * @param cast the fixed person in this place, when it is one
 */
record Position(String login, PersonalName name, String function, Cast.@Nullable Member cast) {

    static Position of(Cast.Member member, String leadFunction) {
        String function = member.function();
        return new Position(member.login(), member.name(), function == null ? leadFunction : function, member);
    }
}
