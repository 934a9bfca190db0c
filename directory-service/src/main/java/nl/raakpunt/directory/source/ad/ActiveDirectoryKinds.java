package nl.raakpunt.directory.source.ad;

import nl.raakpunt.directory.source.ServerKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Active Directory known as a kind of server. */
@Configuration(proxyBeanMethods = false)
class ActiveDirectoryKinds {

    @Bean
    ServerKind activeDirectory() {
        return ActiveDirectory.byUsn();
    }

    @Bean
    ServerKind activeDirectoryByDirSync() {
        return ActiveDirectory.byDirSync();
    }
}
