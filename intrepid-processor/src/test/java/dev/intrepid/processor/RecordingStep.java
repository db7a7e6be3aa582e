package dev.intrepid.processor;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.Effects;
import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.Step;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A step that remembers what it is told, as text, and keeps memos as JSON. */
final class RecordingStep implements Step {

  static final Delivery DELIVERY = new Delivery("test", 1, true, new UUID(0, 1));
  static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final List<String> told = new ArrayList<>();
  private final Map<String, String> memos = new HashMap<>();
  private final Map<String, String> headers;

  RecordingStep(Map<String, String> headers) {
    this.headers = headers;
  }

  RecordingStep withMemo(String uri, String json) {
    memos.put(uri, json);
    return this;
  }

  List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public boolean enter(int handler) {
    told.add("enter " + handler);
    return true;
  }

  @Override
  public EventRecord record() {
    return new EventRecord(
        new UUID(0, 2),
        "stream",
        EventKind.ENTRY,
        "type",
        1,
        1,
        1,
        Instant.EPOCH,
        Json.of("{}"),
        headers);
  }

  @Override
  public Delivery delivery() {
    return DELIVERY;
  }

  @Override
  public Clock clock() {
    return CLOCK;
  }

  @Override
  public Optional<String> meta(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public String requiredMeta(String name) {
    return meta(name).orElseThrow();
  }

  @Override
  public <T> Cache<T> memo(JsonCodec<T> codec, String uri) {
    told.add("memo " + uri);
    return memos.containsKey(uri)
        ? Cache.found(JsonFormat.standard().read(codec, Json.of(memos.get(uri))))
        : Cache.notFound();
  }

  @Override
  public <T> T value(JsonCodec<T> codec, String uri) {
    told.add("value " + uri);
    return JsonFormat.standard().read(codec, Json.of(memos.get(uri)));
  }

  @Override
  public <T> void publish(IntoEvent<T> into, T message) {
    told.add("publish " + into.stream(message) + " " + JsonFormat.standard().write(into, message));
  }

  @Override
  public <T> void store(IntoCache<T> into, T value) {
    store(into, into.uri(value), value);
  }

  @Override
  public <T> void store(JsonCodec<T> codec, String uri, T value) {
    told.add("store " + uri + " " + JsonFormat.standard().write(codec, value));
  }

  @Override
  public void delete(String uri) {
    told.add("delete " + uri);
  }

  @Override
  public void evict(String uri) {
    told.add("evict " + uri);
  }

  @Override
  public void evictAll(String prefix) {
    told.add("evictAll " + prefix);
  }

  @Override
  public void refresh(String uri) {
    told.add("refresh " + uri);
  }

  @Override
  public void apply(Effects effects) {
    effects.list().forEach(effect -> told.add("apply " + effect));
  }

  @Override
  public <T> T returned(T value) {
    if (value == null) {
      throw new IllegalStateException("null returned");
    }
    return value;
  }
}
