package nl.raakpunt.routing.smtp;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets what Spring Boot configured to send mail keep its connections. */
@Configuration(proxyBeanMethods = false)
class SmtpConfiguration {

    @Bean
    static KeptConnections keptConnections(ObjectProvider<SmtpSettings> settings) {
        return new KeptConnections(settings);
    }
}
