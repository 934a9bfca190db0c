package nl.raakpunt.routing.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Button;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.chat.ChatMessage.Style;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every chat has in common, whoever made it; played against answers after the vendor's documentation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChatVendorContract {

    /** A name as somebody with bad intentions would have it in the staff directory. */
    private static final String EVIL =
            "@channel <!here> [klik](https://evil.example) *Jan* <at>allen</at> &lt; :bom: \u202Enaj";

    protected static final ChatMessage OFFER = new ChatMessage(List.of(
            new Block.Title("Lotte Bakker biedt u een vraag aan"),
            new Block.Facts(List.of(new Fact("Onderwerp", "Boom kappen"), new Fact("Nummer", "VAZ-7K3M-9QX2"))),
            new Block.Buttons(List.of(
                    new Button("Overnemen", "overnemen 1", Style.PRIMARY),
                    new Button("Teruggeven", "teruggeven 1", Style.DANGER),
                    new Button("Doorgeven", "overdragen 1"))),
            new Block.Page("Bekijk in Raakpunt", URI.create("https://desk.example/vragen/1"))));

    protected final WireMockServer server = new WireMockServer(0);

    protected abstract ChatVendor vendor();

    protected abstract ChatUser user();

    protected @Nullable String place() {
        return null;
    }

    /** Everything is answered as documented. */
    protected abstract void works();

    /** The user has this address, verified or not. */
    protected abstract void knows(String mail, boolean verified);

    @BeforeAll
    void start() {
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
    }

    @Test
    void whatIsSaidCanBeChanged() {
        works();

        ChatVendor.Posted posted = vendor().post(user(), place(), OFFER);
        vendor().update(user(), posted, ChatMessage.text("Niet meer nodig"));

        assertThat(posted.place()).isNotBlank();
        assertThat(posted.message()).isNotBlank();
        assertThat(bodies()).anySatisfy(body -> assertThat(body).contains("Boom kappen", "overnemen 1", "Doorgeven"));
        assertThat(bodies()).anySatisfy(body -> assertThat(body).contains("Niet meer nodig"));
    }

    @Test
    void tooManyMessagesWaitAsLongAsTheChatAsks() {
        every(status(429).withHeader("Retry-After", "30"));

        ChatFailure failure = failure();

        assertThat(failure.isDown()).isTrue();
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 401})
    void aChatThatCannotBeUsedIsDown(int status) {
        every(status(status));

        assertThat(failure().isDown()).isTrue();
    }

    @Test
    void aChatThatDoesNotAnswerIsDown() {
        every(okJson("{}").withFixedDelay(4_000));

        assertThat(failure().isDown()).isTrue();
    }

    @Test
    void aConnectionThatBreaksIsDown() {
        every(okJson("{}").withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(failure().isDown()).isTrue();
    }

    @Test
    void aMessageThatIsNotWantedIsRefused() {
        works();
        refuses();

        assertThat(failure().isDown()).isFalse();
    }

    /** The chat does not want this message. */
    protected void refuses() {
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(status(400)));
    }

    @Test
    void failuresTellNothingOfPeople() {
        every(status(500).withBody("s.vandermeer@voorneaanzee.example"));

        assertThat(failure()).hasMessageNotContaining("vandermeer");
    }

    @Test
    void onlyAVerifiedAddressCounts() {
        knows("s.vandermeer@voorneaanzee.example", true);
        assertThat(vendor().profile(user(), place()))
                .map(ChatVendor.Profile::verifiedMail)
                .hasValue("s.vandermeer@voorneaanzee.example");

        knows("s.vandermeer@voorneaanzee.example", false);
        assertThat(vendor().profile(user(), place())).isEmpty();
    }

    @Test
    void namesFromElsewhereMentionAndLinkNothing() {
        works();

        vendor().post(
                        user(),
                        place(),
                        new ChatMessage(List.of(
                                new Block.Title(EVIL),
                                new Block.Text(EVIL),
                                new Block.Facts(List.of(new Fact(EVIL, EVIL))))));

        assertThat(bodies())
                .allSatisfy(this::isHarmless)
                .noneSatisfy(body -> assertThat(body).contains("\u202E"));
    }

    protected abstract void isHarmless(String body);

    private ChatFailure failure() {
        return catchThrowableOfType(ChatFailure.class, () -> vendor().post(user(), place(), OFFER));
    }

    private void every(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    protected List<String> bodies() {
        return server.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .map(request -> request.getBodyAsString())
                .filter(body -> body.startsWith("{"))
                .toList();
    }
}
