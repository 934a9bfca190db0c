package nl.raakpunt.routing.chat;

/**
 * Somebody in a chat, as that chat knows them.
 *
 * @param vendor    name of the {@link ChatVendor}
 * @param workspace team, workspace or tenant in which the id holds
 */
public record ChatUser(String vendor, String workspace, String id) {

    public ChatUser {
        if (vendor.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A chat user needs a vendor and an id");
        }
    }
}
