package nl.raakpunt.routing.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bot says, without the forms of any vendor; every text is plain, and never of a citizen. */
public record ChatMessage(List<Block> blocks) {

    public ChatMessage {
        blocks = List.copyOf(blocks);
    }

    /** A part of a message. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    public sealed interface Block {

        /** The first line, in bold. */
        record Title(String text) implements Block {}

        /** A paragraph. */
        record Text(String text) implements Block {}

        /** Names with values. */
        record Facts(List<Fact> facts) implements Block {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /** Things to press; pressing says the button's command. */
        record Buttons(List<Button> buttons) implements Block {
            public Buttons {
                buttons = List.copyOf(buttons);
            }
        }

        /** A page of the desk. */
        record Page(String label, URI url) implements Block {}
    }

    /** A name with a value. */
    public record Fact(String label, String value) {}

    /**
     * Something to press.
     *
     * @param command what pressing says to the bot; whoever presses may do what whoever types it may
     */
    public record Button(String label, String command, Style style) {

        public Button(String label, String command) {
            this(label, command, Style.PLAIN);
        }
    }

    /** How much a button asks for attention. */
    public enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }

    public static ChatMessage text(String text) {
        return new ChatMessage(List.of(new Block.Text(text)));
    }

    /** The same with more after it. */
    public ChatMessage and(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        return new ChatMessage(all);
    }

    public List<Button> buttons() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
                .toList();
    }

    /** All of it as lines of text, for notifications and for chats without cards. */
    public String asText() {
        return blocks.stream().flatMap(ChatMessage::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Title(String text) -> Stream.of(text);
            case Block.Text(String text) -> Stream.of(text);
            case Block.Facts(List<Fact> facts) -> facts.stream().map(fact -> fact.label() + ": " + fact.value());
            case Block.Buttons _ -> Stream.empty();
            case Block.Page(String label, URI url) -> Stream.of(label + ": " + url);
        };
    }
}
