package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntoEvent;
import dev.intrepid.subscription.RetryPolicy;
import java.util.List;
import java.util.Set;

/**
 * What a class with handlers is. Immutable.
 *
 * @param name the durable identity
 * @param formerly the names it had before, the latest first
 * @param fromNow whether it begins with what is published after its first start, not with the
 *     beginning of the log
 * @param strict whether a message of unknown type stops it
 * @param retry what happens between a failure and giving up
 * @param messages the messages it handles; their order is their index in the table
 * @param handlers its methods in the order of the source
 * @param batches the batch handlers among them; their order is their index in the table
 * @param needs the state its methods take
 */
public record SubscriberSpec(
    String name,
    List<String> formerly,
    boolean fromNow,
    boolean strict,
    RetryPolicy retry,
    List<IntoEvent<?>> messages,
    List<HandlerSpec> handlers,
    List<BatchSpec> batches,
    List<StateNeed> needs) {

  /** Copies the lists. */
  public SubscriberSpec {
    requireNonNull(name);
    formerly = List.copyOf(formerly);
    requireNonNull(retry);
    messages = List.copyOf(messages);
    handlers = List.copyOf(handlers);
    batches = List.copyOf(batches);
    needs = List.copyOf(needs);
  }

  /**
   * One handler method.
   *
   * @param name method and message, {@code "spend(OrderPaid)"}: unique in the class
   * @param folds whether what it stores may follow from memos it read, so that handling a message
   *     twice would count it twice
   * @param memos the URI templates of the memos it may store
   * @param events the types of the messages it may publish
   */
  public record HandlerSpec(String name, boolean folds, List<String> memos, List<String> events) {
    /** Copies the lists. */
    public HandlerSpec {
      requireNonNull(name);
      memos = List.copyOf(memos);
      events = List.copyOf(events);
    }
  }

  /**
   * A handler that takes a List of messages.
   *
   * @param handler its index among the handlers
   * @param messages the indexes of the messages it takes
   */
  public record BatchSpec(int handler, Set<Integer> messages) {
    /** Copies the set. */
    public BatchSpec {
      messages = Set.copyOf(messages);
    }
  }

  /**
   * A parameter that is state.
   *
   * @param type its class
   * @param neededBy where, for people: {@code "Billing.receipt(OrderPaid, Mailer)"}
   */
  public record StateNeed(Class<?> type, String neededBy) {
    /** Requires both. */
    public StateNeed {
      requireNonNull(type);
      requireNonNull(neededBy);
    }
  }
}
