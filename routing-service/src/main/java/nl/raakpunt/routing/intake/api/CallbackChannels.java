package nl.raakpunt.routing.intake.api;

import java.time.Clock;
import java.util.Map;
import nl.raakpunt.routing.intake.IntakeSettings;
import nl.raakpunt.routing.outbox.ChannelHealth;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.OutboxSenders;
import nl.raakpunt.routing.question.CitizenQuestions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A channel for every client with a callback, so that one that is down holds up no other. */
@Configuration(proxyBeanMethods = false)
@Import(CallbackChannels.Registrar.class)
class CallbackChannels {

    static String channel(String client) {
        return "callback-" + client;
    }

    /** Makes the carriers and says how they are doing. */
    static class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            Binder.get(environment)
                    .bind("raakpunt.intake.clients", Bindable.mapOf(String.class, IntakeSettings.Client.class))
                    .orElse(Map.of())
                    .forEach((name, client) -> {
                        if (client.callback() != null) {
                            register(registry, name, client);
                        }
                    });
        }

        private static void register(BeanRegistry registry, String name, IntakeSettings.Client client) {
            registry.registerBean(
                    channel(name) + "-carrier",
                    CallbackCarrier.class,
                    bean -> bean.supplier(context -> new CallbackCarrier(
                            name,
                            client,
                            context.bean(IntakeSettings.class).source(),
                            context.bean(CitizenQuestions.class),
                            context.bean(Clock.class))));
            registry.registerBean(
                    channel(name) + "HealthIndicator",
                    ChannelHealth.class,
                    bean -> bean.supplier(context -> new ChannelHealth(
                            context.bean(Outbox.class),
                            context.bean(OutboxSenders.class).of(channel(name)))));
        }
    }
}
