package dev.intrepid.launcher.repo;

import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.transfer.RepoDigest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that reads all of a repo, and how it shows what that has. */
final class DigestOptions {

  @Option(
      names = "--streams",
      description = "Print a digest of each stream, not of all that begin with the same segment.")
  private boolean isByStream;

  @Mixin private final OutputOptions output = new OutputOptions();

  /** Whether each stream is told. */
  boolean isByStream() {
    return isByStream;
  }

  /** Whether a program reads what is printed. */
  boolean isJson() {
    return output.json;
  }

  /** Prints how much a repo has, and the digests by which it is compared with another. */
  void print(Console console, RepoDigest digest) {
    if (isJson()) {
      digest.rows().forEach(row -> JsonLine.print(console.out(), DigestTable.properties(row)));
    } else {
      DigestTable.print(console, digest);
    }
  }
}
