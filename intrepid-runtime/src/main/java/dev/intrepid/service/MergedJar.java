package dev.intrepid.service;

/** One jar made of several, in which the files of services of one may replace those of another. */
public final class MergedJar {

  private MergedJar() {}

  /** What such a jar must have, and how it gets it: the end of a sentence. */
  public static String advice(String service) {
    return "one jar made of several must have the lines of META-INF/services/"
        + service
        + " of all of them, as by the ServicesResourceTransformer of Maven's shade plugin or"
        + " mergeServiceFiles() of Gradle's shadow plugin, which from version 9 on does so only with"
        + " duplicatesStrategy = DuplicatesStrategy.INCLUDE.";
  }
}
