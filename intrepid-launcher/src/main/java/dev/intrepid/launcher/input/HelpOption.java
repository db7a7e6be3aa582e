package dev.intrepid.launcher.input;

import picocli.CommandLine.Option;

/** The option of a command that has subcommands. */
public final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
