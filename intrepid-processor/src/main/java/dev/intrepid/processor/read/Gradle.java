package dev.intrepid.processor.read;

import javax.annotation.processing.ProcessingEnvironment;

/**
 * Gradle compiles only what changed and gives the rest as class files, as long as a processor asks
 * for no annotation that class files do not have: docs/decisions/0009.
 */
public final class Gradle {

  private Gradle() {}

  public static boolean runs(ProcessingEnvironment environment) {
    return environment.getClass().getName().startsWith("org.gradle.");
  }
}
