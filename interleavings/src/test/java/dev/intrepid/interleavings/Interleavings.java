package dev.intrepid.interleavings;

import dev.intrepid.interleavings.Situation.Part;
import java.util.function.Supplier;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/**
 * Runs a situation of a few threads again and again, one thread at a time, switching between them
 * elsewhere each time: first the orders with few switches. It is the same orders every time.
 * AssertJ is for afterwards: the tool cannot look into it.
 */
public final class Interleavings {

  /** Of one situation; fewer are run if there are no more. */
  static final int MOST = Integer.getInteger("interleavings", 25);

  /** Of one that is to be found broken, which ends the search. */
  static final int MOST_TO_BREAK = 20 * MOST;

  /** Of 30 seconds each; one that gets an eighth of a processor has needed more than four. */
  private static final int TRIES = 20;

  private Interleavings() {}

  /** Fails with the order, line by line, in which the situation fails or never ends. */
  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  public static <S extends Situation> void hold(Supplier<S> begin, Part<S>... parts) {
    run(MOST, new Run<>(begin, parts));
  }

  private static void run(int orders, Run<?> run) {
    for (int tries = 1; ; tries++) {
      try {
        Lincheck.runConcurrentTest(orders, run);
        return;
      } catch (LincheckAssertionError found) {
        if (found.getMessage().contains("The following interleaving") || tries == TRIES) {
          throw found;
        }
        // The 30 seconds of an order are over and nothing blocks: it has rewritten the classes it
        // met on a machine with much else to do. It keeps them, so each try goes further.
      }
    }
  }

  /**
   * What the tool says of a situation that does not hold.
   *
   * @throws AssertionError if it holds
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  public static <S extends Situation> String broken(Supplier<S> begin, Part<S>... parts) {
    Run<S> run = new Run<>(begin, parts);
    return found(() -> run(MOST_TO_BREAK, run));
  }

  /** What a search finds that takes so many orders. */
  static String found(Runnable search) {
    try {
      search.run();
    } catch (LincheckAssertionError found) {
      return found.getMessage();
    }
    throw new AssertionError("It holds in " + MOST_TO_BREAK + " orders.");
  }

  /** Within a situation: what has to be so. */
  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
