package dev.intrepid.fuzzing.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * Stands between a process and its server, and holds back the rest of one message when it is told
 * to. So a process is stopped in the middle of a message for certain, which a signal alone does by
 * luck: on one processor it always reaches the process in the same place. Thread-safe.
 */
final class HoldingProxy implements AutoCloseable {

  private static final int PIECE = 8_192;
  private static final int HOLDS_NOTHING = Integer.MAX_VALUE;

  private final ServerSocket listener;
  private final int target;
  private final IntPredicate isInTransaction;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Integer> held = new CompletableFuture<>();
  private volatile int handsOn = HOLDS_NOTHING;

  /**
   * Listens at a port of its own.
   *
   * @param target the port of the server
   * @param isInTransaction whether the server is in a transaction, between two messages, of the
   *     connection that has this port at the client's end
   */
  HoldingProxy(int target, IntPredicate isInTransaction) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.isInTransaction = isInTransaction;
    start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /**
   * Hands on so many bytes of the next message that is that long and goes on with a transaction,
   * and nothing more until the server ends the connection. Of messages only the first is held.
   */
  void holdNext(int bytes) {
    handsOn = bytes;
  }

  /** Waits until it holds one; returns the port of its connection, as the server sees it. */
  int awaitHeld() throws Exception {
    return held.get(1, TimeUnit.MINUTES);
  }

  private void accept() {
    try {
      while (true) {
        Link link = new Link(listener.accept(), new Socket("localhost", target));
        sockets.add(link.client);
        sockets.add(link.server);
        start(link::toServer);
        start(link::toClient);
      }
    } catch (IOException e) {
      // It was closed.
      close();
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try (listener) {
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection of the client and the one to the server that goes with it. */
  private final class Link {

    private final Socket client;
    private final Socket server;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Whether what the client says next begins a message. */
    private volatile boolean isAnswered = true;

    Link(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    private void toServer() {
      byte[] piece = new byte[PIECE];
      int most = HOLDS_NOTHING;
      int said = 0;
      try (client;
          server) {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
          if (isAnswered) {
            isAnswered = false;
            said = 0;
            most = mostOfMessage();
          }
          if (length > most - said) {
            out.write(piece, 0, most - said);
            hold();
            return;
          }
          out.write(piece, 0, length);
          said += length;
        }
      } catch (IOException | InterruptedException e) {
        // One of the two was closed, and so is the other.
        sockets.remove(client);
      }
    }

    private int mostOfMessage() {
      return handsOn != HOLDS_NOTHING && isInTransaction.test(server.getLocalPort())
          ? handsOn
          : HOLDS_NOTHING;
    }

    private void hold() throws InterruptedException {
      handsOn = HOLDS_NOTHING;
      held.complete(server.getLocalPort());
      ended.await();
    }

    private void toClient() {
      byte[] piece = new byte[PIECE];
      try (client;
          server) {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
          isAnswered = true;
          out.write(piece, 0, length);
        }
      } catch (IOException e) {
        // One of the two was closed, and so is the other.
        sockets.remove(server);
      } finally {
        ended.countDown();
      }
    }
  }
}
