package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of a class with handlers. Immutable.
 *
 * @param name the durable identity
 * @param options how it runs
 * @param messages the messages it handles; their order is their index in the table
 * @param handlers its methods in declaration order
 * @param batches the batch handlers among them; their order is their index in the table
 * @param needs the state its methods take
 */
public record SubscriberSpec(
    String name,
    SubscriberOptions options,
    List<IntoEvent<?>> messages,
    List<HandlerSpec> handlers,
    List<BatchSpec> batches,
    List<StateNeed> needs) {

  /** Copies the lists. */
  public SubscriberSpec {
    requireNonNull(name);
    requireNonNull(options);
    messages = List.copyOf(messages);
    handlers = List.copyOf(handlers);
    batches = List.copyOf(batches);
    needs = List.copyOf(needs);
  }

  /** The same handlers under another name, from the beginning of the log, in that many shards. */
  public SubscriberSpec as(String otherName, int count) {
    return new SubscriberSpec(
        otherName, options.fromBeginning().inShards(count), messages, handlers, batches, needs);
  }

  /** As {@link SubscriberOptions#formerly()}. */
  public List<String> formerly() {
    return options.formerly();
  }

  /** As {@link SubscriberOptions#fromNow}. */
  public boolean fromNow() {
    return options.fromNow();
  }

  /** As {@link SubscriberOptions#strict}. */
  public boolean strict() {
    return options.strict();
  }

  /** As {@link SubscriberOptions#failure}. */
  public FailurePolicy failure() {
    return options.failure();
  }

  /** As {@link SubscriberOptions#parkAtMost}. */
  public int parkAtMost() {
    return options.parkAtMost();
  }

  /** As {@link SubscriberOptions#shards}. */
  public int shards() {
    return options.shards();
  }

  /** As {@link SubscriberOptions#page}. */
  public int page() {
    return options.page();
  }

  /**
   * Whether its pages may be larger while it is far behind: it has those of the usual size, and
   * handlers that are called again after a rewind anyway, so that more of them may be called again
   * after a crash. What a batch handler is given does not grow.
   */
  public boolean mayGrowPages() {
    return page() == SubscriptionConfig.DEFAULT_PAGE_SIZE && batches.isEmpty() && onlyFolds();
  }

  private boolean onlyFolds() {
    for (HandlerSpec handler : handlers) {
      if (!handler.isFold()) {
        return false;
      }
    }
    return true;
  }

  /**
   * What happens when a message fails in the handler of that index; negative if it fails in none.
   */
  public FailurePolicy failureOf(int handler) {
    FailurePolicy own = handler < 0 ? null : handlers.get(handler).failure();
    return own == null ? failure() : own;
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
   * @param ids what ids are derived from; null for the subscriber and the name
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
      List<String> reads,
      @Nullable IdSource ids) {

    /** A handler with the subscriber's failure policy and without a timeout. */
    public HandlerSpec(String name, boolean folds, List<String> memos, List<String> events) {
      this(
          name, folds, memos, events, null, Duration.ZERO, false, false, Set.of(), List.of(), null);
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
      Parts parts = new Parts(this);
      parts.failure = policy;
      return parts.spec();
    }

    /** The same with that timeout. */
    public HandlerSpec within(Duration time) {
      Parts parts = new Parts(this);
      parts.timeout = time;
      return parts.spec();
    }

    /** The same, which may store more than its memos. */
    public HandlerSpec storingAny() {
      Parts parts = new Parts(this);
      parts.storesAny = true;
      return parts.spec();
    }

    /** The same, called again after a rewind. */
    public HandlerSpec replaying() {
      Parts parts = new Parts(this);
      parts.replays = true;
      return parts.spec();
    }

    /** The same, which takes only the messages of these indexes. */
    public HandlerSpec taking(Integer... messages) {
      Parts parts = new Parts(this);
      parts.takes = Set.of(messages);
      return parts.spec();
    }

    /** The same, which is given the memos of these templates. */
    public HandlerSpec reading(String... templates) {
      Parts parts = new Parts(this);
      parts.reads = List.of(templates);
      return parts.spec();
    }

    /** The same, with ids derived from that name. */
    public HandlerSpec derivingIdsFrom(String source) {
      return derivingIdsFrom(new IdSource(source, Map.of()));
    }

    /**
     * The same, with ids derived from that name for messages stored as that type.
     *
     * @throws NullPointerException if it has no name yet for all other messages
     */
    public HandlerSpec derivingIdsOf(String type, String source) {
      return derivingIdsFrom(requireNonNull(ids).with(type, source));
    }

    private HandlerSpec derivingIdsFrom(IdSource source) {
      Parts parts = new Parts(this);
      parts.ids = source;
      return parts.spec();
    }

    /** Whether it may take the message of that index. */
    public boolean takes(int message) {
      return takes.isEmpty() || takes.contains(message);
    }

    /** Whether it stores memos, and so is always called again after a rewind. */
    public boolean isFold() {
      return storesAny || !memos.isEmpty();
    }

    /** All that a handler is, for another one that differs in one thing. */
    private static final class Parts {
      private final String name;
      private final boolean folds;
      private final List<String> memos;
      private final List<String> events;
      private @Nullable FailurePolicy failure;
      private Duration timeout;
      private boolean storesAny;
      private boolean replays;
      private Set<Integer> takes;
      private List<String> reads;
      private @Nullable IdSource ids;

      Parts(HandlerSpec spec) {
        name = spec.name;
        folds = spec.folds;
        memos = spec.memos;
        events = spec.events;
        failure = spec.failure;
        timeout = spec.timeout;
        storesAny = spec.storesAny;
        replays = spec.replays;
        takes = spec.takes;
        reads = spec.reads;
        ids = spec.ids;
      }

      HandlerSpec spec() {
        return new HandlerSpec(
            name, folds, memos, events, failure, timeout, storesAny, replays, takes, reads, ids);
      }
    }
  }

  /**
   * What the ids of what a handler publishes, and its delivery keys, are derived from: the names of
   * its subscriber, its method and its message as they were first. So a rename changes no id.
   *
   * @param name for all messages but those of the types below: {@code "billing/receipt(OrderPaid)"}
   * @param ofTypes for messages that are stored as one of these types
   */
  public record IdSource(String name, Map<String, String> ofTypes) {
    /** Copies the map. */
    public IdSource {
      requireNonNull(name);
      ofTypes = Map.copyOf(ofTypes);
    }

    /** The name for a message that is stored as that type. */
    public String of(String type) {
      String own = ofTypes.get(type);
      return own == null ? name : own;
    }

    private IdSource with(String type, String source) {
      Map<String, String> all = new HashMap<>(ofTypes);
      all.put(type, source);
      return new IdSource(name, all);
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

  /**
   * A {@code @Cached} record, and the URI template it had when code that reads or stores its memos
   * was generated: that code has URIs of this template inside.
   *
   * @param record what makes its memos
   * @param template the URI template of then
   */
  public record RecordTemplate(IntoCache<?> record, String template) {
    /** Requires both. */
    public RecordTemplate {
      requireNonNull(record);
      requireNonNull(template);
    }

    /** Whether the record still has that template. */
    public boolean isCurrent() {
      return template.equals(record.template());
    }
  }

  /**
   * A handler that takes all messages of a sealed interface.
   *
   * @param handler its index among the handlers
   * @param type the interface
   */
  public record Family(int handler, Class<?> type) {
    /** Requires the interface. */
    public Family {
      requireNonNull(type);
    }
  }

  /**
   * The names that a message had in the log when the code of a handler was generated: the ids of
   * what it publishes follow from them.
   *
   * @param handler its index among the handlers
   * @param message what makes such messages
   * @param names its type of then, and those before it, the latest first
   */
  public record MessageNames(int handler, IntoEvent<?> message, List<String> names) {
    /** Copies the list. */
    public MessageNames {
      requireNonNull(message);
      names = List.copyOf(names);
    }

    /** Whether the message still has those names. */
    public boolean areCurrent() {
      return names.equals(today());
    }

    /** The names it has now, in the same order. */
    public List<String> today() {
      List<String> today = new ArrayList<>();
      today.add(message.type());
      today.addAll(message.formerly());
      return today;
    }
  }
}
