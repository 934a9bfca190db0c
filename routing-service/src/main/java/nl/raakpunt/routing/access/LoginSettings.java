package nl.raakpunt.routing.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where staff log in.
 *
 * @param peopleBase where people are found, relative to the LDAP base
 * @param userAttribute the attribute that holds the login name
 * @param idAttribute the attribute that never changes for a person
 * @param roles the groups that give a role
 * @param maxFailures wrong passwords for one account from one address before a pause
 * @param pause how long wrong passwords count
 */
@ConfigurationProperties("raakpunt.login")
record LoginSettings(
        @DefaultValue("ou=medewerkers") String peopleBase,
        @DefaultValue("uid") String userAttribute,
        @DefaultValue("entryUUID") String idAttribute,
        @DefaultValue Roles roles,
        @DefaultValue("5") int maxFailures,
        @DefaultValue("5m") Duration pause) {

    /**
     * Groups whose members have a role, relative to the LDAP base.
     *
     * @param agent answers callers
     * @param manager leads a team
     * @param admin manages the application
     */
    record Roles(
            @DefaultValue("cn=kcc-medewerkers,ou=groepen") String agent,
            @DefaultValue("cn=leidinggevenden,ou=groepen") String manager,

            @DefaultValue("cn=functioneel-beheer,ou=groepen")
            String admin) {}
}
