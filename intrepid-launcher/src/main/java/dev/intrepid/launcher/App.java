package dev.intrepid.launcher;

import java.util.List;

/**
 * A program that the launcher lists and runs. Offer one through {@link java.util.ServiceLoader},
 * with a public constructor without parameters, and {@code run NAME} finds it.
 */
public interface App {

  /** Its name on the command line: 1 to 40 of {@code a-z 0-9 -}. */
  String name();

  /** What it does, in one line. */
  String description();

  /** The address of the repo it uses when none is given, such as {@code "sqlite:shop.db"}. */
  String defaultRepo();

  /**
   * The options it takes besides {@code --repo}, {@code --json}, {@code --verbose} and {@code
   * --help}, which every app has.
   */
  default List<AppOption> options() {
    return List.of();
  }

  /**
   * Runs until its work is done or the launch is stopped.
   *
   * @throws InterruptedException if it was stopped
   * @throws Exception if it failed: the launcher prints the message as its one sentence, so an
   *     {@link dev.intrepid.IntrepidException} or an {@link java.io.IOException} says what is
   *     wrong, where, and what to do
   */
  void run(Launch launch) throws Exception;
}
