package dev.intrepid.engine;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.EventRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes messages of records, once each, for one subscriber. For one thread. */
final class Decoder {

  private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

  private final String subscriber;
  private final boolean strict;
  private final JsonFormat format;
  private final Map<String, List<Handled>> handled = new HashMap<>();
  private final Catalog catalog;
  private final Set<String> unknownTypes = new HashSet<>();
  private volatile long unknown;

  Decoder(
      String subscriber,
      boolean strict,
      List<IntoEvent<?>> messages,
      Catalog catalog,
      JsonFormat format) {
    this.subscriber = subscriber;
    this.strict = strict;
    this.catalog = catalog;
    this.format = format;
    for (int i = 0; i < messages.size(); i++) {
      IntoEvent<?> into = messages.get(i);
      handled
          .computeIfAbsent(into.type(), type -> new ArrayList<>(1))
          .add(new Handled(i, into.version(), into));
    }
  }

  /** What the record is to the subscriber; null if it is none of its messages. */
  @Nullable Handled find(EventRecord record) {
    List<Handled> versions = handled.get(record.type());
    if (versions != null) {
      for (Handled version : versions) {
        if (version.version() == record.version()) {
          return version;
        }
      }
    }
    if (!catalog.knows(record.type(), record.version())) {
      passOver(record);
    }
    return null;
  }

  /**
   * The message of the record.
   *
   * @throws UndecodableException if its JSON has another shape than its type
   */
  Object decode(EventRecord record, Handled as) {
    try {
      Object message = format.read(as.into(), record.data());
      if (message == null) {
        throw new JsonFormatException("Expected an object, found null (path: $).", null);
      }
      return message;
    } catch (JsonFormatException e) {
      throw new UndecodableException(record, e);
    }
  }

  /** How many messages of unknown type were passed over. */
  long unknown() {
    return unknown;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by the worker's thread alone
  private void passOver(EventRecord record) {
    Set<Integer> versions = catalog.versionsOf(record.type());
    if (!versions.isEmpty()) {
      throw new UnknownVersionException(record, versions);
    }
    if (strict) {
      throw new UnknownTypeException(record, subscriber);
    }
    unknown++;
    if (unknownTypes.add(record.type())) {
      LOG.warn(
          "{}: passing over messages of type {}, which this program does not know"
              + " (first in stream: {}, position: {})",
          subscriber,
          record.type(),
          record.stream(),
          record.position());
    }
  }

  /**
   * A type and version the subscriber handles.
   *
   * @param index its index in the handler table
   */
  record Handled(int index, int version, IntoEvent<?> into) {}
}
