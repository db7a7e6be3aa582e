package dev.intrepid.repo.postgresql.address;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sockets on which the driver tells at once what another process has published. After each word
 * that arrives, it waits a millisecond for more before it passes the word on, which is longer than
 * all else that a message needs to get from one process to another; on these sockets it looks
 * whether there is more, and does not wait. Public for the driver, which makes one for each
 * connection; of no use to others. Thread-safe.
 */
public final class PromptSockets extends SocketFactory {

  /** In milliseconds, the timeout that the driver sets to see whether there is more. */
  private static final int LOOKS = 1;

  /** For the driver. */
  public PromptSockets() {}

  /**
   * Has a DataSource connect by these; if its driver cannot load them, as in a container that has
   * the driver beneath its apps, by those it has.
   */
  static void use(PGSimpleDataSource dataSource) {
    if (isFoundBy(PGSimpleDataSource.class.getClassLoader())) {
      dataSource.setSocketFactory(PromptSockets.class.getName());
    }
  }

  private static boolean isFoundBy(ClassLoader driver) {
    try {
      return Class.forName(PromptSockets.class.getName(), false, driver) == PromptSockets.class;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** One that is not connected yet, as the driver wants it. */
  @Override
  public Socket createSocket() {
    return new PromptSocket();
  }

  /** An ordinary one, as are all that are connected at once. */
  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return getDefault().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return getDefault().createSocket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return getDefault().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return getDefault().createSocket(host, port, from, fromPort);
  }

  private static final class PromptSocket extends Socket {
    private volatile boolean looks;

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
      super.setSoTimeout(millis);
      looks = millis == LOOKS;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new LookingStream(super.getInputStream(), () -> looks);
    }
  }

  /** What a socket receives; a reader that only looks is not kept waiting. */
  static final class LookingStream extends FilterInputStream {
    private final BooleanSupplier looks;

    LookingStream(InputStream received, BooleanSupplier looks) {
      super(received);
      this.looks = looks;
    }

    @Override
    public int read() throws IOException {
      look();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      look();
      return super.read(bytes, from, most);
    }

    private void look() throws IOException {
      if (looks.getAsBoolean() && available() == 0) {
        throw new SocketTimeoutException("Nothing has arrived yet.");
      }
    }
  }
}
