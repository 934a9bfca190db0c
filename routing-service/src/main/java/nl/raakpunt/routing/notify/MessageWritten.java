package nl.raakpunt.routing.notify;

import java.time.Duration;

/**
 * Published in the transaction that writes a message to a colleague, for what tells of it besides.
 *
 * @param pause how long the message waits before it goes out
 */
public record MessageWritten(Message message, Duration pause) {}
