/** The chat-bot: who knows this, where can I be reached, and it's yours, without leaving the chat. */
@NullMarked
package nl.raakpunt.routing.chat;

import org.jspecify.annotations.NullMarked;
