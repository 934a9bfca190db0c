package nl.raakpunt.directory.source.ad;

import nl.raakpunt.directory.source.ServerKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Makes Active Directory known as a kind of server; before the kind that takes every server. */
@Configuration(proxyBeanMethods = false)
class ActiveDirectoryKinds {

    @Bean
    @Order(0)
    ServerKind activeDirectory() {
        return ActiveDirectory.byUsn();
    }

    @Bean
    @Order(1)
    ServerKind activeDirectoryByDirSync() {
        return ActiveDirectory.byDirSync();
    }
}
