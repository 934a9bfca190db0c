/** People and teams as the organisation's own directory describes them. */
@NullMarked
package nl.raakpunt.directory.person;

import org.jspecify.annotations.NullMarked;
