package dev.intrepid.launcher.input;

import dev.intrepid.launcher.output.CommandFailure;
import picocli.CommandLine.Option;

/** The option {@code --yes}, without which nothing is given up. */
public final class Confirmation {

  @Option(names = "--yes", description = "Do it: without this, nothing is done.")
  private boolean given;

  /**
   * Refuses what was not confirmed.
   *
   * @param what what would be done, as a sentence without its end
   */
  public void require(String what) {
    if (!given) {
      throw CommandFailure.usage(what + ". Say --yes if that is what you want.");
    }
  }
}
