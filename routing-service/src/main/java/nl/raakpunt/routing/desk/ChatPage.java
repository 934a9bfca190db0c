package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Locale;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.chat.ChatBot;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.Incoming;
import nl.raakpunt.routing.chat.link.LinkedChats;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/** The chat-bot within the desk, and where colleagues link the chats in which they talk to it elsewhere. */
@Controller
class ChatPage {
    private static final String VENDOR = "desk";

    private final ChatBot bot;
    private final LinkedChats links;

    ChatPage(ChatBot bot, LinkedChats links) {
        this.bot = bot;
        this.links = links;
    }

    /** What somebody typed or pressed. */
    record Typed(@Nullable String text) {
        String words() {
            return text == null ? "" : text.strip();
        }
    }

    /** Which link is to be taken away. */
    record Link(
            @Nullable String vendor,
            @Nullable String workspace,
            @Nullable String user) {}

    /** What was typed, and what the bot said to it. */
    record Turn(String typed, List<ChatMessage.Block> said) {
        /** The kind of a part, for the template. */
        public String kind(ChatMessage.Block block) {
            return block.getClass().getSimpleName();
        }
    }

    @GetMapping("/chat")
    String page(@AuthenticationPrincipal SignedIn me, Model model) {
        return whole(me, model);
    }

    @PostMapping("/chat")
    String say(
            Typed typed, @AuthenticationPrincipal SignedIn me, Locale locale, ServerWebExchange exchange, Model model) {
        var user = new ChatUser(VENDOR, "", me.id().toString());
        var answered = bot.answer(new Incoming(user, typed.words(), locale, true), me);
        model.addAttribute("turn", new Turn(typed.words(), answered.message().blocks()));
        if (exchange.getRequest().getHeaders().containsHeader("HX-Request")) {
            return "chat :: answer";
        }
        return whole(me, model);
    }

    @PostMapping("/chat/code")
    String code(@AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words, Model model) {
        var code = links.newCode(me);
        model.addAttribute("code", code.code());
        model.addAttribute("valid", words.say("chat.minutes", code.valid().toMinutes()));
        return whole(me, model);
    }

    @PostMapping("/chat/ontkoppelen")
    String unlink(Link link, @AuthenticationPrincipal SignedIn me) {
        if (link.vendor() != null && link.workspace() != null && link.user() != null) {
            links.unlink(me, new ChatUser(link.vendor(), link.workspace(), link.user()));
        }
        return "redirect:/chat";
    }

    private String whole(SignedIn me, Model model) {
        model.addAttribute("links", links.linkedTo(me.id()));
        return "chat";
    }
}
