package dev.intrepid.repo;

import dev.intrepid.Cache;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Passes each question of the contract on: those about events and markers to one repo, those about
 * memos to another. No other class has to name all of them.
 */
abstract class DividedRepo implements IntrepidRepo {

  abstract <T> T askEvents(Function<? super EventRepo, T> question);

  abstract <T> T askMemos(Function<? super CacheRepo, T> question);

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    return askEvents(events -> events.entriesSince(topic, shard, sequence, limit));
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    return askEvents(events -> events.entriesSincePosition(stream, position, limit));
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    return askEvents(events -> events.entriesBackwards(stream, position, limit));
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return askEvents(events -> events.entry(id));
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    return askEvents(events -> events.last(stream, kind));
  }

  @Override
  public long lastSequence() {
    return askEvents(EventRepo::lastSequence);
  }

  @Override
  public long timesGoneBack() {
    return askEvents(EventRepo::timesGoneBack);
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    return askEvents(events -> events.marker(trackingStream, shard));
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    return askEvents(events -> events.markers(after, limit));
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return askMemos(memos -> memos.getMemo(uri));
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return askMemos(memos -> memos.getMemos(uris));
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    return askMemos(memos -> memos.listMemos(prefix, after, limit));
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit) {
    return askMemos(memos -> memos.listMemoUris(prefix, after, limit));
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    return askMemos(memos -> memos.changedMemosSince(revision, limit));
  }
}
