package dev.intrepid.launcher.output;

/** The exit codes of the process. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  /** What was asked for could not be found out. */
  public static final int UNKNOWN = 3;

  /** As a shell reports a process that Ctrl-C ended. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
