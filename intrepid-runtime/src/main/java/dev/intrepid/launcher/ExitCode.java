package dev.intrepid.launcher;

/** What the process tells its caller at the end. */
final class ExitCode {

  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** As a shell reports a process that Ctrl-C ended. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
