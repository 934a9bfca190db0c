package nl.raakpunt.routing.intake.mail;

import nl.raakpunt.routing.outbox.ChannelHealth;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.OutboxSenders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channel of mails back to colleagues about what their mail did. */
@Configuration(proxyBeanMethods = false)
class NoticeChannel {

    @Bean
    ChannelHealth mailNoticeHealthIndicator(Outbox outbox, OutboxSenders senders) {
        return new ChannelHealth(outbox, senders.of(NoticeCarrier.CHANNEL));
    }
}
