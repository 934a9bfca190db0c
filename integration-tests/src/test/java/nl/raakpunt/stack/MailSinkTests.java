package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTests {
    @TempDir
    Path folder;

    private final Ports ports = Ports.free();

    @Test
    void aMailSentIsOnThePageAsText() throws Exception {
        try (MailSink _ = start();
                HttpClient client = HttpClient.newHttpClient()) {
            send("Vraag <b>VAZ-1</b>", "Hallo <script>alert(1)</script>");

            String page = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + ports.mail() + "/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(page)
                    .contains(
                            "Vraag &lt;b&gt;VAZ-1&lt;/b&gt;",
                            "Hallo &lt;script&gt;",
                            "s.vandermeer@voorneaanzee.example")
                    .doesNotContain("<script>", "<b>");
        }
    }

    @Test
    void mailsAreKeptBetweenRuns() {
        try (MailSink _ = start()) {
            send("Eerste", "een");
        }
        try (MailSink again = start()) {
            send("Tweede", "twee");

            assertThat(again.mails()).extracting(Mail::subject).containsExactly("Eerste", "Tweede");
            assertThat(again.mails())
                    .extracting(Mail::messageId)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(again.mails().getLast().receivedAt()).isNotNull();
        }
    }

    @Test
    void aNameFromElsewhereThatPointsHereGetsNothing() throws Exception {
        try (MailSink _ = start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.mail());
                InputStream answer = socket.getInputStream()) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    private MailSink start() {
        return MailSink.start(folder.resolve("mail"), ports);
    }

    private void send(String subject, String text) {
        GreenMailUtil.sendTextEmail(
                "s.vandermeer@voorneaanzee.example",
                "raakpunt@voorneaanzee.example",
                subject,
                text,
                new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
