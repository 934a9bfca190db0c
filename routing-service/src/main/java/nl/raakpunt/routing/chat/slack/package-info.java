/** The chat-bot in Slack. */
@NullMarked
package nl.raakpunt.routing.chat.slack;

import org.jspecify.annotations.NullMarked;
