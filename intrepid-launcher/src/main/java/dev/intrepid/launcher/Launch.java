package dev.intrepid.launcher;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import java.io.PrintWriter;
import java.util.Optional;

/** What a running {@link App} is given. Thread-safe, except for {@link #out}. */
public interface Launch {

  /** The address of the repo: the one of {@code --repo}, or the app's own. */
  String address();

  /**
   * The repo at {@link #address}, opened by the first call and closed by the launcher. Check the
   * input before calling it: a run that ends over a misspelled file then leaves nothing behind.
   *
   * @throws RepoException if it cannot be opened
   */
  IntrepidRepo repo();

  /** The value of an option of the app: given, or its default. */
  Optional<String> option(String name);

  /**
   * The value of an option that is required or has a default.
   *
   * @throws IllegalArgumentException if the option is neither
   */
  String value(String name);

  /**
   * The value of such an option as an {@code int}. Any other value ends the run with a message that
   * names the option and the value.
   *
   * @throws IllegalArgumentException if the option is neither required nor has a default
   */
  int number(String name);

  /** Where results go. Notes for people go to {@link #say}. */
  PrintWriter out();

  /** Whether results are for programs: one JSON object a line and nothing else. */
  boolean json();

  /** Prints a result: aligned for people, one object a row for programs. */
  void print(Table table);

  /** Prints a line for people; nothing when results are for programs. */
  void say(String line);

  /** Begins long work of a known total. */
  Progress progress(String title, long total);

  /** A command of this launcher as people would type it: {@code "./intrepid events --repo …"}. */
  String command(String... arguments);

  /**
   * Whether the app is to end, because of Ctrl-C. The thread that runs the app is then interrupted
   * too, so that a wait does not hold it; a call of this method clears the interrupt, so that what
   * the app closes afterwards can end well.
   */
  boolean isStopping();

  /**
   * Waits until the app shall come to an end; for apps that run until they are stopped.
   *
   * @throws InterruptedException if the thread is interrupted otherwise
   */
  void awaitStop() throws InterruptedException;

  /**
   * Registers something to be closed when the app ends, for whatever reason; the last registered is
   * closed first.
   */
  <T extends AutoCloseable> T closing(T resource);
}
