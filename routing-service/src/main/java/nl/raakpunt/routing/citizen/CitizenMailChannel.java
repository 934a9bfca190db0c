package nl.raakpunt.routing.citizen;

import nl.raakpunt.routing.outbox.ChannelHealth;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.OutboxSenders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channel of mail to citizens. */
@Configuration(proxyBeanMethods = false)
class CitizenMailChannel {
    static final String NAME = "citizen-mail";

    @Bean
    ChannelHealth citizenMailHealthIndicator(Outbox outbox, OutboxSenders senders) {
        return new ChannelHealth(outbox, senders.of(NAME));
    }
}
