package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One version of a type of messages.
 *
 * @param inClass the record it is read as; nothing if it has none, since upcasts read its JSON
 * @param stream the URI template of its stream, or nothing if the lock does not say
 * @param variables the names in JSON of the components that are its variables, by the names of
 *     these in the template, where {@link #named} does not find them
 * @param shape the components of the record
 */
public record LockedVersion(
    String inClass, String stream, SortedMap<String, String> variables, Shape.Parts shape) {

  /** A copy of these. */
  public LockedVersion {
    variables = unmodifiableSortedMap(new TreeMap<>(variables));
  }

  /** The same, read by upcasts of its JSON. */
  public LockedVersion withoutClass() {
    return new LockedVersion("", stream, variables, shape);
  }

  /**
   * The name in JSON of the component that is a variable of the stream; empty if the lock does not
   * say, as one that was written before locks did.
   */
  public Optional<String> component(String variable) {
    String said = variables.get(variable);
    return said == null ? named(variable, shape) : Optional.of(said);
  }

  /** The one component whose name in JSON is alike, as far as naming strategies leave it so. */
  public static Optional<String> named(String variable, Shape.Parts shape) {
    if (shape.components().containsKey(variable)) {
      return Optional.of(variable);
    }
    List<String> alike =
        shape.components().keySet().stream()
            .filter(name -> plain(name).equals(plain(variable)))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** {@code orderid} of {@code orderId}, {@code order_id} and {@code ORDER-ID}. */
  public static String plain(String name) {
    return name.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
  }
}
