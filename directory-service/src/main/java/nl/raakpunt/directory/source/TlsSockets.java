package nl.raakpunt.directory.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Hands Java's LDAP client, which only takes the name of a class, the sockets of the connection that is being made. */
public final class TlsSockets extends SocketFactory {

    private static final ScopedValue<SSLSocketFactory> CURRENT = ScopedValue.newInstance();

    private final SSLSocketFactory sockets;

    private TlsSockets(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /** Called by Java's LDAP client. */
    public static SocketFactory getDefault() {
        return new TlsSockets(CURRENT.get());
    }

    static <T> T using(SSLSocketFactory sockets, Supplier<T> connecting) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // By this loader Java looks this class up; a pool's own thread may have one that does not know it.
        thread.setContextClassLoader(TlsSockets.class.getClassLoader());
        try {
            return ScopedValue.where(CURRENT, sockets).call(connecting::get);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return sockets.createSocket(address, port, localAddress, localPort);
    }
}
