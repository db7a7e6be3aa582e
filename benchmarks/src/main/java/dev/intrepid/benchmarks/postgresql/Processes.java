package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.TalkingProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Processes that run the same program. For one thread. */
final class Processes implements AutoCloseable {

  private static final int HEAP_MEBIBYTES = 256;

  private final List<TalkingProcess> all = new ArrayList<>();

  private Processes() {}

  /** Starts so many. */
  static Processes start(int count, Class<?> main, String... arguments) throws IOException {
    Processes processes = new Processes();
    for (int i = 0; i < count; i++) {
      processes.all.add(TalkingProcess.start(HEAP_MEBIBYTES, main, arguments));
    }
    return processes;
  }

  int size() {
    return all.size();
  }

  /** Tells each a line at once, by its index, and returns what they answer. */
  List<String> askAll(IntFunction<String> line) throws IOException {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).tell(line.apply(i));
    }
    List<String> answers = new ArrayList<>();
    for (TalkingProcess process : all) {
      answers.add(process.answer());
    }
    return answers;
  }

  /** The time of processors that each has used so far. */
  List<Duration> processorTimes() {
    return all.stream().map(TalkingProcess::processorTime).toList();
  }

  /** Lets them end, and waits until they have. */
  @Override
  public void close() throws IOException {
    for (TalkingProcess process : all) {
      process.close();
    }
  }
}
