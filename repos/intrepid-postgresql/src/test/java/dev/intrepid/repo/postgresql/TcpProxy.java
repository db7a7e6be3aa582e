package dev.intrepid.repo.postgresql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Stands between a repo and its server, and cuts connections when it is told to. */
final class TcpProxy implements AutoCloseable {

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicReference<String> counted = new AtomicReference<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicReference<String> cutOff = new AtomicReference<>();
  private final AtomicBoolean isToEnd = new AtomicBoolean();

  private TcpProxy(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
    start(this::accept);
  }

  /** Listens at a port, 0 for any. */
  static TcpProxy listening(int port, int target) throws IOException {
    return new TcpProxy(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), target);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many there were. */
  int connections() {
    return connections.get();
  }

  /**
   * Waits for a message with this text, hands it on, and cuts all connections when the server has
   * answered it.
   */
  void cutAnswerTo(String text) {
    cutOff.set(text);
  }

  /** Cuts in the same way, and takes no connection afterwards. */
  void endBeforeAnswerTo(String text) {
    isToEnd.set(true);
    cutAnswerTo(text);
  }

  /** Whether it has seen the message for whose answer it waits. */
  boolean hasCut() {
    return cutOff.get() == null;
  }

  /** Counts the answers with this text from now on. */
  void countAnswersWith(String text) {
    counted.set(text);
    answers.set(0);
  }

  /** How many there were. */
  int answers() {
    return answers.get();
  }

  private void lookFor(String answer) {
    String text = counted.get();
    if (text != null && answer.contains(text)) {
      answers.incrementAndGet();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        connections.incrementAndGet();
        sockets.add(client);
        sockets.add(server);
        AtomicBoolean isToBeCut = new AtomicBoolean();
        start(() -> copy(client, server, message -> lookAt(message, isToBeCut)));
        start(
            () ->
                copy(
                    server,
                    client,
                    answer -> {
                      lookFor(answer);
                      return !isToBeCut.get();
                    }));
      }
    } catch (IOException e) {
      // It was closed.
      cut();
    }
  }

  private boolean lookAt(String message, AtomicBoolean isToBeCut) {
    String text = cutOff.get();
    if (text != null && message.contains(text) && cutOff.compareAndSet(text, null)) {
      isToBeCut.set(true);
    }
    return true;
  }

  private void copy(Socket from, Socket to, Predicate<String> isHandedOn) {
    byte[] bytes = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        if (!isHandedOn.test(new String(bytes, 0, length, ISO_8859_1))) {
          if (isToEnd.get()) {
            listener.close();
          }
          cut();
          return;
        }
        out.write(bytes, 0, length);
      }
    } catch (IOException e) {
      // One of the two was closed, and so is the other.
      sockets.remove(from);
    }
  }

  private void cut() {
    for (Socket socket : List.copyOf(sockets)) {
      sockets.remove(socket);
      try {
        socket.close();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    cut();
  }
}
