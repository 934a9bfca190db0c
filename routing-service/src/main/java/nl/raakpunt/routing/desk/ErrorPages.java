package nl.raakpunt.routing.desk;

import static org.springframework.web.reactive.function.server.RequestPredicates.all;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.raakpunt.routing.citizen.CitizenSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.autoconfigure.error.DefaultErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import reactor.core.publisher.Mono;

/**
 * Says in plain words that something went wrong: as a page to people, as problem+json to programs, never with internals. A citizen
 * gets a page of the organisation, with nothing on it for staff.
 */
@Component
@Order(-1)
class ErrorPages extends DefaultErrorWebExceptionHandler {
    private static final String ASK = "/vraag-stellen";
    private static final String FOLLOW = "/volg";
    private static final Set<Integer> WITH_TEXT = Set.of(403, 404, 413);

    private final CitizenSettings citizens;

    ErrorPages(
            ErrorAttributes attributes,
            WebProperties web,
            ApplicationContext context,
            ObjectProvider<ViewResolver> views,
            ServerCodecConfigurer codecs,
            CitizenSettings citizens) {
        super(attributes, web.getResources(), new ErrorProperties(), context);
        this.citizens = citizens;
        setViewResolvers(views.orderedStream().toList());
        setMessageWriters(codecs.getWriters());
        setMessageReaders(codecs.getReaders());
    }

    @Override
    protected RouterFunction<ServerResponse> getRoutingFunction(ErrorAttributes attributes) {
        return route(acceptsTextHtml(), this::renderErrorView).andRoute(all(), this::problem);
    }

    /** With the token against forged requests, because an error page has a form too: the one for another language. */
    @Override
    protected Mono<ServerResponse> renderErrorView(ServerRequest request) {
        Mono<CsrfToken> token = request.exchange().getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(made -> request.exchange()
                        .getAttributes()
                        .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, made))
                .then(Mono.defer(() -> isCitizens(request) ? citizenView(request) : super.renderErrorView(request)));
    }

    private static boolean isCitizens(ServerRequest request) {
        return request.path().equals(ASK)
                || request.path().equals(FOLLOW)
                || request.path().startsWith(FOLLOW + "/");
    }

    private Mono<ServerResponse> citizenView(ServerRequest request) {
        int code = status(request);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("problem", WITH_TEXT.contains(code) ? String.valueOf(code) : code < 500 ? "4xx" : "5xx");
        model.put("asking", request.path().equals(ASK));
        model.put("organisation", citizens.organisation());
        model.put("phone", citizens.phone());
        return ServerResponse.status(code).contentType(MediaType.TEXT_HTML).render("citizen-error", model);
    }

    private int status(ServerRequest request) {
        var attributes = getErrorAttributes(request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.STATUS));
        return (int) Objects.requireNonNull(attributes.get("status"));
    }

    private Mono<ServerResponse> problem(ServerRequest request) {
        var known = HttpStatus.resolve(status(request));
        var status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        var problem = ProblemDetail.forStatusAndDetail(status, status.getReasonPhrase());
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(problem);
    }
}
