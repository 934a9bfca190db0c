package nl.raakpunt.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A read-only page on this machine that shows the mails received, newest first. */
final class MailPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy, HH:mm", Locale.of("nl"))
            .withZone(ZoneId.of("Europe/Amsterdam"));
    private final HttpServer server;

    private MailPage(HttpServer server) {
        this.server = server;
    }

    static MailPage start(int port, Supplier<List<Mail>> mails) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> answer(exchange, mails));
            server.start();
            return new MailPage(server);
        } catch (IOException ex) {
            throw new StackProblem("The mail page cannot be started: " + ex.getMessage() + ".", ex);
        }
    }

    private static void answer(HttpExchange exchange, Supplier<List<Mail>> mails) throws IOException {
        try (exchange) {
            if (!isForThisMachine(exchange)) {
                exchange.sendResponseHeaders(421, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (!exchange.getRequestURI().getPath().equals("/")) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] page = render(mails.get()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.getResponseHeaders()
                        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        }
    }

    /** A page elsewhere could otherwise read the mails here by letting its own name point to 127.0.0.1. */
    private static boolean isForThisMachine(HttpExchange exchange) {
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    }

    static String render(List<Mail> mails) {
        String articles = mails.reversed().stream().map(MailPage::article).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Ontvangen mail (%1$d)</title>
                <style>
                body { font-family: system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
                article { border-top: 1px solid #666; padding: 0.5rem 0 1rem; }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
                </style>
                </head>
                <body>
                <main>
                <h1>Ontvangen mail (%1$d)</h1>
                <p>Alles wat de diensten hier versturen. Er gaat niets naar buiten.</p>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(mails.size(), articles);
    }

    private static String article(Mail mail) {
        return """
                <article>
                <h2>%s</h2>
                <p>Aan %s, van %s, %s</p>
                <pre>%s</pre>
                </article>
                """.formatted(
                        escape(mail.subject()),
                        escape(mail.to()),
                        escape(mail.from()),
                        time(mail.sentAt()),
                        escape(mail.text()));
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "tijd onbekend" : TIME.format(instant);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    void close() {
        server.stop(0);
    }
}
