package dev.intrepid.engine.decode;

import dev.intrepid.engine.catalog.Catalog;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.EventRecord;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes messages of records, once each, for one subscriber. For one thread. */
public final class Decoder {

  private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

  private final String subscriber;
  private final boolean strict;
  private final Readings readings;
  private final Catalog catalog;
  private final Set<String> unknownTypes = new HashSet<>();
  private volatile long unknown;

  public Decoder(String subscriber, boolean strict, Readings readings, Catalog catalog) {
    this.subscriber = subscriber;
    this.strict = strict;
    this.readings = readings;
    this.catalog = catalog;
  }

  /**
   * Tells what the record is to the subscriber: no message, one, or several.
   *
   * @throws UndecodableException if its JSON has another shape than its type
   * @throws UpcastException if an upcast fails
   */
  public void decode(EventRecord record, Messages messages) throws Exception {
    messages.clear();
    Reading reading = readings.of(record);
    if (reading != null) {
      reading.read(record, record.data(), messages);
    } else if (!catalog.knows(record.type(), record.version())) {
      passOver(record);
    }
  }

  /** Whether a record can be read, or is none of the subscriber's. */
  public boolean knows(EventRecord record) {
    return readings.of(record) != null || catalog.knows(record.type(), record.version());
  }

  /** How many messages of unknown type were passed over. */
  public long unknown() {
    return unknown;
  }

  /** Of a damaged row nobody knows whether that is its type. */
  private static void requireSound(EventRecord record) {
    try {
      record.data().requireReadable();
    } catch (JsonFormatException e) {
      throw new UndecodableException(record, e);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by the worker's thread alone
  private void passOver(EventRecord record) {
    requireSound(record);
    SortedSet<Integer> versions = catalog.versionsOf(record.type());
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
}
