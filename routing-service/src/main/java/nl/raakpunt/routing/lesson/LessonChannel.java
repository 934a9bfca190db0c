package nl.raakpunt.routing.lesson;

import nl.raakpunt.routing.outbox.ChannelHealth;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.OutboxSenders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channel of lessons to directory-service. */
@Configuration(proxyBeanMethods = false)
class LessonChannel {

    static final String NAME = "lesson";

    @Bean
    ChannelHealth lessonHealthIndicator(Outbox outbox, OutboxSenders senders) {
        return new ChannelHealth(outbox, senders.of(NAME));
    }
}
