package dev.intrepid.benchmarks.dispatch;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.Effects;
import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.Step;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.repo.EventRecord;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The step of handlers that have no effects: like the engine's step, it records which one was
 * entered.
 */
public final class NoStep implements Step {

  private int handler;

  @Override
  public boolean enter(int index) {
    handler = index;
    return true;
  }

  @Override
  public EventRecord record() {
    throw unexpected();
  }

  @Override
  public Delivery delivery() {
    throw unexpected();
  }

  @Override
  public Clock clock() {
    throw unexpected();
  }

  @Override
  public Optional<String> meta(String name) {
    throw unexpected();
  }

  @Override
  public String requiredMeta(String name) {
    throw unexpected();
  }

  @Override
  public <T> Cache<T> memo(JsonCodec<T> codec, String uri) {
    throw unexpected();
  }

  @Override
  public <T> T value(JsonCodec<T> codec, String uri) {
    throw unexpected();
  }

  @Override
  public <T> void publish(IntoEvent<T> into, @Nullable T message) {
    throw unexpected();
  }

  @Override
  public <T> void store(IntoCache<T> into, @Nullable T value) {
    throw unexpected();
  }

  @Override
  public <T> void store(JsonCodec<T> codec, String uri, @Nullable T value) {
    throw unexpected();
  }

  @Override
  public void delete(String uri) {
    throw unexpected();
  }

  @Override
  public void evict(String uri) {
    throw unexpected();
  }

  @Override
  public void evictAll(String prefix) {
    throw unexpected();
  }

  @Override
  public void refresh(String uri) {
    throw unexpected();
  }

  @Override
  public void apply(@Nullable Effects effects) {
    throw unexpected();
  }

  @Override
  public <T> T returned(@Nullable T value) {
    throw unexpected();
  }

  private IllegalStateException unexpected() {
    return new IllegalStateException(
        "The handler " + handler + " has no effects and asks for nothing.");
  }
}
