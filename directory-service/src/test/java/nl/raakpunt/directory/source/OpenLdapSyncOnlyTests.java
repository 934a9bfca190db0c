package nl.raakpunt.directory.source;

import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;

/** OpenLDAP that syncs but remembers nothing. */
class OpenLdapSyncOnlyTests extends OpenLdapContract {

    OpenLdapSyncOnlyTests() {
        super(ChangeLog.SYNC);
    }
}
