package dev.intrepid.engine.step;

import dev.intrepid.Effects;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.catalog.GeneratedCode;

/**
 * Has a step carry out effects that a handler returned together: which codecs they have is found by
 * their classes, and not known when the handler is compiled. Immutable.
 */
final class AppliedEffects {

  private final GeneratedCode generated;

  AppliedEffects(GeneratedCode generated) {
    this.generated = generated;
  }

  /**
   * Carries them out, in their order.
   *
   * @param handler who returned them, for the message of a failure
   */
  void apply(Effects effects, Step step, String handler) {
    for (Effects.Effect one : effects.list()) {
      if (one instanceof Effects.Publish publish) {
        publish(publish.message(), step, handler);
      } else if (one instanceof Effects.Store store) {
        store(store.memo(), step, handler);
      } else if (one instanceof Effects.StoreAt<?> store) {
        storeAt(store, step);
      } else if (one instanceof Effects.Delete delete) {
        step.delete(delete.uri().uri());
      }
    }
  }

  private static <T> void storeAt(Effects.StoreAt<T> store, Step step) {
    step.store(store.uri().codec(), store.uri().uri(), store.value());
  }

  @SuppressWarnings("unchecked") // the class of a T is a Class<T>
  private <T> void publish(T message, Step step, String handler) {
    Class<T> type = (Class<T>) message.getClass();
    step.publish(
        generated.event(type).orElseThrow(() -> meaningless("publish", "@Event", type, handler)),
        message);
  }

  @SuppressWarnings("unchecked") // the class of a T is a Class<T>
  private <T> void store(T memo, Step step, String handler) {
    Class<T> type = (Class<T>) memo.getClass();
    step.store(
        generated.memo(type).orElseThrow(() -> meaningless("store", "@Cached", type, handler)),
        memo);
  }

  private static HandlerException meaningless(
      String verb, String annotation, Class<?> type, String handler) {
    return new HandlerException(
        "Effects."
            + verb
            + " takes a record annotated "
            + annotation
            + ", and "
            + type.getName()
            + " is none (handler: "
            + handler
            + ").");
  }
}
