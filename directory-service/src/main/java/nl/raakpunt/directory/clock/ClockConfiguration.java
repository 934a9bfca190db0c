package nl.raakpunt.directory.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the service its one clock. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock(ClockSettings settings) {
        Clock real = Clock.system(settings.timeZone());
        OffsetDateTime start = settings.clock().startsAt();
        return start == null ? real : Clock.offset(real, Duration.between(real.instant(), start.toInstant()));
    }
}
