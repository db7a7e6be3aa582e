package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.Json;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts messages stored in one old version to current ones. Immutable.
 *
 * @param type the stored type
 * @param version the stored version
 * @param topic the narrowest topic that has every stream such messages were stored in
 * @param template the URI template of these streams
 * @param yields the messages it may yield, in their newest versions
 * @param chain calls the upcasts from this version on, one after the other
 * @param family the sealed interface that the first of them returns, which may have other members
 *     by now; null if it returns none
 */
public record Upcaster(
    String type,
    int version,
    SubscriptionTopic topic,
    String template,
    List<IntoEvent<?>> yields,
    Chain chain,
    @Nullable Class<?> family) {

  /** Copies the list. */
  public Upcaster {
    requireNonNull(type);
    requireNonNull(topic);
    requireNonNull(template);
    requireNonNull(chain);
    yields = List.copyOf(yields);
  }

  /** One whose first upcast returns no sealed interface. */
  public Upcaster(
      String type,
      int version,
      SubscriptionTopic topic,
      String template,
      List<IntoEvent<?>> yields,
      Chain chain) {
    this(type, version, topic, template, yields, chain, null);
  }

  /** The upcasts from a version on, as direct calls. */
  @FunctionalInterface
  public interface Chain {

    /**
     * Reads the stored JSON, calls the upcasts and hands their results to the step.
     *
     * @throws Exception whatever an upcast throws
     */
    void run(Json stored, UpcastStep step) throws Exception;
  }
}
