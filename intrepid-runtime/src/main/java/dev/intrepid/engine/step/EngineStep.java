package dev.intrepid.engine.step;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.Effects;
import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.NoCodec;
import dev.intrepid.engine.decode.MessageMeta;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the effects of a page's messages. What a message changed can be taken back until the
 * next one begins. For one thread, used again for every page.
 */
public final class EngineStep implements Step {

  private final String subscriber;
  private final HandlerWatch watch;
  private final String[] handlers;
  private final StepMemos memos;
  private final CrossStreamMemos crossStream;
  private final Savepoint savepoint;
  private final GeneratedCode generated;
  private final AppliedEffects any;
  private final JsonFormat format;
  private final Clock clock;
  private final long liveAfter;
  private final DerivedIds ids;
  private final Duration[] timeouts;
  private final CallTimer timer = new CallTimer();
  private final GivenMemo given;

  private final List<PendingEvent> published = new ArrayList<>();

  private @Nullable DeliveryCursor progress;
  private @Nullable EventRecord record;
  private int attempt;
  private int part;
  private int handler;
  private final BitSet called = new BitSet();

  /**
   * A step without effects.
   *
   * @param spec the subscriber, or its shadow
   * @param crossStream checks the memos that its handlers change
   */
  public EngineStep(
      SubscriberSpec spec, StepMemos memos, CrossStreamMemos crossStream, StepContext context) {
    List<HandlerSpec> specs = spec.handlers();
    this.subscriber = ShadowName.live(spec.name());
    this.handlers = new String[specs.size()];
    this.timeouts = new Duration[specs.size()];
    for (int i = 0; i < specs.size(); i++) {
      this.handlers[i] = subscriber + "/" + specs.get(i).name();
      this.timeouts[i] = specs.get(i).timeout();
    }
    this.ids = new DerivedIds(subscriber, specs);
    this.given = new GivenMemo(spec);
    this.memos = memos;
    this.crossStream = crossStream;
    this.savepoint = memos.savepoint();
    this.generated = context.generated();
    this.any = new AppliedEffects(generated);
    this.format = context.format();
    this.clock = context.clock();
    this.watch = context.watch();
    this.liveAfter = context.liveAfter();
  }

  /**
   * Begins a page: no effects.
   *
   * @param towards says what is passed over
   */
  public void clear(DeliveryCursor towards) {
    progress = towards;
    memos.clear();
    crossStream.clear();
    published.clear();
  }

  /** Begins a message; what those before it did stays. */
  public void begin(EventRecord message, int attemptOfIt) {
    record = message;
    attempt = attemptOfIt;
    part = 0;
    handler = 0;
    called.clear();
    ids.begin();
    savepoint.set();
  }

  /**
   * Begins the next of several messages made from one record; they are undone together, and the
   * numbering of a handler's effects continues.
   */
  public void part(int index) {
    part = index;
  }

  /** Undoes the effects of the current message so far. */
  public void undo() {
    savepoint.rollBack();
  }

  public List<PendingEvent> published() {
    return published;
  }

  /** The memos as the handlers see them. */
  public StepMemos memos() {
    return memos;
  }

  /** Which memos have changed through messages of several streams. */
  public CrossStreamMemos crossStream() {
    return crossStream;
  }

  /** Told of what the handlers do. */
  public HandlerWatch watch() {
    return watch;
  }

  /** How often the current message has been tried, this time included. */
  int attempt() {
    return attempt;
  }

  /** The index of the handler that was called last. */
  public int handler() {
    return handler;
  }

  /** The indexes of the handlers that were called for the current message. */
  public BitSet called() {
    return called;
  }

  @Override
  public boolean enter(int index) {
    IntrepidException before = exit(null);
    if (before != null) {
      throw before;
    }
    handler = index;
    if (requireNonNull(progress).passesOver(record(), index)) {
      return false;
    }
    called.set(index);
    given.begin(index);
    timer.start(timeouts[index]);
    return true;
  }

