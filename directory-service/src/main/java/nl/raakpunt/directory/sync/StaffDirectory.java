package nl.raakpunt.directory.sync;

import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.source.DirectorySource;

/**
 * One configured directory of staff.
 *
 * @param precedence the directory with the lower number wins when two know the same person
 * @param version    changes when entries are understood differently
 */
record StaffDirectory(String name, int precedence, DirectorySource source, EntryMapper mapper, String version) {}
