/** Which colleague is behind a user of a chat. */
@NullMarked
package nl.raakpunt.routing.chat.link;

import org.jspecify.annotations.NullMarked;
