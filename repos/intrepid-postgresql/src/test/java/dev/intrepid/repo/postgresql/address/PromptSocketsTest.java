package dev.intrepid.repo.postgresql.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PromptSocketsTest {

  /** One that nothing arrives at, and that must not be waited for. */
  private static final InputStream SILENT =
      new InputStream() {
        @Override
        public int read() {
          throw new AssertionError("waits");
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
          throw new AssertionError("waits");
        }
      };

  @Test
  void one_that_looks_does_not_wait() {
    InputStream received = new PromptSockets.LookingStream(SILENT, () -> true);

    assertThatThrownBy(() -> received.read(new byte[9], 0, 9))
        .isInstanceOf(SocketTimeoutException.class);
    assertThatThrownBy(received::read).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void one_that_looks_reads_what_has_arrived() throws IOException {
    InputStream received =
        new PromptSockets.LookingStream(new ByteArrayInputStream(new byte[] {7}), () -> true);

    assertThat(received.read()).isEqualTo(7);
  }

  @Test
  void one_that_does_not_look_waits() {
    InputStream received = new PromptSockets.LookingStream(SILENT, () -> false);

    assertThatThrownBy(received::read).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_timeout_of_a_millisecond_is_a_look_and_a_longer_one_waits() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, here);
        Socket socket = new PromptSockets().createSocket()) {
      socket.connect(server.getLocalSocketAddress());
      socket.setSoTimeout(1);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessage("Nothing has arrived yet.");

      socket.setSoTimeout(60_000);
      try (Socket other = server.accept()) {
        other.getOutputStream().write(7);

        assertThat(socket.getInputStream().read()).isEqualTo(7);
      }
    }
  }

  @Test
  void the_driver_connects_by_them() {
    PostgresAddress address = PostgresAddress.parse("postgresql://db.example/shop", name -> null);

    assertThat(address.dataSource().getSocketFactory()).isEqualTo(PromptSockets.class.getName());
  }
}
