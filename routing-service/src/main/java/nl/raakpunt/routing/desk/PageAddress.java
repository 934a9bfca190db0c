package nl.raakpunt.routing.desk;

import java.util.Objects;
import nl.raakpunt.routing.web.PageAdvice;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Tells every page where it is, so that it can be shown again in another language. */
@PageAdvice
class PageAddress {

    /** The page itself; of an answer to a form the page with the form, because a form is not sent twice. */
    @ModelAttribute("here")
    String here(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (HttpMethod.GET.equals(request.getMethod())) {
            String query = request.getURI().getRawQuery();
            return request.getURI().getRawPath() + (query == null ? "" : "?" + query);
        }
        String from = LocalAddress.within(
                request.getHeaders().getFirst("Referer"), request.getHeaders().getFirst("Host"));
        return Objects.requireNonNullElse(from, "/");
    }
}
