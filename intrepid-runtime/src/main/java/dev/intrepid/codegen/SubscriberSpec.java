package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntoEvent;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of a class with handlers. Immutable.
 *
 * @param name the durable identity
 * @param formerly the names it had before, the latest first
 * @param fromNow whether it begins with messages published after its first start, not with the
 *     beginning of the log
 * @param strict whether a message of unknown type stops it
 * @param failure what happens when a message fails
 * @param parkAtMost how many streams may be parked at a time, 1 or more; beyond it the subscriber
 *     stops
 * @param shards into how many shards its streams are divided, 1 or more; each is delivered by a
 *     thread of its own
 * @param messages the messages it handles; their order is their index in the table
 * @param handlers its methods in declaration order
 * @param batches the batch handlers among them; their order is their index in the table
 * @param needs the state its methods take
 * @param page how many messages are handled and committed at once, at most, 1 or more
 */
public record SubscriberSpec(
    String name,
    List<String> formerly,
    boolean fromNow,
    boolean strict,
    FailurePolicy failure,
    int parkAtMost,
    int shards,
    List<IntoEvent<?>> messages,
    List<HandlerSpec> handlers,
    List<BatchSpec> batches,
    List<StateNeed> needs,
    int page) {

  /** A subscriber with pages of the usual size. */
  public SubscriberSpec(
      String name,
      List<String> formerly,
      boolean fromNow,
      boolean strict,
      FailurePolicy failure,
      int parkAtMost,
      int shards,
      List<IntoEvent<?>> messages,
      List<HandlerSpec> handlers,
      List<BatchSpec> batches,
      List<StateNeed> needs) {
    this(
        name,
        formerly,
        fromNow,
        strict,
        failure,
        parkAtMost,
        shards,
        messages,
        handlers,
        batches,
        needs,
        SubscriptionConfig.DEFAULT_PAGE_SIZE);
  }

  /** Copies the lists. */
  public SubscriberSpec {
    requireNonNull(name);
    formerly = List.copyOf(formerly);
    requireNonNull(failure);
    messages = List.copyOf(messages);
    handlers = List.copyOf(handlers);
    batches = List.copyOf(batches);
    needs = List.copyOf(needs);
    if (parkAtMost < 1) {
      throw new IllegalArgumentException("At least 1 stream may be parked, not " + parkAtMost);
    }
    if (shards < 1) {
      throw new IllegalArgumentException("A subscriber has 1 or more shards, not " + shards);
    }
    if (page < 1) {
      throw new IllegalArgumentException("A page has 1 or more messages, not " + page);
    }
  }

  /** The same handlers under another name, from the beginning of the log, in that many shards. */
  public SubscriberSpec as(String otherName, int count) {
    return new SubscriberSpec(
        otherName,
        List.of(),
        false,
        strict,
        failure,
        parkAtMost,
        count,
        messages,
        handlers,
        batches,
        needs,
        page);
  }

  /** The same with pages of that many messages. */
  public SubscriberSpec inPagesOf(int messagesAtMost) {
    return new SubscriberSpec(
        name,
        formerly,
        fromNow,
        strict,
        failure,
        parkAtMost,
        shards,
        messages,
        handlers,
        batches,
        needs,
        messagesAtMost);
  }

  /**
   * What happens when a message fails in the handler of that index; negative if it fails in none.
   */
  public FailurePolicy failureOf(int handler) {
    FailurePolicy own = handler < 0 ? null : handlers.get(handler).failure();
    return own == null ? failure : own;
  }

  /**
   * One handler method.
   *
   * @param name method and message, {@code "spend(OrderPaid)"}: unique in the class
   * @param folds whether what it stores may follow from memos it read, so that handling a message
   *     twice would count it twice
   * @param memos the URI templates of the memos it may store
   * @param events the types of the messages it may publish
   * @param failure what happens when a message fails in it; null for the policy of the subscriber
   * @param timeout how long a call may take; zero for no limit
   * @param storesAny whether it may store more than {@code memos}, which is known only at run time
   * @param replays whether it is called again after a rewind although it stores nothing
   * @param takes the indexes of the messages it takes; empty if it may take any
   * @param reads the URI templates of the memos it is given
   */
  public record HandlerSpec(
      String name,
      boolean folds,
      List<String> memos,
      List<String> events,
      @Nullable FailurePolicy failure,
      Duration timeout,
      boolean storesAny,
      boolean replays,
      Set<Integer> takes,
      List<String> reads) {

    /** A handler with the subscriber's failure policy and without a timeout. */
    public HandlerSpec(String name, boolean folds, List<String> memos, List<String> events) {
      this(name, folds, memos, events, null, Duration.ZERO, false, false, Set.of(), List.of());
    }

    /** Copies the collections. */
    public HandlerSpec {
      requireNonNull(name);
      memos = List.copyOf(memos);
      events = List.copyOf(events);
      requireNonNull(timeout);
      takes = Set.copyOf(takes);
      reads = List.copyOf(reads);
    }

    /** The same with a failure policy of its own. */
    public HandlerSpec failing(FailurePolicy policy) {
      return new HandlerSpec(
          name, folds, memos, events, policy, timeout, storesAny, replays, takes, reads);
    }

    /** The same with that timeout. */
    public HandlerSpec within(Duration time) {
      return new HandlerSpec(
          name, folds, memos, events, failure, time, storesAny, replays, takes, reads);
    }

    /** The same, which may store more than its memos. */
    public HandlerSpec storingAny() {
      return new HandlerSpec(
          name, folds, memos, events, failure, timeout, true, replays, takes, reads);
    }

    /** The same, called again after a rewind. */
    public HandlerSpec replaying() {
      return new HandlerSpec(
          name, folds, memos, events, failure, timeout, storesAny, true, takes, reads);
    }

    /** The same, which takes only the messages of these indexes. */
    public HandlerSpec taking(Integer... messages) {
      return new HandlerSpec(
          name,
          folds,
          memos,
          events,
          failure,
          timeout,
          storesAny,
          replays,
          Set.of(messages),
          reads);
    }

    /** The same, which is given the memos of these templates. */
    public HandlerSpec reading(String... templates) {
      return new HandlerSpec(
          name,
          folds,
          memos,
          events,
          failure,
          timeout,
          storesAny,
          replays,
          takes,
          List.of(templates));
    }

    /** Whether it may take the message of that index. */
    public boolean takes(int message) {
      return takes.isEmpty() || takes.contains(message);
    }

    /** Whether it stores memos, and so is always called again after a rewind. */
    public boolean isFold() {
      return storesAny || !memos.isEmpty();
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
   * @param neededBy the parameter's method, for display: {@code "Billing.receipt(OrderPaid,
   *     Mailer)"}
   */
  public record StateNeed(Class<?> type, String neededBy) {
    /** Requires both. */
    public StateNeed {
      requireNonNull(type);
      requireNonNull(neededBy);
    }
  }
}
