package nl.raakpunt.routing.chat;

/** A chat in which teams have a channel, where everybody of the team reads along. */
public interface TeamChannels {

    /** Short name, for example {@code mattermost}. */
    String name();

    /** Whether this team has a channel here. */
    boolean has(String team);

    /** Says something in the channel of a team; throws {@link ChatFailure}. */
    void say(String team, ChatMessage message);
}
