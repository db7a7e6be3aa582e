package dev.intrepid.benchmarks.loans;

import dev.intrepid.launcher.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the launcher and writes down how much of the heap was in use at most. */
final class PeakHeap {

  private PeakHeap() {}

  /** Runs the launcher with these arguments. */
  public static void main(String[] arguments) {
    Path file = Path.of(System.getProperty("benchmarks.peak"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
    Launcher.main(arguments);
  }

  /** The pools peak at different times, so the sum is not less than the peak of all. */
  private static void write(Path file) {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    try {
      Files.writeString(file, Long.toString(peak));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
