package dev.intrepid.launcher.output;

import picocli.CommandLine.Option;

/** The options that every command has. */
public final class OutputOptions {

  @Option(names = "--json", description = "Print one JSON object a line, for programs.")
  public boolean json;

  @Option(names = "--verbose", description = "Log what happens, and where a failure came from.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
