package nl.raakpunt.routing.desk;

import static org.springframework.web.reactive.function.server.RequestPredicates.all;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.Objects;
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

/** Says in plain words that something went wrong: as a page to people, as problem+json to programs, never with internals. */
@Component
@Order(-1)
class ErrorPages extends DefaultErrorWebExceptionHandler {
    ErrorPages(
            ErrorAttributes attributes,
            WebProperties web,
            ApplicationContext context,
            ObjectProvider<ViewResolver> views,
            ServerCodecConfigurer codecs) {
        super(attributes, web.getResources(), new ErrorProperties(), context);
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
                .then(Mono.defer(() -> super.renderErrorView(request)));
    }

    private Mono<ServerResponse> problem(ServerRequest request) {
        var attributes = getErrorAttributes(request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.STATUS));
        var code = (int) Objects.requireNonNull(attributes.get("status"));
        var known = HttpStatus.resolve(code);
        var status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        var problem = ProblemDetail.forStatusAndDetail(status, status.getReasonPhrase());
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(problem);
    }
}
