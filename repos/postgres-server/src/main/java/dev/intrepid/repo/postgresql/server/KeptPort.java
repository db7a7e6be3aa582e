package dev.intrepid.repo.postgresql.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of a server that goes away and comes back. It is below the ports that systems give to
 * clients: one that connects again and again to a server that is away may be given that very port,
 * is then connected with itself, and the server cannot come back.
 */
public final class KeptPort {

  private static final int FIRST = 15_000;
  private static final int END = 30_000;

  private KeptPort() {}

  /** One that nobody listens on. */
  public static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (isFree(port)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
