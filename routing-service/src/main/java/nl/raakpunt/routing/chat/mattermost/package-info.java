/** The chat-bot in Mattermost. */
@NullMarked
package nl.raakpunt.routing.chat.mattermost;

import org.jspecify.annotations.NullMarked;
