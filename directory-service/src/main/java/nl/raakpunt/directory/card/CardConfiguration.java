package nl.raakpunt.directory.card;

import java.time.Clock;
import nl.raakpunt.directory.availability.DutchHolidays;
import nl.raakpunt.directory.availability.ReachabilityRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules of reachability their zone and their holidays. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

    @Bean
    ReachabilityRules reachabilityRules(Clock clock) {
        return new ReachabilityRules(clock.getZone(), new DutchHolidays());
    }
}
