package dev.intrepid.launcher.command;

import picocli.CommandLine.Option;

/** The option of the command without a subcommand. */
final class VersionOption {

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version of Intrepid, and of the Java that runs it.")
  boolean version;
}
