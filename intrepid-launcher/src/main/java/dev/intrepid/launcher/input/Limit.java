package dev.intrepid.launcher.input;

import dev.intrepid.launcher.output.CommandFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a command prints at most. */
public final class Limit {

  private static final int PAGE = 256;
  private static final long FOR_PEOPLE = 100;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Print at most so many. Default: 100 in a table, all with --json.")
  private @Nullable Long given;

  public long orDefault(boolean json) {
    if (given != null) {
      requireNotNegative("--limit", given);
      return given;
    }
    return json ? Long.MAX_VALUE : FOR_PEOPLE;
  }

  /** How many to read at once: the output is never in memory as a whole. */
  public static int page(long left) {
    return (int) Math.min(PAGE, left);
  }

  public static void requireNotNegative(String option, long value) {
    if (value < 0) {
      throw CommandFailure.usage(option + " is 0 or more, not " + value + ".");
    }
  }
}
