package nl.raakpunt.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The door through which every form comes in: before anything reads it, the check against forged requests included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FormsIn implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isTooLarge(exchange.getRequest().getHeaders())
                ? Mono.error(new ContentTooLargeException(null))
                : chain.filter(new FormExchange(exchange));
    }

    /** What a browser says beforehand need not be read to be refused. */
    private static boolean isTooLarge(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return headers.getContentLength() > FormSize.LARGEST
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Without scripts a browser sends two characters for each line end: limits and texts are the same with and without. */
    private static MultiValueMap<String, String> withPlainLineEnds(MultiValueMap<String, String> form) {
        MultiValueMap<String, String> plain = new LinkedMultiValueMap<>(form.size());
        form.forEach((name, values) -> values.forEach(value -> plain.add(name, plainLineEnds(value))));
        return plain;
    }

    /** Also of a name that came without a value. */
    private static String plainLineEnds(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A form that is too large is the sender's to mend, not a fault of ours. */
    private static final class FormExchange extends ServerWebExchangeDecorator {
        FormExchange(ServerWebExchange exchange) {
            super(exchange);
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return super.getFormData()
                    .map(FormsIn::withPlainLineEnds)
                    .onErrorMap(DataBufferLimitException.class, ContentTooLargeException::new);
        }

        @Override
        public Mono<MultiValueMap<String, Part>> getMultipartData() {
            return super.getMultipartData().onErrorMap(DataBufferLimitException.class, ContentTooLargeException::new);
        }
    }
}
