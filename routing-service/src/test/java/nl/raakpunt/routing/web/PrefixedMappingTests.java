package nl.raakpunt.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Tests for {@link PrefixedMapping}. */
class PrefixedMappingTests {

    private RequestMappingHandlerMapping quick;
    private RequestMappingHandlerMapping usual;

    /** Paths of every kind there is. */
    @RestController
    static class Paths {
        @GetMapping("/v1/questions/{id}")
        void one() {}

        @PostMapping("/v1/questions/{id}/_offer")
        void offer() {}

        @GetMapping("/v1/questions/{id}/files/{name}.csv")
        void table() {}

        @GetMapping({"/volg/**", "/vo?g"})
        void follow() {}

        @GetMapping("/assets/{*file}")
        void asset() {}

        @GetMapping("/{any}/last")
        void last() {}

        @GetMapping("/vraag-stellen")
        void ask() {}
    }

    @BeforeEach
    void make() {
        quick = with(new PrefixedMapping());
        usual = with(new RequestMappingHandlerMapping());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/questions/12",
                "/v1/%71uestions/12",
                "/v1;a=b/questions/12",
                "/v1/questions",
                "/v1/questions/12/13",
                "/v1/questions/12/_offer",
                "/v1/questions/12/files/a.csv",
                "/v1/questions/files/12.csv",
                "/volg",
                "/volg/een/twee",
                "/volgt",
                "/voeg",
                "/assets",
                "/assets/a/b.css",
                "/een/last",
                "/een/twee/last",
                "/vraag-stellen",
                "/vraag-stellen/",
                "/niets",
                "/"
            })
    void findsWhatSpringFinds(String path) {
        assertThat(found(quick, HttpMethod.GET, path)).isEqualTo(found(usual, HttpMethod.GET, path));
    }

    @Test
    void findsTheMethodOfACommand() {
        assertThat(found(quick, HttpMethod.POST, "/v1/questions/12/_offer")).contains("offer");
    }

    @Test
    void saysThatAMethodIsNotAllowedAsSpringDoes() {
        String answer = found(quick, HttpMethod.DELETE, "/v1/questions/12/_offer");
        assertThat(answer).contains("405").isEqualTo(found(usual, HttpMethod.DELETE, "/v1/questions/12/_offer"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/questions/{id}, /v1/questions, ''",
        "/v1/questions/{id}/_offer, /v1/questions, /_offer",
        "/v1/{kind:a{2}}/x-{id}.csv, /v1, .csv",
        "/volg/**, /volg, ''",
        "/assets/{*file}, /assets, ''",
        "/vraag-stellen, /vraag-stellen, ''",
        "/{any}/last, '', /last",
        "/*, '', ''",
        "/vo?g, /vo, g"
    })
    void aPathHasWhatIsBeforeTheFirstVariableAndAfterTheLast(String pattern, String beginning, String end) {
        assertThat(PrefixedMapping.Ends.of(pattern)).isEqualTo(new PrefixedMapping.Ends(beginning, end));
    }

    private static RequestMappingHandlerMapping with(RequestMappingHandlerMapping mapping) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("paths", Paths.class);
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    /** The method, or how it says that there is none. */
    private static String found(RequestMappingHandlerMapping mapping, HttpMethod method, String path) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.method(
                method, UriComponentsBuilder.fromUriString(path).build(true).toUri()));
        return mapping.getHandlerInternal(exchange)
                .map(HandlerMethod::toString)
                .onErrorResume(failure -> Mono.just(failure.toString()))
                .blockOptional()
                .orElse("none");
    }
}
