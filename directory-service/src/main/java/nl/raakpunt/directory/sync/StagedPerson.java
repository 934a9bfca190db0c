package nl.raakpunt.directory.sync;

import nl.raakpunt.directory.mapping.StaffEntry;

/** Somebody whose entry is new or not as it was. */
record StagedPerson(StaffEntry entry, Facts facts, String fingerprint) {

    static StagedPerson of(StaffEntry entry, String fingerprint) {
        return new StagedPerson(entry, Facts.of(entry), fingerprint);
    }
}
