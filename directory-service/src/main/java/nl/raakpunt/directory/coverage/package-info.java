/** What people ask and nobody answers for: topics without owner, questions without topic, what comes back, what is stale. */
@NullMarked
package nl.raakpunt.directory.coverage;

import org.jspecify.annotations.NullMarked;
