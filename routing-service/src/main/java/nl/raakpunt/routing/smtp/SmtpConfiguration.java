package nl.raakpunt.routing.smtp;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Lets what Spring Boot configured to send mail keep its connections. */
@Configuration(proxyBeanMethods = false)
class SmtpConfiguration {

    @Bean
    static BeanPostProcessor keepingConnections(ObjectProvider<SmtpConnections> connections) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JavaMailSenderImpl configured
                        ? new KeepingMailSender(configured, connections.getObject())
                        : bean;
            }
        };
    }
}
