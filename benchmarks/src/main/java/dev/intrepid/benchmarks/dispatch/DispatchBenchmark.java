package dev.intrepid.benchmarks.dispatch;

import dev.intrepid.IntoEvent;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Delivers a million times one of 1,024 decoded messages of eight types, in a random order that no
 * branch predictor can learn by heart.
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
public class DispatchBenchmark {

  private static final int MESSAGES = 1 << 20;
  private static final int DIFFERENT = 1 << 10;

  private final Object[] messages = mixed();
  private final int[] indexes = new int[MESSAGES];
  private final Ledger ledger = new Ledger();
  private final Ledger byHand = new Ledger();
  private final Step step = new NoStep();
  private final HandlerTable table;

  /**
   * Binds the generated table and finds the index of each message, as the engine's decoder does.
   */
  public DispatchBenchmark() {
    HandlersFactory<Ledger> factory = Ledger_Handlers.FACTORY;
    table = factory.bind(ledger, new NoState());
    List<? extends Class<?>> types =
        factory.spec().messages().stream().map(IntoEvent::messageClass).toList();
    for (int i = 0; i < MESSAGES; i++) {
      indexes[i] = types.indexOf(messages[i].getClass());
    }
  }

  /** Both ways call the same handlers with the same messages. */
  @Setup
  public void check() throws Exception {
    Checked.equal("the sum of the ledger", instanceofChain(), handlerTable());
  }

  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public long handlerTable() throws Exception {
    for (int i = 0; i < MESSAGES; i++) {
      table.handle(indexes[i], messages[i], step);
    }
    return ledger.sum();
  }

  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public long instanceofChain() {
    for (int i = 0; i < MESSAGES; i++) {
      deliver(messages[i]);
    }
    return byHand.sum();
  }

  private void deliver(Object message) {
    if (message instanceof Message.Opened opened) {
      byHand.opened(opened);
    } else if (message instanceof Message.PaidIn paidIn) {
      byHand.paidIn(paidIn);
    } else if (message instanceof Message.Withdrawn withdrawn) {
      byHand.withdrawn(withdrawn);
    } else if (message instanceof Message.Charged charged) {
      byHand.charged(charged);
    } else if (message instanceof Message.Refunded refunded) {
      byHand.refunded(refunded);
    } else if (message instanceof Message.Blocked blocked) {
      byHand.blocked(blocked);
    } else if (message instanceof Message.Unblocked unblocked) {
      byHand.unblocked(unblocked);
    } else if (message instanceof Message.Closed closed) {
      byHand.closed(closed);
    } else {
      throw new IllegalStateException("A message of another type: " + message);
    }
  }

  private static Object[] mixed() {
    Random random = new Random(8);
    Message[] different = new Message[DIFFERENT];
    for (int i = 0; i < DIFFERENT; i++) {
      different[i] = message(i % 8, "a-" + random.nextInt(100), random.nextInt(1000));
    }
    Object[] messages = new Object[MESSAGES];
    for (int i = 0; i < MESSAGES; i++) {
      messages[i] = different[random.nextInt(DIFFERENT)];
    }
    return messages;
  }

  private static Message message(int type, String account, long cents) {
    return switch (type) {
      case 0 -> new Message.Opened(account, cents);
      case 1 -> new Message.PaidIn(account, cents);
      case 2 -> new Message.Withdrawn(account, cents);
      case 3 -> new Message.Charged(account, cents);
      case 4 -> new Message.Refunded(account, cents);
      case 5 -> new Message.Blocked(account, cents);
      case 6 -> new Message.Unblocked(account, cents);
      default -> new Message.Closed(account, cents);
    };
  }

  private static final class NoState implements State {
    @Override
    public <T> T get(Class<T> type) {
      throw new IllegalStateException("These handlers need no state.");
    }
  }
}
