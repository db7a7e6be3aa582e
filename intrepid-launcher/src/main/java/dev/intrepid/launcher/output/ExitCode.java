package dev.intrepid.launcher.output;

/** The exit codes of the process. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  /** As a shell reports a process that Ctrl-C ended. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
