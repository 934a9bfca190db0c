/** Says what is wrong or missing in the directory and in who answers for topics, and who can put it right. */
@NullMarked
package nl.raakpunt.directory.quality;

import org.jspecify.annotations.NullMarked;
