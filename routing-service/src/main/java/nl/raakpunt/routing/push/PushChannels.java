package nl.raakpunt.routing.push;

import java.time.Clock;
import java.util.Map;
import nl.raakpunt.routing.outbox.ChannelHealth;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.OutboxSenders;
import nl.raakpunt.routing.question.QuestionOverview;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A channel for every push service, so that one that is down holds up no other. */
@Configuration(proxyBeanMethods = false)
@Import(PushChannels.Registrar.class)
class PushChannels {

    static String channel(String service) {
        return "push-" + service;
    }

    /** Makes the carriers and says how they are doing. */
    static class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            Binder binder = Binder.get(environment);
            if (binder.bind("raakpunt.push.enabled", Boolean.class).orElse(true)) {
                binder.bind("raakpunt.push.services", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of())
                        .keySet()
                        .forEach(service -> register(registry, service));
            }
        }

        private static void register(BeanRegistry registry, String service) {
            registry.registerBean(
                    channel(service) + "-carrier",
                    PushCarrier.class,
                    bean -> bean.supplier(context -> new PushCarrier(
                            service,
                            context.bean(SubscriptionStore.class),
                            context.bean(PushServices.class),
                            context.bean(Sealing.class),
                            context.bean(PushText.class),
                            context.bean(QuestionOverview.class),
                            context.bean(PushSettings.class),
                            context.bean(Clock.class))));
            registry.registerBean(
                    channel(service) + "HealthIndicator",
                    ChannelHealth.class,
                    bean -> bean.supplier(context -> new ChannelHealth(
                            context.bean(Outbox.class),
                            context.bean(OutboxSenders.class).of(channel(service)))));
        }
    }
}
