package dev.intrepid.launcher.output;

import java.io.Console;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Finds out whether this process runs at a terminal. */
final class Terminal {

  private Terminal() {}

  /**
   * Before JDK 22 there is a console only at a terminal; since then there is one always, and it has
   * a method that tells, which release 17 cannot call by its name.
   */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isThere() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return (boolean)
          MethodHandles.publicLookup()
              .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class))
              .invoke(console);
    } catch (Throwable e) {
      return false;
    }
  }
}
