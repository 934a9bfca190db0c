package nl.raakpunt.directory.presence.webhook;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.presence.Limits;
import nl.raakpunt.directory.presence.SourceGuards;
import nl.raakpunt.directory.presence.SourceWatches;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes reports of telephone systems when that is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("raakpunt.presence.telephone.enabled")
class TelephoneConfiguration {

    private static final String NAME = "telephone";
    private static final String SYSTEM = "telephone-system";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofMillis(1500);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int READS_AT_ONCE = 40;

    @Bean
    TelephoneTables telephoneTables(JdbcClient jdbc) {
        return new TelephoneTables(jdbc);
    }

    @Bean
    PhoneBooks phoneBooks(PersonRepository people, TelephoneSettings settings, Clock clock) {
        return new PhoneBooks(people, settings, clock);
    }

    @Bean
    TelephoneInbox telephoneInbox(
            PhoneBooks books,
            TelephoneTables tables,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        return new TelephoneInbox(books, tables, new TransactionTemplate(transactions), events, meters, clock);
    }

    @Bean
    TelephoneDesk telephoneDesk(
            TelephoneSettings settings,
            TelephoneInbox inbox,
            JsonMapper json,
            BulkheadRegistry bulkheads,
            SourceWatches watches,
            Clock clock) {
        BulkheadConfig fewAtATime = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrent())
                .maxWaitDuration(Duration.ofMillis(500))
                .build();
        return new TelephoneDesk(
                new SignedRequests(settings, json, clock),
                inbox,
                bulkheads.bulkhead("presence-telephone-inbox", fewAtATime),
                watches.watch(SYSTEM));
    }

    @Bean
    TelephoneSilence telephoneSilence(TelephoneTables tables, TelephoneSettings settings, Clock clock) {
        return new TelephoneSilence(tables, Optional.ofNullable(settings.silentAfter()), clock);
    }

    @Bean
    TelephoneSource telephoneSource(TelephoneTables tables, TelephoneSilence silence, SourceGuards guards) {
        return new TelephoneSource(
                tables, silence, guards.guard(NAME, new Limits(ATTEMPT, 1, READS_AT_ONCE, REST)), PATIENCE);
    }

    @Bean
    TelephoneCleaning telephoneCleaning(
            TelephoneTables tables,
            TelephoneSilence silence,
            TelephoneSettings settings,
            SourceWatches watches,
            Clock clock) {
        return new TelephoneCleaning(tables, silence, settings, watches.watch(SYSTEM), clock);
    }
}
