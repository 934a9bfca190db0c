package nl.raakpunt.directory.source;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.core.support.SingleContextSource;

/** One of the configured servers: connects to it in both ways, with the same account and the same encryption. */
final class Server {

    private final String url;
    private final SourceSettings settings;
    private final Wanted wanted;
    private final Tls tls;

    Server(String url, SourceSettings settings, Wanted wanted, Tls tls) {
        this.url = url;
        this.settings = settings;
        this.wanted = wanted;
        this.tls = tls;
    }

    String url() {
        return url;
    }

    SourceSettings settings() {
        return settings;
    }

    Wanted wanted() {
        return wanted;
    }

    @Nullable
    Instant certificateExpires() {
        return tls.certificateExpires();
    }

    /** One connection, to which a paging cookie is bound. */
    SingleContextSource connect() throws SourceException {
        LdapContextSource source = new LdapContextSource();
        source.setUrl(url);
        source.setUserDn(settings.username());
        source.setPassword(settings.password());
        // Ignoring referrals would make a server leave out that part of the directory without a word.
        source.setReferral("throw");
        source.setBaseEnvironmentProperties(environment());
        if (settings.startTls() && !isEncrypted()) {
            DefaultTlsDirContextAuthenticationStrategy startTls = new DefaultTlsDirContextAuthenticationStrategy();
            startTls.setSslSocketFactory(tls.sockets());
            source.setAuthenticationStrategy(startTls);
        }
        source.afterPropertiesSet();
        try {
            return new SingleContextSource(TlsSockets.using(tls.sockets(), source::getReadOnlyContext));
        } catch (NamingException problem) {
            throw LdapProblems.exception(problem);
        }
    }

    LDAPConnection connectSdk() throws SourceException {
        LDAPConnection connection = new LDAPConnection(options());
        try {
            LDAPURL address = new LDAPURL(url);
            if (isEncrypted()) {
                connection.setSocketFactory(tls.sockets());
            }
            connection.connect(
                    Objects.requireNonNullElse(address.getHost(), "localhost"),
                    address.getPort(),
                    Math.toIntExact(settings.connectTimeout().toMillis()));
            if (settings.startTls() && !isEncrypted()) {
                startTls(connection);
            }
            connection.bind(settings.username(), settings.password());
            return connection;
        } catch (LDAPException problem) {
            connection.close();
            throw LdapProblems.exception(problem);
        }
    }

    private void startTls(LDAPConnection connection) throws LDAPException {
        ExtendedResult answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls.sockets()));
        if (!ResultCode.SUCCESS.equals(answer.getResultCode())) {
            throw new LDAPException(answer);
        }
    }

    private LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(
                Math.toIntExact(settings.connectTimeout().toMillis()));
        options.setResponseTimeoutMillis(settings.readTimeout().toMillis());
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        options.setFollowReferrals(false);
        return options;
    }

    private Map<String, Object> environment() {
        Map<String, Object> environment = new HashMap<>();
        environment.put(
                "com.sun.jndi.ldap.connect.timeout",
                Long.toString(settings.connectTimeout().toMillis()));
        environment.put(
                "com.sun.jndi.ldap.read.timeout",
                Long.toString(settings.readTimeout().toMillis()));
        // Which kind of server it is, is only known later; other kinds have no such attribute.
        environment.put(
                "java.naming.ldap.attributes.binary", String.join(" ", wanted.binary()) + " objectGUID invocationId");
        if (isEncrypted()) {
            environment.put("java.naming.ldap.factory.socket", TlsSockets.class.getName());
        }
        return environment;
    }

    private boolean isEncrypted() {
        return url.regionMatches(true, 0, "ldaps:", 0, "ldaps:".length());
    }
}
