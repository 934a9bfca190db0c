package nl.raakpunt.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.ldap.autoconfigure.LdapAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts directory-service. */
@SpringBootApplication(exclude = LdapAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class DirectoryApplication {
    public static void main(String[] args) {
        SpringApplication.run(DirectoryApplication.class, args);
    }
}
