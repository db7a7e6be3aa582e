package dev.intrepid.launcher.command;

import java.util.Arrays;

/**
 * Keeps the log quiet unless it is asked for. Set before the first logger is made, for slf4j-simple
 * reads it then; another binding has its own configuration and is left alone.
 */
public final class Logging {

  public static final String VERBOSE = "--verbose";

  private static final String PREFIX = "org.slf4j.simpleLogger.";

  private Logging() {}

  public static void configure(String... args) {
    setUnlessSet("defaultLogLevel", Arrays.asList(args).contains(VERBOSE) ? "info" : "warn");
    setUnlessSet("showThreadName", "false");
    setUnlessSet("showShortLogName", "true");
    setUnlessSet("showDateTime", "false");
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getProperty(PREFIX + name) == null) {
      System.setProperty(PREFIX + name, value);
    }
  }
}
