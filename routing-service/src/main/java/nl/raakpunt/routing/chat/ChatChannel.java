package nl.raakpunt.routing.chat;

import nl.raakpunt.routing.notify.By;
import nl.raakpunt.routing.outbox.ChannelHealth;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.OutboxSenders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the channels of messages by chat are doing. */
@Configuration(proxyBeanMethods = false)
class ChatChannel {

    @Bean
    ChannelHealth chatHealthIndicator(Outbox outbox, OutboxSenders senders) {
        return new ChannelHealth(outbox, senders.of(By.CHAT.channel()));
    }

    @Bean
    ChannelHealth chatTeamHealthIndicator(Outbox outbox, OutboxSenders senders) {
        return new ChannelHealth(outbox, senders.of(TeamCarrier.CHANNEL));
    }
}
