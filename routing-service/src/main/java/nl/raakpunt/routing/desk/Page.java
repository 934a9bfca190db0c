package nl.raakpunt.routing.desk;

import org.springframework.web.server.ServerWebExchange;

/** Answers with a part of a page to a script, and with the whole page to a browser without one. */
final class Page {
    private Page() {}

    static String of(ServerWebExchange exchange, String template, String fragment) {
        return isPart(exchange) ? template + " :: " + fragment : template;
    }

    /** Whether a script asks, which has the rest of the page already. */
    static boolean isPart(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader("HX-Request");
    }
}
