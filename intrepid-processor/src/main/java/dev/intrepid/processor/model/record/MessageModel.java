package dev.intrepid.processor.model.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.uri.Variable;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a handler takes: a record annotated {@code @Event}, or a sealed interface of such.
 *
 * @param parameter the type of the parameter
 * @param unbounded the type of one message, whatever its type arguments are
 * @param isDeprecated whether naming that type warns
 */
public record MessageModel(
    ClassName type,
    TypeName parameter,
    TypeName unbounded,
    boolean isBatch,
    boolean isDeprecated,
    List<EventModel> events,
    SortedMap<String, Variable> variables,
    SortedSet<String> namesThatAreNoKeys,
    List<String> notEvents) {

  public MessageModel {
    events = List.copyOf(events);
    notEvents = List.copyOf(notEvents);
  }

  /** Whether all that its records name exists. */
  public boolean isResolved() {
    for (EventModel event : events) {
      if (!event.isResolved()) {
        return false;
      }
    }
    return true;
  }

  /** The record that it is, if it is one itself and no sealed interface. */
  public Optional<EventModel> event() {
    return events.size() == 1 && events.get(0).type().name().equals(type)
        ? Optional.of(events.get(0))
        : Optional.empty();
  }

  public String label() {
    return String.join(".", type.simpleNames());
  }
}
