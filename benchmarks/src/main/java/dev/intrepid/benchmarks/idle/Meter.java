package dev.intrepid.benchmarks.idle;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What this process uses: memory since the meter was made, and processor time while it idles. */
final class Meter {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Long enough for periodic work to run several times. */
  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final long before;

  private Meter(long before) {
    this.before = before;
  }

  static Meter start() throws IOException {
    return new Meter(bytes());
  }

  /** KiB for each of so many, since the meter was made. */
  double kibibytesEach(int count) throws IOException {
    return (bytes() - before) / 1024.0 / count;
  }

  /**
   * The heap in use after a collection, and all that is resident beside the heap, touched first.
   */
  private static long bytes() throws IOException {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + resident();
  }

  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    }
  }

  /** Of one core, in percent, while nothing is to be done. */
  static double idlePercent() throws InterruptedException {
    long cpu = SYSTEM.getProcessCpuTime();
    long begin = System.nanoTime();
    Thread.sleep(WINDOW.toMillis());
    return 100.0 * (SYSTEM.getProcessCpuTime() - cpu) / (System.nanoTime() - begin);
  }

  static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
