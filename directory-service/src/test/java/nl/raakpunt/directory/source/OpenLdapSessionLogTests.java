package nl.raakpunt.directory.source;

import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;

/** OpenLDAP with a log in memory. */
class OpenLdapSessionLogTests extends OpenLdapContract {

    OpenLdapSessionLogTests() {
        super(ChangeLog.SESSION);
    }
}
