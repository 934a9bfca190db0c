package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.outbox.ChannelHealth;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.OutboxSenders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channel of mail to colleagues. */
@Configuration(proxyBeanMethods = false)
class MailChannel {

    static final String NAME = "mail";

    @Bean
    ChannelHealth mailHealthIndicator(Outbox outbox, OutboxSenders senders) {
        return new ChannelHealth(outbox, senders.of(NAME));
    }
}
