package dev.intrepid;

import static java.util.Objects.requireNonNull;

import dev.intrepid.compute.Computations;
import dev.intrepid.control.Retirement;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.ControlPoller;
import dev.intrepid.engine.HeldBack;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.publish.AsyncPublisher;
import dev.intrepid.engine.replay.Retiring;
import dev.intrepid.engine.replay.SubscriberControl;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.exception.AppClosedException;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.NotHandledException;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.exception.StreamParkedException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.exception.WaitsForItselfException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.TransactionalRepo;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.subscription.SubscriptionStatus;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A running app: publishes messages, delivers them to its handlers, views memos.
 *
 * <pre>{@code
 * try (Intrepid app = Intrepid.builder().repo("sqlite:shop.db").handlers(new Billing()).start()) {
 *   app.publish(new OrderPaid("o-1", "ada", 1299));
 *   app.awaitCaughtUp(Duration.ofSeconds(5));
 *   Cache<Spend> spend = app.view(Spend_Memo.uri("ada"));
 * }
 * }</pre>
 *
 * <p>Every subscriber works on a thread of its own until {@link #close}; a subscriber that has been
 * idle for a while releases its thread until a message arrives. Thread-safe.
 */
public final class Intrepid implements AutoCloseable {

  private final EngineContext context;
  private final IntrepidRepo repo;
  private final boolean ownsRepo;
  private final Publisher publisher;
  private final CacheConnection memos;
  private final List<RunningSubscriber> subscribers;
  private final HandledWaits waits;
  private final Computations computations;
  private final ControlPoller poller;
  private final HeldBack heldBack;
  private final Duration closeWithin;
  private volatile boolean closed;

  /** Whether nothing is handled any more, since the app was closed. */
  private volatile boolean hasEnded;

  /** Whether the app has closed its repo, or is about to: its handlers are done. */
  private volatile boolean repoIsClosed;

  /** Made by the first call of publishAsync, which few programs make; guarded by this. */
  private @Nullable AsyncPublisher async;

  /** Whether the app is being closed, so that none is made; guarded by this. */
  private boolean asyncHasEnded;

  Intrepid(
      IntrepidBuilder config,
      EngineContext context,
      List<RunningSubscriber> subscribers,
      ControlPoller poller,
      HeldBack heldBack) {
    this.context = context;
    this.repo = context.repo();
    this.ownsRepo = config.opensRepo();
    this.closeWithin = config.closeWithin();
    this.computations = context.computations();
    GeneratedCode generated = context.generated();
    this.publisher =
        new Publisher(
            generated,
            context.format(),
            new Function<>() {
              @Override
              public EventLog apply(PendingEvents events) {
                try {
                  return repo.publish(events);
                } catch (RepoClosedException e) {
                  throw told(e);
                }
              }
            });
    this.memos =
        new CacheConnection(
            generated.formerMemos().in(repo), context.format(), computations, generated);
    this.subscribers = subscribers;
    this.waits =
        new HandledWaits(
            repo,
            context.waiters(),
            subscribers,
            new BooleanSupplier() {
              @Override
              public boolean getAsBoolean() {
                return hasEnded;
              }
            });
    this.poller = poller;
    this.heldBack = heldBack;
  }

  /** Begins an app without a repo, which it must be given, and without handlers. */
  public static IntrepidBuilder builder() {
    return new IntrepidBuilder();
  }

  /**
   * Publishes a message and returns its record once it is stored. Each call gives it another id:
   * what may have to be published again, because nobody knows whether it is stored, is made by
   * {@link #pending} first.
   *
   * @throws NotWiredException if its class is no {@code @Event} record
   * @throws dev.intrepid.repo.RepoException if the repo refuses
   */
  public EventRecord publish(Object message) {
    return publisher.publish(message);
  }

  /**
   * Publishes an event, such as one of {@link #pending} with headers or an expected position. If
   * its id is stored in its stream already, it is not stored again, and what was stored is
   * returned.
   */
  public EventRecord publish(PendingEvent event) {
    return publisher.publish(event);
  }

  /** Publishes events together, all or none, in this order. */
  public EventLog publish(PendingEvents events) {
    return publisher.publish(events);
  }

  /** Publishes messages together, all or none, in this order. */
  public EventLog publishAll(List<?> messages) {
    return publisher.publishAll(messages);
  }

  /**
   * Publishes a message without waiting until it is stored: the future is completed with its record
   * then, or with what {@link #publish(Object)} would throw.
   *
   * <p>What a thread publishes so is stored in the order of its calls, many in one commit: one
   * thread publishes as fast as the repo stores. Each message is stored or refused alone; after one
   * that was refused, the next are stored, unless they expect a position that their stream does not
   * have then. {@code publish} does not wait for what is under way: where a message that is
   * published so must come later, wait for the future first.
   *
   * <p>Up to 16,384 events with 32 MiB of data and headers may be under way in an app. A call
   * beyond that waits until half of it is done; an interrupt does not end the wait.
   *
   * <p>What depends on the future runs on a few threads of the app, never on the one that commits.
   * A call there does not wait for room, and any number of calls may wait there for such futures.
   * Of other waits, 256 may last at once before they delay the other futures: more belong on an
   * executor of yours ({@code thenRunAsync(…, executor)}).
   *
   * <p>Cancelling the future withdraws nothing. {@link #close} waits for what is under way.
   *
   * @throws NotWiredException if its class is no {@code @Event} record
   * @throws AppClosedException if the app was closed
   */
  public CompletableFuture<EventRecord> publishAsync(Object message) {
    return publishAsync(pending(message));
  }

  /**
   * Publishes an event without waiting until it is stored, such as one of {@link #pending} with an
   * id of yours, under which it may be published again if nobody knows whether it is stored.
   *
   * @throws AppClosedException if the app was closed
   */
  public CompletableFuture<EventRecord> publishAsync(PendingEvent event) {
    return async().publish(event);
  }

  /**
   * Publishes events together, all or none, without waiting until they are stored.
   *
   * @throws AppClosedException if the app was closed
   */
  public CompletableFuture<EventLog> publishAsync(PendingEvents events) {
    return async().publish(events);
  }

  /**
   * Publishes messages together, all or none, without waiting until they are stored.
   *
   * @throws NotWiredException if the class of one is no {@code @Event} record
   * @throws AppClosedException if the app was closed
   */
  public CompletableFuture<EventLog> publishAllAsync(List<?> messages) {
    return publishAsync(publisher.pendingAll(messages));
  }

  private synchronized AsyncPublisher async() {
    AsyncPublisher made = async;
    if (made == null) {
      if (asyncHasEnded) {
        throw AppClosedException.beforeCall();
      }
      made = new AsyncPublisher(repo::publish);
      async = made;
    }
    return made;
  }

  private synchronized @Nullable AsyncPublisher endedAsync() {
    asyncHasEnded = true;
    return async;
  }

  private synchronized boolean isInDependant() {
    return async != null && async.isInDependant();
  }

  /**
   * Publishes in a transaction of yours, in the database that the repo is kept in: your changes and
   * the messages become durable together, or neither does.
   *
   * <pre>{@code
   * connection.setAutoCommit(false);
   * orders.insert(connection, order);
   * app.in(connection).publish(new OrderPlaced(order.id()));
   * connection.commit();
   * }</pre>
   *
   * <p>Publish last: from there to the commit, nobody else can write to the repo, as {@link
   * TransactionalRepo#publishIn} says in full.
   *
   * @param transaction a connection whose auto-commit is off; it is neither committed, rolled back
   *     nor closed
   * @throws UnusableTransactionException if the repo of this app takes no transactions of its users
   */
  public Publisher in(Connection transaction) {
    requireNonNull(transaction, "transaction");
    if (!(repo instanceof TransactionalRepo transactional)) {
      throw UnusableTransactionException.notTakenBy(repo);
    }
    return new Publisher(
        context.generated(),
        context.format(),
        events -> {
          try {
            return transactional.publishIn(transaction, events);
          } catch (RepoClosedException e) {
            throw told(e);
          }
        });
  }

  /**
   * The event of a message, not published yet: the place to give it an id of yours, headers, or an
   * expected position. It has a fresh id, under which it is stored once however often it is
   * published.
   *
   * @throws NotWiredException if its class is no {@code @Event} record
   */
  public PendingEvent pending(Object message) {
    return publisher.pending(message);
  }

  /**
   * The memo at a URI; computed by its {@code @Cached} method, if it has one, when it is missing or
   * too old. The exceptions are those of {@link CacheConnection#view(MemoUri)}.
   */
  public <T> Cache<T> view(MemoUri<T> uri) {
    try {
      return memos.view(uri);
    } catch (RepoClosedException e) {
      throw told(e);
    }
  }

  /**
   * The memos of this app, also as they are stored.
   *
   * @throws AppClosedException if the app was closed, and its repo with it
   */
  public CacheConnection memos() {
    requireOpen();
    return memos;
  }

  /** The repo this app runs on. */
  public IntrepidRepo repo() {
    return repo;
  }

  /**
   * Controls a subscriber: lists its parked streams, has them tried again, gives them up.
   *
   * @param name its name
   * @throws IllegalArgumentException if no subscriber of this app has that name
   * @throws AppClosedException if the app was closed, and its repo with it
   */
  public SubscriptionControl subscription(String name) {
    requireOpen();
    for (RunningSubscriber subscriber : subscribers) {
      if (subscriber.spec().name().equals(name)) {
        return new SubscriberControl(subscribers, poller::wake).of(subscriber);
      }
    }
    List<String> names = subscribers.stream().map(s -> s.spec().name()).toList();
    throw new IllegalArgumentException(
        "This app has no subscriber " + name + "; it has " + names + ".");
  }

  /**
   * Ends a subscriber that no app has any more.
   *
   * @param subscriber its name; it reads, or has read, from the repo of this app
   * @throws AppClosedException if the app was closed, and its repo with it
   */
  public Retirement retirement(String subscriber) {
    requireOpen();
    return new Retiring(repo, requireNonNull(subscriber));
  }

  /** The status of each shard of each subscriber, in the order in which the handlers were given. */
  public List<SubscriptionStatus> status() {
    try {
      return subscribers.stream().flatMap(subscriber -> subscriber.status().stream()).toList();
    } catch (RepoClosedException e) {
      throw told(e);
    }
  }

  /** What the handlers of each subscriber did, in this process; also after it was closed. */
  public List<HandlerStats> handlerStats() {
    return subscribers.stream()
        .map(subscriber -> context.watches().stats(subscriber.spec().name()))
        .toList();
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /** What happened to the memos of each {@code @Cached} method, in this process. */
  public List<MemoStats> memoStats() {
    return computations.stats();
  }

  /**
   * Whether the app does its work: no subscriber has stopped, died, or been stuck for a minute, nor
   * has the rebuild that one waits for; and the app was not closed.
   */
  public Health health() {
    return health(Duration.ofMinutes(1));
  }

  /**
   * Whether the app does its work.
   *
   * @param stuckAfter how long a subscriber may have work without progress
   */
  public Health health(Duration stuckAfter) {
    if (closed) {
      AppClosedException why = AppClosedException.beforeCall(null);
      return new Health(false, List.of(String.valueOf(why.getMessage())), List.of());
    }
    try {
      List<SubscriptionStatus> all = new ArrayList<>(status());
      for (RunningSubscriber subscriber : subscribers) {
        if (subscriber.isHeldBack()) {
          all.addAll(poller.rebuild(subscriber.spec().name()));
        }
      }
      return Health.of(all, context.clock().instant(), stuckAfter, repo.timesGoneBack());
    } catch (RepoException | AppClosedException e) {
      return new Health(false, List.of(String.valueOf(e.getMessage())), List.of());
    }
  }

  /**
   * Waits until every subscriber has handled everything that is in the log at this moment, messages
   * that their handlers publish meanwhile, and requests made by {@link #subscription}. A failed
   * message is waited for until it is handled, given up or parked. Parked streams are not waited
   * for: {@link #status} says how many there are.
   *
   * @throws WaitsForItselfException if a handler of this app calls this, whose message is one of
   *     those
   * @throws NotCaughtUpException if that takes longer; the text says which subscribers are behind
   * @throws SubscriberStoppedException if a subscriber has stopped before it has handled them
   * @throws AppClosedException if the app is closed before
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitCaughtUp(Duration timeout) throws InterruptedException {
    if (isInHandler()) {
      throw WaitsForItselfException.untilCaughtUp();
    }
    try {
      waits.untilCaughtUp(timeout);
    } catch (RepoClosedException e) {
      throw told(e);
    }
  }

  /**
   * Waits until every subscriber that takes this message has handled it. If it waits in its stream
   * for the next try of a failed message, so does this; other streams are not waited for. A message
   * that was published {@linkplain #in in a transaction} is waited for until that is committed.
   *
   * @param published as returned by {@code publish}
   * @throws NotCaughtUpException if that takes longer; the text says which subscribers are behind,
   *     or that the message is not in the log
   * @throws WaitsForItselfException if a handler calls this whose own subscriber has not handled it
   * @throws StreamParkedException if one of them has parked the stream at the message or before it
   * @throws NotHandledException if one of them has passed over it, and handles its type only from a
   *     later sequence on; or if the log lacks it for good: its transaction was rolled back and the
   *     log has gone on, or the log has gone back
   * @throws SubscriberStoppedException if one of them has stopped before it
   * @throws AppClosedException if the app is closed before
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitHandled(EventRecord published, Duration timeout) throws InterruptedException {
    try {
      waits.untilHandled(published, timeout);
    } catch (RepoClosedException e) {
      throw told(e);
    }
  }

  /** What a caller is told who knows the app, and not the repo that was closed with it. */
  private RuntimeException told(RepoClosedException e) {
    return closed && ownsRepo ? AppClosedException.beforeCall(e) : e;
  }

  private void requireOpen() {
    if (repoIsClosed) {
      throw AppClosedException.beforeCall(null);
    }
  }

  /**
   * Stops delivering and computing: every subscriber finishes its current page, within ten seconds
   * unless the builder said otherwise, and what {@link #publishAsync(Object)} has under way is
   * stored; what no commit has begun with by then is refused. What is still at work then is
   * interrupted, named in the log, and left behind if that does not end it within a second. Closes
   * the repo if the app opened it: calls that need it are refused with an {@link
   * AppClosedException} from then on. Closing twice is no error. When a handler of this app calls
   * it, or what depends on a future of it, it returns at once, and the app closes on a thread of
   * its own when that handler's page is done.
   */
  @Override
  public void close() {
    closed = true;
    if (isInHandler() || isInDependant()) {
      Thread closing = new Thread(this::end, "intrepid-close");
      closing.setDaemon(false); // the program is to go on until others know that this app is gone
      closing.start();
    } else {
      end();
    }
  }

  private boolean isInHandler() {
    boolean isInPage = poller.isInPage();
    for (RunningSubscriber subscriber : subscribers) {
      isInPage |= subscriber.isInPage();
    }
    return isInPage;
  }

  private void end() {
    AppEnd end = new AppEnd(closeWithin, heldBack, poller, subscribers, computations);
    end.endHandlers();
    hasEnded = true;
    context.waiters().signal();
    end.leave();
    end.endRest(endedAsync());
    if (ownsRepo) {
      repoIsClosed = true;
      end.close(repo);
    }
  }
}
