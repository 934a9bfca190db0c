package nl.raakpunt.directory.source;

import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;

/** OpenLDAP with a log on disk. */
class OpenLdapAccessLogTests extends OpenLdapContract {

    OpenLdapAccessLogTests() {
        super(ChangeLog.ACCESS);
    }
}
