package nl.raakpunt.directory.presence.graph;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** A client that signs in as an application (OAuth 2.0 client credentials) and forgets a token that was refused. */
final class GraphWebClient {

    private static final String REGISTRATION = "graph";
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private GraphWebClient() {}

    static WebClient create(GraphSettings settings) {
        WebClient.Builder plain = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http(settings.patience())))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER));
        return plain.clone()
                .baseUrl(withoutSlash(settings.url()))
                .filter(signIn(registration(settings), plain.build()))
                .build();
    }

    private static HttpClient http(Duration patience) {
        return HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(patience.toMillis()))
                .followRedirect(false)
                .proxyWithSystemProperties()
                .compress(true);
    }

    private static ServerOAuth2AuthorizedClientExchangeFilterFunction signIn(
            ClientRegistration registration, WebClient plain) {
        InMemoryReactiveClientRegistrationRepository registrations =
                new InMemoryReactiveClientRegistrationRepository(registration);
        InMemoryReactiveOAuth2AuthorizedClientService tokens =
                new InMemoryReactiveOAuth2AuthorizedClientService(registrations);
        AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(provider(plain));
        ServerOAuth2AuthorizedClientExchangeFilterFunction filter =
                new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
        filter.setDefaultClientRegistrationId(REGISTRATION);
        filter.setAuthorizationFailureHandler(new RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler(
                (id, principal, attributes) -> tokens.removeAuthorizedClient(id, principal.getName())));
        return filter;
    }

    private static ClientCredentialsReactiveOAuth2AuthorizedClientProvider provider(WebClient plain) {
        WebClientReactiveClientCredentialsTokenResponseClient tokenEndpoint =
                new WebClientReactiveClientCredentialsTokenResponseClient();
        tokenEndpoint.setWebClient(plain);
        ClientCredentialsReactiveOAuth2AuthorizedClientProvider provider =
                new ClientCredentialsReactiveOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokenEndpoint);
        return provider;
    }

    private static ClientRegistration registration(GraphSettings settings) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenUri(withoutSlash(settings.loginUrl()) + "/" + settings.tenant() + "/oauth2/v2.0/token")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(withoutSlash(settings.url()) + "/.default")
                .build();
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
