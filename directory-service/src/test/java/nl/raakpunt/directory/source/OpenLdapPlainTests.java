package nl.raakpunt.directory.source;

import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;

/** OpenLDAP without content sync. */
class OpenLdapPlainTests extends OpenLdapContract {

    OpenLdapPlainTests() {
        super(ChangeLog.NONE);
    }
}
