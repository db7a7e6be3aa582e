package dev.intrepid.engine.step;

import dev.intrepid.codegen.SubscriberSpec.BatchSpec;
import dev.intrepid.repo.EventRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The messages of a page that wait for a batch handler. For one thread. */
public final class Batches {

  /** The index of no message. */
  public static final int NO_MESSAGE = -1;

  private final List<Set<Integer>> taken = new ArrayList<>();
  private final List<List<Object>> messages = new ArrayList<>();
  private final List<List<EventRecord>> records = new ArrayList<>();

  public Batches(List<BatchSpec> specs) {
    for (BatchSpec spec : specs) {
      taken.add(spec.messages());
      messages.add(new ArrayList<>());
      records.add(new ArrayList<>());
    }
  }

  /** What calls the handler of a batch. */
  public interface Call {

    /** Hands over the messages that wait for a batch handler; null if all went well. */
    @Nullable Throwable handleBatch(int batch) throws InterruptedException;
  }

  /**
   * Calls the handlers of the batches that wait and that the message of this index does not belong
   * to, until one fails.
   *
   * @return how it failed; null if all went well
   */
  public @Nullable Throwable endBefore(int message, Call call) throws InterruptedException {
    for (int batch = 0; batch < taken.size(); batch++) {
      if (!isEmpty(batch) && !takes(batch, message)) {
        Throwable failure = call.handleBatch(batch);
        if (failure != null) {
          return failure;
        }
      }
    }
    return null;
  }

  private boolean takes(int batch, int message) {
    return taken.get(batch).contains(message);
  }

  private boolean isEmpty(int batch) {
    return messages.get(batch).isEmpty();
  }

  public void add(int message, EventRecord record, Object payload) {
    for (int batch = 0; batch < taken.size(); batch++) {
      if (takes(batch, message)) {
        messages.get(batch).add(payload);
        records.get(batch).add(record);
      }
    }
  }

  /** The messages of a batch, as a list of its own that the handler may keep. */
  List<Object> messages(int batch) {
    return List.copyOf(messages.get(batch));
  }

  public EventRecord firstRecord(int batch) {
    return records.get(batch).get(0);
  }

  void clear(int batch) {
    messages.get(batch).clear();
    records.get(batch).clear();
  }

  public void clear() {
    for (int batch = 0; batch < taken.size(); batch++) {
      clear(batch);
    }
  }
}
