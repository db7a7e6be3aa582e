package dev.intrepid.launcher.input;

import dev.intrepid.launcher.output.CommandFailure;

/** What was written after the command's name. */
public final class Arguments {

  /** What the JVM puts in the place of bytes that are no character of its locale. */
  private static final char UNKNOWN = '\ufffd';

  private Arguments() {}

  /** Requires that the JVM could read them, for else others would be stored than were meant. */
  public static void requireReadable(String... args) {
    for (String arg : args) {
      if (arg.indexOf(UNKNOWN) >= 0) {
        throw CommandFailure.usage(
            "The argument \""
                + arg
                + "\" has characters that the locale of this process lacks: start it with one that"
                + " has them, such as LC_ALL=C.UTF-8.");
      }
    }
  }
}
