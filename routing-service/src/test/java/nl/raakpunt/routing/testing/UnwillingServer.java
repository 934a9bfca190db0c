package nl.raakpunt.routing.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server that takes everything but one step, which it answers with what a test says; it really speaks SMTP. */
public final class UnwillingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String step;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private volatile String answer;
    private volatile @Nullable Socket talking;

    /**
     * Starts it.
     *
     * @param step MAIL, RCPT or DATA; of the last one the end is meant
     */
    public UnwillingServer(String step, String answer) throws IOException {
        this.step = step;
        this.answer = answer;
        Thread.ofPlatform().daemon().name("unwilling-smtp").start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** From now on it takes everything. */
    public void becomesWilling() {
        answer = "250 ok";
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    /** How many mails arrived, taken or not. */
    public int mails() {
        return mails.get();
    }

    /** Ends the connection there is, as a server does that is started again. */
    public void hangUp() throws IOException {
        Socket client = talking;
        if (client != null) {
            client.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                connections.incrementAndGet();
                talking = client;
                talk(client);
            } catch (SocketException _) {
                talking = null; // hung up, or closed
            } catch (IOException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 unwilling");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (command.equals("DATA")) {
                say(out, "354 go on");
                skipMail(in);
                mails.incrementAndGet();
            }
            say(out, command.equals("QUIT") ? "221 bye" : command.equals(step) ? answer : "250 ok");
        }
    }

    private static void skipMail(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