  /**
   * Ends the current call, if there is one, and clears its interrupt.
   *
   * @param failure how it ended; null if it returned
   * @return the failure to report if it took too long, or returned with its thread interrupted;
   *     null otherwise
   */
  @Nullable IntrepidException exit(@Nullable Throwable failure) {
    boolean tookTooLong = timer.stop();
    tellOfMemos(failure);
    boolean isInterrupted = Thread.interrupted();
    if (tookTooLong) {
      return new HandlerTimeoutException(handlers[handler], timeouts[handler], failure);
    }
    return isInterrupted && failure == null
        ? new HandlerException(
            "The handler returned with its thread interrupted: what it waited for was cut short, so"
                + " the message has failed. Let the InterruptedException go, or clear the flag"
                + " where the work is done all the same (handler: "
                + handlers[handler]
                + ").")
        : null;
  }

  private void tellOfMemos(@Nullable Throwable failure) {
    String unreplaced = given.end();
    if (unreplaced != null && failure == null) {
      watch.warnOnce(handlers[handler], unreplaced);
    }
  }

  @Override
  public EventRecord record() {
    return requireNonNull(record);
  }

  @Override
  public Delivery delivery() {
    EventRecord message = record();
    return new Delivery(
        subscriber,
        attempt,
        message.sequence() > liveAfter && !requireNonNull(progress).isRedelivered(message),
        ids.key(message, handler, part));
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Optional<String> meta(String name) {
    return Optional.ofNullable(record().meta().get(name));
  }

  @Override
  public String requiredMeta(String name) {
    String value = record().meta().get(name);
    if (value == null) {
      throw new MissingHeaderException(
          "The message has no header \""
              + name
              + "\": take it as Optional<String>, or publish it with the header (handler: "
              + handlers[handler]
              + ").");
    }
    return value;
  }

  @Override
  public <T> Cache<T> memo(JsonCodec<T> codec, String uri) {
    given.read(uri);
    return memos.read(codec, uri);
  }

  @Override
  public <T> T value(JsonCodec<T> codec, String uri) {
    if (memos.read(codec, uri) instanceof Cache.Found<T> found) {
      return found.value();
    }
    throw new HandlerException(
        "There is nothing at "
            + uri
            + ", which the handler cannot do without: take it as a Cache (handler: "
            + handlers[handler]
            + ").");
  }

  @Override
  public <T> void publish(IntoEvent<T> into, @Nullable T message) {
    T returned = returned(message);
    PendingEvent event =
        into.pending(returned, format)
            .withId(ids.next(record(), handler))
            .withMeta(MessageMeta.causedBy(record()));
    savepoint.beforeAdding(published);
    published.add(event);
  }

  @Override
  public <T> void store(IntoCache<T> into, @Nullable T value) {
    T returned = returned(value);
    store(into, into.uri(returned), returned);
  }

  @Override
  public <T> void store(JsonCodec<T> codec, String uri, @Nullable T value) {
    change(codec, uri, Cache.found(returned(value), clock.instant().truncatedTo(MICROS)));
  }

  @Override
  public void delete(String uri) {
    change(NoCodec.INSTANCE, uri, Cache.notFound());
  }

  private <T> void change(JsonCodec<T> codec, String uri, Cache<T> value) {
    EventRecord message = record();
    if (!requireNonNull(progress).mayChange(message, uri)) {
      throw new StrayMemoException(uri, message.stream(), subscriber, handlers[handler]);
    }
    MemoCell memo = memos.cell(codec, uri);
    crossStream.look(handler, message, memo, savepoint);
    given.changed(memo.uri());
    memos.change(memo, value);
  }

  @Override
  public void evict(String uri) {
    generated.handlerMemos().requireEvictable(uri);
    memos.evict(uri);
  }

  @Override
  public void evictAll(String prefix) {
    generated.handlerMemos().requireAllEvictableByMessages(prefix);
    memos.evictAll(prefix);
  }

  @Override
  public void refresh(String uri) {
    memos.refresh(uri);
  }

  @Override
  public void apply(@Nullable Effects effects) {
    any.apply(returned(effects), this, handlers[handler]);
  }

  @Override
  public <T> T returned(@Nullable T value) {
    if (value == null) {
      throw new HandlerException(
          "The handler returned null: return an Optional when there may be nothing (handler: "
              + handlers[handler]
              + ").");
    }
    return value;
  }

  @Override
  public IntrepidException unforeseen(Object value) {
    return new HandlerException(
        "The handler returned "
            + value.getClass().getName()
            + ", which its result could not be when it was compiled, and which would be dropped:"
            + " compile it again, as mvn clean compile does, and start the program with the"
            + " dependencies it is compiled with (handler: "
            + handlers[handler]
            + ").");
  }
}
