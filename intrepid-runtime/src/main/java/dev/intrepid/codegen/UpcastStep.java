package dev.intrepid.codegen;

import dev.intrepid.IntoEvent;
import dev.intrepid.IntrepidException;
import dev.intrepid.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a generated chain of upcasts may call while it converts a stored message. For one thread and
 * one stored message.
 */
public interface UpcastStep {

  /** Reads the stored JSON as the record of its version. */
  <T> T stored(IntoEvent<T> into, Json json);

  /** Reads the stored JSON as a tree. */
  ObjectNode stored(Json json);

  /** Says which upcast is called next, whose name a failure gets. */
  void enter(String upcast);

  /**
   * Returns the current upcast's result, unless it is null.
   *
   * @throws dev.intrepid.IntrepidException naming the current upcast if it is
   */
  <T> T made(@Nullable T message);

  /** Returns the messages of the current upcast, none of which may be null. */
  <T> List<T> all(@Nullable Collection<? extends T> messages);

  /** Returns the messages of the current upcast, none of which may be null. */
  <T> List<T> all(@Nullable Stream<? extends T> messages);

  /** Reads the tree that the current upcast returned as the record of the next version. */
  <T> T read(IntoEvent<T> into, ObjectNode tree);

  /** The tree of a record that the current upcast returned, for the next upcast. */
  <T> ObjectNode tree(IntoEvent<T> into, T message);

  /**
   * The failure of the current upcast, which returned a member of its sealed type that was none
   * when the chain was generated.
   */
  IntrepidException unforeseen(Object message);

  /**
   * One message of the newest version.
   *
   * @throws Exception if a further upcast, from another compilation, throws it
   */
  <T> void message(IntoEvent<T> into, T message) throws Exception;
}
