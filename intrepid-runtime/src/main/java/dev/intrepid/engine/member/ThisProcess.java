package dev.intrepid.engine.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppReport;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process among those that its operating system knows, and whether another app of the same
 * machine is gone: so an app that was killed and is started again need not wait until the others
 * count as silent. Thread-safe.
 */
final class ThisProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ThisProcess.class);
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path SELF = Path.of("/proc/self");
  private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");
  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  /** How exactly the operating system says when a process was started. */
  private static final Duration EXACTLY = Duration.ofSeconds(5);

  /** The apps that run in this process. */
  private static final Set<UUID> RUNNING = ConcurrentHashMap.newKeySet();

  private static final ThisProcess INSTANCE = new ThisProcess();

  private final long pid = findPid();
  private final String name = nameOf(pid);
  private final String place = findPlace();

  private ThisProcess() {}

  static ThisProcess get() {
    return INSTANCE;
  }

  long pid() {
    return pid;
  }

  /** Its id and its host, if that is known: {@code 4711@web-1}. */
  String name() {
    return name;
  }

  /** Within which its id means this process; empty if that is unknown. */
  String place() {
    return place;
  }

  void begins(UUID app) {
    RUNNING.add(app);
  }

  void ends(UUID app) {
    RUNNING.remove(app);
  }

  /** Whether an app has ended for certain; false if that cannot be known here. */
  boolean isGone(AppMember other) {
    return knows(other.place()) && !runs(other.app(), other.pid(), other.startedAt());
  }

  /** The same of one that has reported. */
  boolean isGone(AppReport other) {
    return knows(other.place()) && !runs(other.app(), other.pid(), other.startedAt());
  }

  /** Whether the process of an app is there for certain; false if that cannot be known here. */
  boolean isBeside(AppReport other) {
    return knows(other.place()) && runs(other.app(), other.pid(), other.startedAt());
  }

  private boolean knows(String other) {
    return !place.isEmpty() && place.equals(other);
  }

  private boolean runs(UUID app, long other, Instant startedAt) {
    if (other == pid) {
      return RUNNING.contains(app);
    }
    Optional<ProcessHandle> process = ProcessHandle.of(other);
    return process.isPresent() && !isYounger(process.get(), startedAt);
  }

  /** Whether the operating system has given the id of an app to another process since. */
  private static boolean isYounger(ProcessHandle process, Instant app) {
    return process
        .info()
        .startInstant()
        .map(started -> started.minus(EXACTLY).isAfter(app))
        .orElse(false);
  }

  private static long findPid() {
    try {
      return Long.parseLong(Files.readSymbolicLink(SELF).toString());
    } catch (IOException | RuntimeException e) {
      // Asked last, since its class makes a pool of threads before it answers.
      return ProcessHandle.current().pid();
    }
  }

  private static String nameOf(long pid) {
    String host = host();
    return host.isEmpty() ? Long.toString(pid) : pid + "@" + host;
  }

  /** Asks no name server, which may be slow. */
  private static String host() {
    String said = System.getenv().getOrDefault("HOSTNAME", System.getenv("COMPUTERNAME"));
    return said == null ? read(HOST) : said.strip();
  }

  private static String findPlace() {
    String boot = read(BOOT);
    try {
      return boot.isEmpty() ? ofUser() : boot + " " + Files.readSymbolicLink(NAMESPACE);
    } catch (IOException | RuntimeException e) {
      LOG.debug("It is unknown which processes run beside this one", e);
      return "";
    }
  }

  private static String read(Path file) {
    if (!Files.isReadable(file)) {
      return "";
    }
    // Not by Files, which loads thirty classes of channels to read a line.
    try (InputStream text = new FileInputStream(file.toFile())) {
      return new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException | RuntimeException e) {
      LOG.debug("Cannot read {}", file, e);
      return "";
    }
  }

  /** A text that all processes of a user share, where one machine has one space of ids. */
  private static String ofUser() throws IOException {
    return new MachineFile(Path.of(System.getProperty("java.io.tmpdir"))).text();
  }
}
