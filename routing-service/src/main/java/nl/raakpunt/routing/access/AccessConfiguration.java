package nl.raakpunt.routing.access;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerFormLoginAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerHttpBasicAuthenticationConverter;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import reactor.core.publisher.Mono;

/** Who gets in where: staff by form on the pages, staff or a session on the API. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private final WebSettings settings;

    AccessConfiguration(WebSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain apiAccess(ServerHttpSecurity http, Logins logins, CookieServerCsrfTokenRepository tokens) {
        var basic = new AuthenticationWebFilter(logins);
        basic.setServerAuthenticationConverter(new ServerHttpBasicAuthenticationConverter());
        basic.setAuthenticationFailureHandler((filter, e) -> ApiAnswers.refused(filter.getExchange(), e));
        return withoutDefaults(http)
                .securityMatcher(ServerWebExchangeMatchers.pathMatchers("/v1/**"))
                .addFilterAt(basic, SecurityWebFiltersOrder.HTTP_BASIC)
                .authorizeExchange(paths -> paths.pathMatchers(HttpMethod.GET, "/v1/openapi.json", "/v1/openapi.yaml")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(ApiAnswers::refused)
                        .accessDeniedHandler((exchange, e) -> ApiAnswers.forbidden(exchange)))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .requireCsrfProtectionMatcher(new CookieCarriedRequest())
                        .accessDeniedHandler((exchange, e) -> ApiAnswers.forbidden(exchange)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain pageAccess(ServerHttpSecurity http, Logins logins, CookieServerCsrfTokenRepository tokens) {
        var requests = new PageAskedFor(settings.secure());
        var answers = new PageAnswers(requests);
        return withoutDefaults(http)
                .addFilterAt(formLogin(logins, answers), SecurityWebFiltersOrder.FORM_LOGIN)
                .authorizeExchange(paths -> paths.pathMatchers(
                                "/inloggen",
                                "/assets/**",
                                "/manifest.webmanifest",
                                "/dienst.js",
                                "/zonder-verbinding",
                                "/taal",
                                "/volg",
                                "/volg/**",
                                "/vraag-stellen",
                                "/actie",
                                "/actie/*",
                                "/theme/**",
                                "/livez",
                                "/readyz",
                                "/actuator/health/**")
                        .permitAll()
                        .pathMatchers("/verdeelregels", "/verdeelregels/**", "/inzicht", "/inzicht.csv", "/inzicht/**")
                        .hasAnyRole(Role.MANAGER.name(), Role.ADMIN.name())
                        .pathMatchers("/team")
                        .hasRole(Role.MANAGER.name())
                        .pathMatchers("/actuator/**", "/beheer/**")
                        .hasRole(Role.ADMIN.name())
                        .anyExchange()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(answers::logInFirst)
                        .accessDeniedHandler((exchange, e) -> forbidden()))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new FileFormTokens())
                        .accessDeniedHandler((exchange, e) -> forbidden()))
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/uitloggen"))
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(loggedOut()))
                .build();
    }

    /** Each request is observed as a whole; a span for every filter costs more than what a filter does. */
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Session cookie that scripts cannot read and other sites cannot send along with a form. */
    @Bean
    WebSessionIdResolver sessionCookie() {
        var resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(settings.cookieName("raakpunt"));
        resolver.addCookieInitializer(cookie ->
                cookie.httpOnly(true).sameSite("Lax").secure(settings.secure()).path("/"));
        return resolver;
    }

    /** In a cookie, so that a form filled in before the session ended can still be sent after logging in again. */
    @Bean
    CookieServerCsrfTokenRepository tokenCookie() {
        var tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieName(settings.cookieName("raakpunt-form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").secure(settings.secure()));
        return tokens;
    }

    private static ServerHttpSecurity withoutDefaults(ServerHttpSecurity http) {
        // SecurityHeaders sets them, on answers outside these chains too.
        return http.headers(ServerHttpSecurity.HeaderSpec::disable)
                .securityContextRepository(new WebSessionServerSecurityContextRepository())
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable);
    }

    private static AuthenticationWebFilter formLogin(Logins logins, PageAnswers answers) {
        var form = new AuthenticationWebFilter(logins);
        form.setRequiresAuthenticationMatcher(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/inloggen"));
        form.setServerAuthenticationConverter(new ServerFormLoginAuthenticationConverter());
        form.setAuthenticationSuccessHandler(answers::loggedIn);
        form.setAuthenticationFailureHandler(answers::notLoggedIn);
        form.setSecurityContextRepository(new WebSessionServerSecurityContextRepository());
        return form;
    }

    private static RedirectServerLogoutSuccessHandler loggedOut() {
        var handler = new RedirectServerLogoutSuccessHandler();
        handler.setLogoutSuccessUrl(URI.create("/inloggen?uitgelogd=ja"));
        return handler;
    }

    /** Ends up at the error page, like every other error. */
    private static Mono<Void> forbidden() {
        return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
