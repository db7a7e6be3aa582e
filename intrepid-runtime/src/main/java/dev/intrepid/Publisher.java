package dev.intrepid;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Publishes messages in a transaction of the user's, see {@link Intrepid#in}. For the thread that
 * has the transaction.
 */
public final class Publisher {

  private final GeneratedCode generated;
  private final JsonFormat format;
  private final Function<PendingEvents, EventLog> store;

  /**
   * Publishes what generated code knows of.
   *
   * @param store stores events, all or none, and returns their records
   */
  Publisher(GeneratedCode generated, JsonFormat format, Function<PendingEvents, EventLog> store) {
    this.generated = generated;
    this.format = format;
    this.store = store;
  }

  /**
   * Publishes a message.
   *
   * @return its record, as it is stored if the transaction is committed
   * @throws NotWiredException if its class is no {@code @Event} record
   * @throws dev.intrepid.repo.RepoException if the repo refuses, as {@link
   *     dev.intrepid.repo.TransactionalRepo#publishIn} says
   */
  public EventRecord publish(Object message) {
    return publish(pending(message));
  }

  /**
   * Publishes an event, such as one of {@link Intrepid#pending} with headers or an expected
   * position.
   */
  public EventRecord publish(PendingEvent event) {
    return publish(PendingEvents.of(event)).first();
  }

  /** Publishes events together, all or none, in this order. */
  public EventLog publish(PendingEvents events) {
    return store.apply(events);
  }

  /** Publishes messages together, all or none, in this order. */
  public EventLog publishAll(List<?> messages) {
    return publish(pendingAll(messages));
  }

  PendingEvents pendingAll(List<?> messages) {
    List<PendingEvent> events = new ArrayList<>(messages.size());
    for (Object message : messages) {
      events.add(pending(message));
    }
    return new PendingEvents(events);
  }

  @SuppressWarnings("unchecked") // the class of a T is a Class<T>
  <T> PendingEvent pending(T message) {
    requireNonNull(message, "message");
    Class<T> type = (Class<T>) message.getClass();
    Optional<IntoEvent<T>> into = generated.event(type);
    if (into.isEmpty()) {
      throw NotWiredException.ofMessage(type);
    }
    return into.get().pending(message, format);
  }
}
