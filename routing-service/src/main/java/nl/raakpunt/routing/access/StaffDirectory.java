package nl.raakpunt.routing.access;

import static org.springframework.ldap.query.LdapQueryBuilder.query;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.naming.directory.SearchControls;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.ContextSource;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.filter.EqualsFilter;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.stereotype.Component;

/** Checks a name and a password against the staff directory by binding as that person. Blocks. */
@Component
class StaffDirectory {
    private static final int MAX_LENGTH = 200;

    private final LdapTemplate ldap;
    private final ContextSource contexts;
    private final LoginSettings settings;

    StaffDirectory(LdapTemplate ldap, LoginSettings settings) {
        this.ldap = ldap;
        this.contexts = ldap.getContextSource();
        this.settings = settings;
    }

    /** The person with this name and password, or nothing when they do not belong together. */
    Optional<SignedIn> check(String name, String password) {
        // A simple bind without a password succeeds as anonymous on many servers (RFC 4513, 5.1.2).
        if (name.isBlank() || password.isEmpty() || name.length() > MAX_LENGTH || password.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return find(name.strip()).filter(entry -> binds(entry, password)).map(this::signedIn);
        } catch (NamingException e) {
            throw new LoginUnavailableException(e);
        }
    }

    private Optional<DirContextOperations> find(String name) {
        var search = query().base(settings.peopleBase())
                .attributes(settings.idAttribute(), settings.userAttribute(), "displayName", "cn", "mail")
                .where(settings.userAttribute())
                .is(name);
        var found = ldap.search(search, (Object context) -> (DirContextOperations) context);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean binds(DirContextOperations entry, String password) {
        try {
            LdapUtils.closeContext(contexts.getContext(entry.getNameInNamespace(), password));
            return true;
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private SignedIn signedIn(DirContextOperations entry) {
        return new SignedIn(
                UUID.fromString(first(entry, settings.idAttribute())),
                first(entry, settings.userAttribute()),
                first(entry, "displayName", "cn", settings.userAttribute()),
                entry.getStringAttribute("mail"),
                roles(entry.getNameInNamespace()));
    }

    private static String first(DirContextOperations entry, String... attributes) {
        for (var attribute : attributes) {
            var value = entry.getStringAttribute(attribute);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        throw new IllegalStateException("An account in the staff directory has no " + String.join(" or ", attributes));
    }

    private Set<Role> roles(String dn) {
        var groups = settings.roles();
        var roles = EnumSet.of(Role.COLLEAGUE);
        Map.of(Role.AGENT, groups.agent(), Role.MANAGER, groups.manager(), Role.ADMIN, groups.admin())
                .forEach((role, group) -> {
                    if (isMember(group, dn)) {
                        roles.add(role);
                    }
                });
        return roles;
    }

    private boolean isMember(String group, String dn) {
        // The server compares DNs by their meaning, so the spelling of either side does not matter.
        var member = new EqualsFilter("member", dn).encode();
        var found = ldap.search(group, member, SearchControls.OBJECT_SCOPE, new String[] {"1.1"}, (Object c) -> c);
        return !found.isEmpty();
    }
}
