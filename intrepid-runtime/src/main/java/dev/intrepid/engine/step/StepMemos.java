package dev.intrepid.engine.step;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.compute.Computations;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.catalog.NoCodec;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.Uris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memos of a step: read once, changed as often as there are messages, written once. Those that
 * were written are remembered for the next step. For one thread.
 */
public final class StepMemos {

  private final CommitTarget target;
  private final FormerMemos former;
  private final JsonFormat format;
  private final MemoTier tier = new MemoTier();
  private final MemosAhead ahead;
  private final Computations computations;
  private final StepEvictions evictions;
  private final Map<String, MemoCell> cells = new LinkedHashMap<>();
  private final Savepoint savepoint = new Savepoint();

  /** What a handler was given last, which it mostly changes; null if nothing was read. */
  private @Nullable MemoCell lastRead;

  public StepMemos(
      CommitTarget target,
      FormerMemos former,
      JsonFormat format,
      MemosAhead ahead,
      Computations computations,
      CacheRepo repo) {
    this.target = target;
    this.former = former;
    this.format = format;
    this.ahead = ahead;
    this.computations = computations;
    this.evictions = new StepEvictions(computations, target, former, repo, savepoint);
  }

  /**
   * The messages of the next steps, whose memos may be read together.
   *
   * @param messages none if each memo is to be as it is when it is asked for
   */
  public void expect(List<EventRecord> messages) {
    ahead.expect(messages);
  }

  /** Begins a step. */
  void clear() {
    cells.clear();
    lastRead = null;
    ahead.clear();
    evictions.clear();
    savepoint.set();
  }

  /** Where what is changed here is noted, and what else the step changes. */
  Savepoint savepoint() {
    return savepoint;
  }

  // One URI holds one type: the compiler refuses two templates for it.
  @SuppressWarnings("unchecked")
  <T> Cache<T> read(JsonCodec<T> codec, String uri) {
    MemoCell cell = cells.get(uri);
    if (cell == null || !(cell.wasRead() || cell.isChanged())) {
      cell = find(codec, uri);
      cells.put(uri, cell);
    }
    lastRead = cell;
    Cache<T> now = (Cache<T>) cell.now();
    // Dropped by this step: the old memo is still stored.
    return now.isFound() || !evictions.dropped(uri) ? now : computedApart(codec, uri);
  }

  private <T> Cache<T> computedApart(JsonCodec<T> codec, String uri) {
    try {
      return evictions.computed(codec, uri);
    } catch (RepoException e) {
      throw new MemoReadException(e);
    }
  }

  private <T> MemoCell find(JsonCodec<T> codec, String uri) {
    if (evictions.dropped(uri)) {
      return MemoCell.unread(uri, codec);
    }
    if (computations.covers(uri)) {
      return computed(codec, uri);
    }
    MemoTier.Kept kept = tier.get(uri);
    if (kept != null) {
      return MemoCell.remembered(uri, codec, kept);
    }
    Cache<CacheRecord> stored;
    try {
      stored = ahead.get(uri, cells, tier);
    } catch (RepoException e) {
      throw new MemoReadException(e);
    }
    return stored instanceof Cache.Found<CacheRecord> found
        ? MemoCell.read(
            uri,
            codec,
            found.value().revision(),
            CacheConnection.decode(found.value(), codec, format))
        : MemoCell.read(uri, codec, CacheRecord.NOT_STORED, Cache.notFound());
  }

  private <T> MemoCell computed(JsonCodec<T> codec, String uri) {
    try {
      Computations.Read<T> read = computations.read(codec, uri);
      return MemoCell.read(uri, codec, read.revision(), read.value());
    } catch (RepoException e) {
      throw new MemoReadException(e);
    }
  }

  /** Drops a memo that is computed. */
  void evict(String uri) {
    change(cell(NoCodec.INSTANCE, uri), Cache.notFound());
    evictions.evict(uri);
  }

  /** Drops the memos under a prefix that are computed. */
  void evictAll(String prefix) {
    for (MemoCell cell : cells.values()) {
      if (cell.uri().startsWith(prefix)) {
        change(cell, Cache.notFound());
      }
    }
    evictions.evictAll(prefix);
  }

  /** Has a memo recomputed once this is committed. */
  void refresh(String uri) {
    evictions.refresh(uri);
  }

  /** The memo at a URI, to be changed: as it was read, or unread. */
  MemoCell cell(JsonCodec<?> codec, String uri) {
    MemoCell last = lastRead;
    MemoCell cell = last != null && last.uri().equals(uri) ? last : cells.get(uri);
    if (cell == null) {
      cell = MemoCell.unread(Uris.requireValid("memo", uri), codec);
      cells.put(uri, cell);
    }
    cell.writeWith(codec);
    return cell;
  }

  void change(MemoCell cell, Cache<?> value) {
    savepoint.beforeChange(cell.undo());
    cell.change(value);
  }

  /**
   * The changes to commit, after a check of memos that were remembered and not changed: they are
   * not part of the commit, so only this check finds them out of date.
   *
   * @throws MemoConflictException if one of them was changed elsewhere
   */
  public List<MemoChange> changes() {
    checkRemembered();
    List<MemoChange> changes = new ArrayList<>();
    for (MemoCell cell : cells.values()) {
      if (cell.isChanged()) {
        changes.add(cell.toChange(format));
        removeFormer(cell.uri(), changes);
      }
    }
    evictions.addTo(changes);
    return changes;
  }

  /** Deletes the memo where it lived before, so that it is not found there again. */
  private void removeFormer(String uri, List<MemoChange> changes) {
    for (String place : former.of(uri)) {
      changes.add(MemoChange.delete(place, MemoChange.ANY_REVISION));
    }
  }

  private void checkRemembered() {
    Map<String, MemoCell> unchecked = new LinkedHashMap<>();
    for (MemoCell cell : cells.values()) {
      if (cell.isUnchecked()) {
        unchecked.put(cell.uri(), cell);
      }
    }
    if (unchecked.isEmpty()) {
      return;
    }
    Map<String, CacheRecord> stored = target.getMemos(unchecked.keySet());
    for (MemoCell cell : unchecked.values()) {
      CacheRecord now = stored.get(cell.uri());
      long revision = now == null ? CacheRecord.NOT_STORED : now.revision();
      if (revision != cell.revision()) {
        throw new MemoConflictException(cell.toChange(format), revision);
      }
    }
  }

  /**
   * Remembers what was committed, for the next step.
   *
   * @param revisions those that the changes got, in their order; others may follow
   */
  public void remember(List<MemoChange> changes, List<Long> revisions, Instant now) {
    for (int i = 0; i < changes.size(); i++) {
      MemoChange change = changes.get(i);
      MemoCell cell = cells.get(change.uri());
      MemoTier.Kept kept = cell == null ? null : cell.toKept(change, revisions.get(i), now);
      if (kept == null) {
        tier.remove(change.uri());
      } else {
        tier.put(change.uri(), kept);
      }
    }
    evictions.committed(changes);
  }

  /** Forgets a memo that was changed elsewhere. */
  public void forget(String uri) {
    tier.remove(uri);
  }

  /** Forgets all memos, since it is unknown what was committed. */
  public void forgetAll() {
    tier.clear();
  }
}
