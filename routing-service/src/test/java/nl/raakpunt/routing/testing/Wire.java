package nl.raakpunt.routing.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line between the service and a server that a test can cut, or stop at a command of the service's. */
public final class Wire implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Pattern stopAt;
    private volatile @Nullable Pattern refused;
    private volatile @Nullable Pattern broken;

    private Wire(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** A line to a server on this machine. */
    public static Wire to(int port) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** From the first command that looks like this on, nothing gets to the server any more. */
    public void stopAt(String command) {
        stopAt = Pattern.compile(command);
    }

    /** The server seems to say no to every IMAP command that looks like this. */
    public void refuse(String command) {
        refused = Pattern.compile(command);
    }

    /** The connection breaks at every command that looks like this. */
    public void breakAt(String command) {
        broken = Pattern.compile(command);
    }

    /** Lets everything through again. */
    public void goOn() {
        stopAt = null;
        refused = null;
        broken = null;
        stopped = new CountDownLatch(1);
    }

    /** Open until the line stopped at the command. */
    public CountDownLatch stopped() {
        return stopped;
    }

    /** Breaks every connection there is; new ones work. */
    public void cut() {
        sockets.forEach(Wire::close);
        sockets.clear();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> carry(client, server, true));
                Thread.ofVirtual().start(() -> carry(server, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean commands) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[16 * 1024];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (commands && looksLike(broken, piece, read)) {
                    return;
                }
                if (commands && looksLike(refused, piece, read)) {
                    sayNo(from.getOutputStream(), piece, read);
                } else if (!commands || mayPass(piece, read)) {
                    out.write(piece, 0, read);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            sockets.remove(from);
        }
    }

    private boolean mayPass(byte[] piece, int count) {
        if (looksLike(stopAt, piece, count)) {
            stopped.countDown();
        }
        return stopped.getCount() > 0;
    }

    private static boolean looksLike(@Nullable Pattern command, byte[] piece, int count) {
        return command != null && command.matcher(text(piece, count)).find();
    }

    private static void sayNo(OutputStream client, byte[] piece, int count) throws IOException {
        String tag = text(piece, count).split(" ", 2)[0];
        client.write((tag + " NO not this one\r\n").getBytes(StandardCharsets.US_ASCII));
        client.flush();
    }

    private static String text(byte[] piece, int count) {
        return new String(piece, 0, count, StandardCharsets.ISO_8859_1);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
