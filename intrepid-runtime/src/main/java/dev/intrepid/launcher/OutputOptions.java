package dev.intrepid.launcher;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class OutputOptions {

  @Option(names = "--json", description = "Print one JSON object a line, for programs.")
  boolean json;

  @Option(names = "--verbose", description = "Log what happens, and where a failure came from.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
