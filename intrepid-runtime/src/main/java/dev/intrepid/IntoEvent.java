package dev.intrepid;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;

/**
 * Makes events of a type. The compiler generates one for every {@code @Event} record; one written
 * by hand is accepted too. Stateless and thread-safe.
 *
 * @param <T> the type of the message
 */
public interface IntoEvent<T> extends JsonCodec<T> {

  /** The class of the message. */
  Class<T> messageClass();

  /** The name of the type, as it is stored. */
  String type();

  /** The version of the type, 1 or more. */
  int version();

  /** The names under which the type was stored before. */
  default List<String> formerly() {
    return List.of();
  }

  /** The narrowest topic that has every stream such messages go to. */
  SubscriptionTopic topic();

  /** The URI template of the streams such messages go to. */
  String template();

  /**
   * The stream of a message.
   *
   * @throws dev.intrepid.repo.InvalidNameException if no URI can be made of it
   */
  String stream(T message);

  /** The event of a message, with a fresh id, ready to be published. */
  default PendingEvent pending(T message) {
    return pending(message, JsonFormat.standard());
  }

  /** The event of a message in that format, with a fresh id, ready to be published. */
  default PendingEvent pending(T message, JsonFormat format) {
    return PendingEvent.entry(stream(message), type(), version(), format.write(this, message));
  }
}
