package nl.raakpunt.routing.notify;

/** How a colleague gets messages. */
public enum By {
    /** By mail, one message at a time. */
    MAIL("mail"),
    /** By chat; by mail while no chat is linked. */
    CHAT("chat"),
    /** In the one mail of the day. */
    DIGEST("digest");

    private final String channel;

    By(String channel) {
        this.channel = channel;
    }

    /** Name of the outbox's channel; a digest goes out by mail once a day. */
    public String channel() {
        return channel;
    }
}
