/** The chat-bot in Microsoft Teams. */
@NullMarked
package nl.raakpunt.routing.chat.teams;

import org.jspecify.annotations.NullMarked;
