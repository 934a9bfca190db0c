/** What finished, corrected and declined questions teach directory-service. */
@NullMarked
package nl.raakpunt.routing.lesson;

import org.jspecify.annotations.NullMarked;
