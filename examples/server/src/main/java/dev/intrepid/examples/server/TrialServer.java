package dev.intrepid.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoProvider;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL in a folder, which is started if it does not run and goes on running. What is
 * committed to it is durable, and is there when it is started again. Immutable.
 */
public final class TrialServer {

  /** The lines of the file that PostgreSQL keeps as long as it runs. */
  private static final int PID_LINE = 0;

  private static final int PORT_LINE = 3;

  /** What stands for the server's address in the arguments of ./intrepid. */
  private static final String TYPED = "postgresql:embedded";

  private static final String DEFAULT_PORT = "5432";
  private static final int REFUSED = 2;

  private final Path folder;
  private final Path data;

  private TrialServer(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  /**
   * Prints the address of the server in a folder, without options, and says what it has started. If
   * the address with the options would be refused, it says why and ends with 2; nothing is started.
   *
   * @param args the folder, and the options that will follow the address, or an empty text
   */
  public static void main(String... args) throws IOException {
    try {
      // Whatever is asked of it, the adapter reads the address first.
      String address = address(DEFAULT_PORT) + args[1];
      RepoProvider.of(address).file(address);
    } catch (RepoAddressException e) {
      String sentence = String.valueOf(e.getMessage());
      System.err.println("intrepid: " + sentence.replace(address(DEFAULT_PORT), TYPED));
      System.exit(REFUSED);
    }
    System.out.println(address(Path.of(args[0]), System.err));
  }

  private static String address(String port) {
    return "postgresql://postgres@localhost:" + port + "/postgres";
  }

  /**
   * The address of the server in a folder, which is started if it does not run. Several processes
   * may ask at once.
   *
   * @param told is told when it is started, and how it is ended
   */
  @SuppressWarnings("try") // the lock is only held
  static String address(Path folder, PrintStream told) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel turn =
            FileChannel.open(
                folder.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = turn.lock()) {
      TrialServer server = new TrialServer(folder);
      if (!server.isRunning()) {
        server.start();
        told.println(
            "Started a PostgreSQL to try, in "
                + folder
                + ". It goes on running; to end it: kill "
                + server.line(PID_LINE));
      }
      return address(server.line(PORT_LINE));
    }
  }

  private boolean isRunning() throws IOException {
    return Files.exists(pidFile()) && ProcessHandle.of(Long.parseLong(line(PID_LINE))).isPresent();
  }

  private void start() throws IOException {
    // It may be that of a server which was killed, and whose id another process may have.
    Files.deleteIfExists(pidFile());
    Redirect log = Redirect.appendTo(folder.resolve("server.log").toFile());
    EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.resolve("unpacked").toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofMinutes(1))
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "300")
        .start();
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  private String line(int number) throws IOException {
    List<String> lines = Files.readAllLines(pidFile(), UTF_8);
    return lines.get(number).strip();
  }
}
