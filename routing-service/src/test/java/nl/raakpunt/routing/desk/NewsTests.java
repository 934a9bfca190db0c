package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.live.QuestionChanged;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionSummary;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.question.TopicRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the status line tells a colleague to whom a question is offered. */
class NewsTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Colleague LOTTE = new Colleague(UUID.randomUUID(), "Lotte Bakker", null);
    private static final Colleague SANNE = new Colleague(UUID.randomUUID(), "Sanne van der Meer", null);

    @Test
    void anOfferIsNewsForWhoGetsIt() {
        assertThat(news(null)).isEqualTo("Lotte Bakker biedt u een vraag aan: Boom kappen.");
    }

    @Test
    void aCallerWhoWaitsIsWhatIsSaidFirst() {
        assertThat(news(NOW))
                .isEqualTo("Een beller wacht aan de lijn: Lotte Bakker belt u over Boom kappen. Reageer nu.");
    }

    private static String news(@Nullable Instant callerSince) {
        var question = new QuestionSummary(
                new QuestionId(UUID.randomUUID()),
                "VAZ-7K3M-9QX2",
                "mag mijn boom weg",
                new TopicRef("boom-kappen", "Boom kappen"),
                null,
                State.OFFERED,
                LOTTE,
                SANNE,
                NOW.plusSeconds(14_400),
                callerSince,
                NOW,
                NOW.plusSeconds(86_400),
                NOW,
                1,
                null,
                null,
                null,
                null);
        return News.of(QuestionChanged.Kind.OFFERED, question, SANNE.id(), words())
                .orElseThrow();
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/desk", "messages/waiting");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, Locale.of("nl"), ZoneId.of("Europe/Amsterdam"), NOW, Map.of());
    }
}
