package dev.intrepid.engine.decode;

import dev.intrepid.Cache;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes messages of records, once each, for one subscriber. For one thread. */
public final class PageDecoder {

  private static final Logger LOG = LoggerFactory.getLogger(PageDecoder.class);

  private final String subscriber;
  private final boolean strict;
  private final MessageDecoders decoders;
  private final GeneratedCode generated;
  private final DecodedMessages messages = new DecodedMessages();
  private final Set<String> unknownTypes = new HashSet<>();
  private volatile long unknown;

  public PageDecoder(
      String subscriber, boolean strict, MessageDecoders decoders, GeneratedCode generated) {
    this.subscriber = subscriber;
    this.strict = strict;
    this.decoders = decoders;
    this.generated = generated;
  }

  /**
   * Decodes a record into the messages that the subscriber takes: none, one, or several.
   *
   * @return the messages, until the next record is decoded
   * @throws UndecodableException if its JSON has another shape than its type
   * @throws UpcastException if an upcast fails
   */
  public DecodedMessages decode(EventRecord record) throws Exception {
    messages.clear();
    MessageDecoder decoder = decoders.of(record);
    if (decoder != null) {
      decoder.read(record, record.data(), messages);
    } else if (!generated.knows(record.type(), record.version())) {
      ignoreUnknown(record);
    }
    return messages;
  }

  /**
   * Whether what the program that parked a stream could not read is readable in this one.
   *
   * @param first the message with which the parked stream begins
   */
  public boolean canRead(ParkedMemo parked, EventRecord first, IntrepidRepo repo) {
    Optional<String> memo = UnreadData.memo(parked);
    if (memo.isPresent()) {
      Cache<CacheRecord> stored = generated.formerMemos().in(repo).getMemo(memo.get());
      return UnreadData.canRead(stored, generated.memosByUri());
    }
    MessageDecoder decoder = decoders.of(first);
    return decoder == null
        ? generated.knows(first.type(), first.version())
        : canRead(first, decoder);
  }

  private static boolean canRead(EventRecord record, MessageDecoder decoder) {
    try {
      decoder.read(record, record.data(), new DecodedMessages());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      LOG.debug("Still not readable (stream: {})", record.stream(), e);
      return false;
    }
  }

  /** How many messages of unknown type were passed over. */
  public long unknown() {
    return unknown;
  }

  /** Refuses a damaged row, since its type may be wrong, too. */
  private static void requireSound(EventRecord record) {
    try {
      record.data().requireReadable();
    } catch (JsonFormatException e) {
      throw new UndecodableException(record, e);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by the worker's thread alone
  private void ignoreUnknown(EventRecord record) {
    requireSound(record);
    SortedSet<Integer> versions = generated.versionsOf(record.type());
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
