package nl.raakpunt.directory.access;

import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.ProblemHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import reactor.core.publisher.Mono;

/** Says which token opens which address; everything not named here is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/v1/openapi.json", "/livez", "/readyz", "/actuator/health", "/actuator/health/**", "/actuator/info"
    };
    /** Whoever reports here proves it with a signature over the report itself. */
    private static final String[] SIGNED = {"/v1/presence/telephone"};

    /** Asked at every question somebody types, so looked up first; each address takes time, and there are many below. */
    private static final String[] ASKED_MOST = {"/v1/experts/_find", "/v1/people/_search", "/v1/reachability/_lookup"};

    private static final String[] MANAGED = {
        "/v1/*/_import",
        "/v1/sync/runs",
        "/v1/sync/runs/*/_confirm",
        "/v1/sync/runs/*/_cancel",
        "/v1/sync/sources/*/_trial",
        "/v1/index/_rebuild"
    };
    private static final String[] SELF_SERVICE = {
        "/v1/people/*/reachability/own",
        "/v1/people/*/reachability/changes",
        "/v1/people/*/reachability/status",
        "/v1/people/*/reachability/_say",
        "/v1/people/*/reachability/pattern",
        "/v1/people/*/reachability/stand-ins",
        "/v1/people/*/reachability/topics",
        "/v1/people/*/reachability/absences/*"
    };
    /** For people who are signed in at the calling service, and for whoever manages everything. */
    private static final String[] TOPIC_EDITING = {"/v1/editable-topics", "/v1/topics/*/editing"};
    /** Written by the service that follows questions. */
    private static final String[] LEARNING = {"/v1/lessons"};

    private static final String[] DUTY = {"/v1/teams/*/duty", "/v1/teams/*/duty/swaps/*"};
    private static final String[] FOR_MANAGERS = {
        "/v1/index",
        "/v1/routing-rules/_history",
        "/v1/routing-rules/_preview",
        "/v1/quality",
        "/v1/quality.csv",
        "/v1/quality/**",
        "/v1/coverage",
        "/v1/coverage/**",
        "/v1/topic-owners",
        "/v1/sync/sources/*/configuration"
    };

    /** Each request is observed as a whole; a span for every filter costs more than what a filter does. */
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain apiSecurity(ServerHttpSecurity http, ApiClients clients, ProblemHandler problems) {
        ServerAuthenticationEntryPoint unknown = unknownCaller(problems);
        ServerAccessDeniedHandler denied = (exchange, refusal) ->
                problems.handle(exchange, Problem.of(HttpStatus.FORBIDDEN, "This token does not allow that."));
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .addFilterAt(bearer(clients, unknown), SecurityWebFiltersOrder.AUTHENTICATION)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .authorizeExchange(paths -> paths.pathMatchers(HttpMethod.POST, ASKED_MOST)
                        .hasAuthority(ApiClients.Scope.READ.authority())
                        .pathMatchers(OPEN)
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, SIGNED)
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, MANAGED)
                        .hasAuthority(ApiClients.Scope.MANAGE.authority())
                        .pathMatchers(HttpMethod.PUT, "/v1/routing-rules")
                        .hasAuthority(ApiClients.Scope.MANAGE.authority())
                        .pathMatchers(FOR_MANAGERS)
                        .hasAuthority(ApiClients.Scope.MANAGE.authority())
                        .pathMatchers(TOPIC_EDITING)
                        .hasAnyAuthority(ApiClients.Scope.ACT.authority(), ApiClients.Scope.MANAGE.authority())
                        .pathMatchers(SELF_SERVICE)
                        .hasAuthority(ApiClients.Scope.ACT.authority())
                        .pathMatchers(HttpMethod.POST, LEARNING)
                        .hasAuthority(ApiClients.Scope.ACT.authority())
                        .pathMatchers(HttpMethod.PUT, DUTY)
                        .hasAuthority(ApiClients.Scope.ACT.authority())
                        .pathMatchers(HttpMethod.DELETE, DUTY)
                        .hasAuthority(ApiClients.Scope.ACT.authority())
                        .anyExchange()
                        .hasAuthority(ApiClients.Scope.READ.authority()))
                .build();
    }

    /** The firewall turns down addresses with control characters and the like before anything else looks at them. */
    @Bean
    ServerExchangeRejectedHandler oddAddress(ProblemHandler problems) {
        return (exchange, refusal) -> problems.handle(
                exchange, Problem.of(HttpStatus.BAD_REQUEST, "The address of the request is not valid."));
    }

    private static AuthenticationWebFilter bearer(ApiClients clients, ServerAuthenticationEntryPoint unknown) {
        ReactiveAuthenticationManager alreadyProven = Mono::just;
        AuthenticationWebFilter filter = new AuthenticationWebFilter(alreadyProven);
        filter.setServerAuthenticationConverter(new BearerToken(clients));
        filter.setAuthenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler(unknown));
        return filter;
    }

    private static ServerAuthenticationEntryPoint unknownCaller(ProblemHandler problems) {
        return (exchange, refusal) -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return problems.handle(
                    exchange,
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "Send a valid token in the header 'Authorization: Bearer <token>'."));
        };
    }
}
