package nl.raakpunt.routing.chat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.routing.question.QuestionOverview;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says or changes one thing in the chat of a colleague, when it still matters. */
@Component
class ChatDelivery {

    private final Addresses addresses;
    private final Map<String, ChatVendor> vendors;
    private final ChatPosts posts;
    private final QuestionOverview overview;
    private final ChatCards cards;
    private final ChatSpeech speech;

    ChatDelivery(
            Addresses addresses,
            ObjectProvider<ChatVendor> vendors,
            ChatPosts posts,
            QuestionOverview overview,
            ChatCards cards,
            ChatSpeech speech) {
        this.addresses = addresses;
        this.vendors = vendors.stream().collect(Collectors.toMap(ChatVendor::name, Function.identity()));
        this.posts = posts;
        this.overview = overview;
        this.cards = cards;
        this.speech = speech;
    }

    void deliver(UUID parcel, ChatNews news) {
        Addresses.Address address =
                addresses.of(news.recipient()).orElseThrow(() -> ChatFailure.refused("no chat is linked any more"));
        ChatVendor vendor = vendors.get(address.user().vendor());
        if (vendor == null) {
            throw ChatFailure.refused("this chat is not used any more");
        }
        deliver(parcel, news, vendor, address);
    }

    private void deliver(UUID parcel, ChatNews news, ChatVendor vendor, Addresses.Address address) {
        Optional<ChatVendor.Posted> offer = news.kind().isChange() || news.kind() == ChatNews.Kind.WITHDRAWN
                ? posts.offer(news.question(), news.recipient(), vendor.name())
                : Optional.empty();
        ChatMessage message = cards.news(news, speech.dutch());
        if (offer.isPresent()) {
            vendor.update(address.user(), offer.get(), message);
        } else if (!news.kind().isChange() && stillMatters(news) && !posts.isPosted(parcel)) {
            posts.keep(parcel, news, vendor.name(), vendor.post(address.user(), address.place(), message));
        }
    }

    /** An offer that waited while the chat was down may be with somebody else by now. */
    private boolean stillMatters(ChatNews news) {
        return !news.kind().isOffer()
                || overview.offeredTo(news.recipient()).stream()
                        .anyMatch(question -> question.id().value().equals(news.question()));
    }
}
