package nl.raakpunt.directory.source;

import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.CommunicationException;
import org.springframework.ldap.InvalidNameException;
import org.springframework.ldap.InvalidSearchFilterException;
import org.springframework.ldap.LimitExceededException;
import org.springframework.ldap.NameNotFoundException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.NoPermissionException;
import org.springframework.ldap.PartialResultException;
import org.springframework.ldap.ServiceUnavailableException;
import org.springframework.ldap.TimeLimitExceededException;

/** Says what is wrong with the staff directory in words an administrator can act on. */
final class LdapProblems {

    private LdapProblems() {}

    static String describe(NamingException problem) {
        return switch (problem) {
            case CommunicationException _ ->
                "The staff directory cannot be reached, or broke off the connection; check the urls of this source.";
            case ServiceUnavailableException _ -> "The staff directory says it is not available.";
            case AuthenticationException _ ->
                "The staff directory does not accept the name and password of the sync account.";
            case NoPermissionException _ -> "The sync account may not read the staff directory.";
            case NameNotFoundException _ ->
                "The place where people or teams should be does not exist in the staff directory.";
            case TimeLimitExceededException _ -> "The staff directory stopped because reading took too long.";
            case LimitExceededException _ ->
                "The staff directory cut the answer short: the sync account runs into a size limit.";
            case PartialResultException _ -> "The staff directory answered only in part and points to another server.";
            case InvalidSearchFilterException _ -> "The staff directory does not understand the filter.";
            case InvalidNameException _ -> "The place where people or teams should be is not a valid name.";
            default ->
                "The staff directory gave an error: " + problem.getClass().getSimpleName() + ".";
        };
    }
}
