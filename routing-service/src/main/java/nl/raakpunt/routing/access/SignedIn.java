package nl.raakpunt.routing.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The logged-in person, as every controller and the security context know them.
 *
 * @param id    identity for life ({@code entryUUID}), the same as in directory-service
 * @param login name used to log in
 */
public record SignedIn(
        UUID id, String login, String displayName, @Nullable String mail, Set<Role> roles)
        implements AuthenticatedPrincipal {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The id, because a principal's name ends up in logs and names of people must not. */
    @Override
    public String getName() {
        return id.toString();
    }
}
