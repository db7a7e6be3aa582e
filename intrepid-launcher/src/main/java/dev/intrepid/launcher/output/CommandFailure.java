package dev.intrepid.launcher.output;

/** A command cannot be carried out; the text is the message to print. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static CommandFailure failed(String message) {
    return new CommandFailure(ExitCode.FAILED, message);
  }

  /** What was asked for could not be found out. */
  public static CommandFailure unknown(String message) {
    return new CommandFailure(ExitCode.UNKNOWN, message);
  }

  public static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.USAGE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
