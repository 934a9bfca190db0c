package nl.raakpunt.directory.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.core.support.SingleContextSource;

/** A directory that is read with Spring LDAP. */
public final class LdapSource implements DirectorySource {

    private final SourceSettings settings;
    private final Wanted wanted;

    public LdapSource(SourceSettings settings, Wanted wanted) {
        this.settings = settings;
        this.wanted = wanted;
    }

    @Override
    public SourceSession connect() throws SourceException {
        LdapContextSource server = new LdapContextSource();
        server.setUrls(settings.urls().toArray(String[]::new));
        server.setBase(settings.base());
        server.setUserDn(settings.username());
        server.setPassword(settings.password());
        Map<String, Object> environment = new HashMap<>();
        environment.put(
                "com.sun.jndi.ldap.connect.timeout",
                Long.toString(settings.connectTimeout().toMillis()));
        environment.put(
                "com.sun.jndi.ldap.read.timeout",
                Long.toString(settings.readTimeout().toMillis()));
        environment.put("java.naming.ldap.attributes.binary", String.join(" ", wanted.binary()));
        server.setBaseEnvironmentProperties(environment);
        server.afterPropertiesSet();
        try {
            return new LdapSession(new SingleContextSource(server.getReadOnlyContext()), settings, wanted);
        } catch (NamingException problem) {
            throw new SourceException(LdapProblems.describe(problem), problem);
        }
    }

    @Override
    public Optional<AutoCloseable> watch(Runnable changed, Consumer<String> ended) {
        return Optional.empty();
    }

    List<String> urls() {
        return settings.urls();
    }
}
