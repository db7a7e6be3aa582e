package dev.intrepid.engine;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.Delivery;
import dev.intrepid.Effects;
import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.MemoCell.Undo;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.Uris;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the effects of a page's messages. What a message changed can be taken back until the
 * next one begins. For one thread, used again for every page.
 */
final class EngineStep implements Step {

  private final String subscriber;
  private final String[] handlers;
  private final CacheRepo memos;
  private final Catalog catalog;
  private final JsonFormat format;
  private final Clock clock;
  private final MemoTier tier;
  private final long liveAfter;

  private final Map<String, MemoCell> cells = new LinkedHashMap<>();
  private final List<PendingEvent> published = new ArrayList<>();
  private final List<Undo> undos = new ArrayList<>();
  private int publishedBefore;

  private @Nullable EventRecord record;
  private int attempt;
  private int handler;
  private int effect;

  /**
   * A step without effects.
   *
   * @param handlers the names of the subscriber's handlers by their index
   * @param liveAfter the last sequence of the log when the subscriber was started
   */
  EngineStep(
      String subscriber,
      List<String> handlers,
      CacheRepo memos,
      Catalog catalog,
      JsonFormat format,
      Clock clock,
      MemoTier tier,
      long liveAfter) {
    this.subscriber = subscriber;
    this.handlers = handlers.stream().map(name -> subscriber + "/" + name).toArray(String[]::new);
    this.memos = memos;
    this.catalog = catalog;
    this.format = format;
    this.clock = clock;
    this.tier = tier;
    this.liveAfter = liveAfter;
  }

  /** Begins a page: no effects. */
  void clear() {
    cells.clear();
    published.clear();
    undos.clear();
    publishedBefore = 0;
  }

  /** Begins a message; what those before it did stays. */
  void begin(EventRecord message, int attemptOfIt) {
    record = message;
    attempt = attemptOfIt;
    handler = 0;
    effect = 0;
    undos.clear();
    publishedBefore = published.size();
  }

  /** Takes back what the message in hand did so far. */
  void undo() {
    for (int i = undos.size() - 1; i >= 0; i--) {
      undos.get(i).run();
    }
    undos.clear();
    published.subList(publishedBefore, published.size()).clear();
  }

  JsonFormat format() {
    return format;
  }

  List<PendingEvent> published() {
    return published;
  }

  /** The memos that the step changed. */
  List<MemoCell> changed() {
    List<MemoCell> changed = new ArrayList<>();
    for (MemoCell cell : cells.values()) {
      if (cell.isChanged()) {
        changed.add(cell);
      }
    }
    return changed;
  }

  /**
   * Compares the memos that were remembered from earlier pages and not changed with the store.
   *
   * @throws MemoConflictException if one was changed by somebody else
   */
  void checkRemembered() {
    List<MemoCell> unchecked = new ArrayList<>();
    for (MemoCell cell : cells.values()) {
      if (cell.isUnchecked()) {
        unchecked.add(cell);
      }
    }
    if (unchecked.isEmpty()) {
      return;
    }
    Map<String, CacheRecord> stored =
        memos.getMemos(unchecked.stream().map(MemoCell::uri).toList());
    for (MemoCell cell : unchecked) {
      CacheRecord now = stored.get(cell.uri());
      long revision = now == null ? CacheRecord.NOT_STORED : now.revision();
      if (revision != cell.revision()) {
        throw new MemoConflictException(cell.toChange(format), revision);
      }
    }
  }

  @Override
  public void enter(int index) {
    handler = index;
    effect = 0;
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
        message.sequence() > liveAfter,
        EventIds.derived(message.id(), handlers[handler] + "#delivery", 0));
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
      throw new HandlerException(
          "The message has no header \""
              + name
              + "\": take it as Optional<String>, or publish it with the header (handler: "
              + handlers[handler]
              + ").");
    }
    return value;
  }

  @Override
  @SuppressWarnings(
      "unchecked") // one URI holds one type: the compiler refuses two templates for it
  public <T> Cache<T> memo(JsonCodec<T> codec, String uri) {
    MemoCell cell = cells.get(uri);
    if (cell == null || !(cell.wasRead() || cell.isChanged())) {
      cell = read(codec, uri);
      cells.put(uri, cell);
    }
    return (Cache<T>) cell.now();
  }

  private <T> MemoCell read(JsonCodec<T> codec, String uri) {
    MemoTier.Kept kept = tier.get(uri);
    if (kept != null) {
      return MemoCell.remembered(uri, codec, kept);
    }
    Cache<CacheRecord> stored;
    try {
      stored = memos.getMemo(uri);
    } catch (RepoException e) {
      throw new MemoReadException(e);
    }
    return stored instanceof Cache.Found<CacheRecord> found
        ? MemoCell.read(uri, codec, stored, CacheConnection.decode(found.value(), codec, format))
        : MemoCell.read(uri, codec, stored, Cache.notFound());
  }

  @Override
  public <T> void publish(IntoEvent<T> into, @Nullable T message) {
    T returned = returned(message);
    published.add(
        into.pending(returned, format)
            .withId(EventIds.derived(record().id(), handlers[handler], effect++))
            .withMeta(MessageMeta.causedBy(record())));
  }

  @Override
  public <T> void store(IntoCache<T> into, @Nullable T value) {
    T returned = returned(value);
    store(into, into.uri(returned), returned);
  }

  @Override
  public <T> void store(JsonCodec<T> codec, String uri, @Nullable T value) {
    change(codec, uri, Cache.found(returned(value), clock.instant()));
  }

  @Override
  public void delete(String uri) {
    change(NoCodec.INSTANCE, uri, Cache.notFound());
  }

  private <T> void change(JsonCodec<T> codec, String uri, Cache<T> value) {
    MemoCell cell = cells.get(uri);
    if (cell == null) {
      cell = MemoCell.unread(Uris.requireValid("memo", uri), codec);
      cells.put(uri, cell);
    }
    cell.writeWith(codec);
    undos.add(cell.change(value));
  }

  @Override
  public void apply(@Nullable Effects effects) {
    for (Effects.Effect one : returned(effects).list()) {
      if (one instanceof Effects.Publish publish) {
        publishAny(publish.message());
      } else if (one instanceof Effects.Store store) {
        storeAny(store.memo());
      } else if (one instanceof Effects.StoreAt<?> store) {
        storeAt(store);
      } else if (one instanceof Effects.Delete delete) {
        delete(delete.uri().uri());
      }
    }
  }

  private <T> void storeAt(Effects.StoreAt<T> store) {
    store(store.uri().codec(), store.uri().uri(), store.value());
  }

  @SuppressWarnings("unchecked") // the class of a T is a Class<T>
  private <T> void publishAny(T message) {
    Class<T> type = (Class<T>) message.getClass();
    publish(catalog.event(type).orElseThrow(() -> meaningless("publish", "@Event", type)), message);
  }

  @SuppressWarnings("unchecked") // the class of a T is a Class<T>
  private <T> void storeAny(T memo) {
    Class<T> type = (Class<T>) memo.getClass();
    store(catalog.memo(type).orElseThrow(() -> meaningless("store", "@Cached", type)), memo);
  }

  private HandlerException meaningless(String verb, String annotation, Class<?> type) {
    return new HandlerException(
        "Effects."
            + verb
            + " takes a record annotated "
            + annotation
            + ", and "
            + type.getName()
            + " is none (handler: "
            + handlers[handler]
            + ").");
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
}
