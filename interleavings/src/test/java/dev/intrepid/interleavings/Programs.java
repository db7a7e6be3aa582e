package dev.intrepid.interleavings;

import java.time.Duration;
import java.util.List;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jspecify.annotations.Nullable;

/**
 * Runs small programs of two threads, made of the operations of a class, each under many orders. An
 * operation must answer as if it had run alone, one after another; what else has to hold is a
 * method with {@link org.jetbrains.lincheck.datastructures.Validate}.
 */
public final class Programs {

  private static final int PROGRAMS = 4;
  private static final int OPERATIONS = 2;

  /** The tool takes a longer one for one that waits. */
  private static final int LONGEST_LOOP = 1_000;

  private static final Duration ONLY_A_HANG_REACHES = Duration.ofMinutes(10);

  /**
   * Threads do not meet in what each has for itself. It is held weakly, so that a collection of
   * garbage between two runs of one order would look like another order.
   */
  private static final String OF_ONE_THREAD = "dev.intrepid.concurrent.OfThread";

  private final List<String> wholes;
  private final @Nullable Class<?> model;

  private Programs(List<String> wholes, @Nullable Class<?> model) {
    this.wholes = wholes;
    this.model = model;
  }

  /** Programs whose threads may meet anywhere. */
  public static Programs meetingAnywhere() {
    return new Programs(List.of(), null);
  }

  /**
   * Programs whose threads do not meet within the methods of these packages or classes: what has
   * been shown to be one step is taken for one, and the orders go to what is built on it.
   */
  public static Programs meetingOutside(String... wholes) {
    return new Programs(List.of(wholes), null);
  }

  /** What one thread alone is answered, by methods of the same names. */
  public Programs answeringAs(Class<?> model) {
    return new Programs(wholes, model);
  }

  /** Fails with a program and the order, line by line, in which it goes wrong. */
  public void hold(Class<?> operations) {
    run(wholes.isEmpty() ? Interleavings.MOST / 4 : Interleavings.MOST, operations);
  }

  private void run(int orders, Class<?> operations) {
    ModelCheckingOptions options =
        new ModelCheckingOptions()
            .iterations(PROGRAMS)
            .invocationsPerIteration(orders)
            .threads(2)
            .actorsPerThread(OPERATIONS)
            .actorsBefore(0)
            .actorsAfter(0)
            .minimizeFailedScenario(false)
            .loopIterationsBeforeThreadSwitch(LONGEST_LOOP)
            .loopBound(LONGEST_LOOP)
            .addGuarantee(
                ManagedStrategyGuaranteeKt.forClasses(this::isWhole).allMethods().treatAsAtomic());
    // Its default is 30 seconds, in which a machine with much else to do has not rewritten the
    // classes of an order. Kotlin calls this method internal, and so it has an odd name.
    options.invocationTimeout$lincheck(ONLY_A_HANG_REACHES.toMillis());
    if (model != null) {
      options = options.sequentialSpecification(model);
    }
    options.check(operations);
  }

  private boolean isWhole(String name) {
    return name.equals(OF_ONE_THREAD) || wholes.stream().anyMatch(name::startsWith);
  }

  /**
   * What the tool says of operations that do not hold.
   *
   * @throws AssertionError if they hold
   */
  public String broken(Class<?> operations) {
    return Interleavings.found(() -> run(Interleavings.MOST_TO_BREAK, operations));
  }
}
