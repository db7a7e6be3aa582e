package dev.intrepid.engine.step;

import dev.intrepid.Cache;
import dev.intrepid.engine.catalog.NoCodec;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One memo in a step: as it was read, and as it is after the handlers so far. For one thread. */
final class MemoCell {

  private final String uri;
  private JsonCodec<?> codec;
  private final long revision;
  private final boolean remembered;
  private Cache<?> now;
  private boolean changed;
  private @Nullable String home;

  private MemoCell(
      String uri, JsonCodec<?> codec, long revision, boolean remembered, Cache<?> now) {
    this.uri = uri;
    this.codec = codec;
    this.revision = revision;
    this.remembered = remembered;
    this.now = now;
  }

  static <T> MemoCell read(String uri, JsonCodec<T> codec, long revision, Cache<T> value) {
    return new MemoCell(uri, codec, revision, false, value);
  }

  static MemoCell remembered(String uri, JsonCodec<?> codec, MemoTier.Kept kept) {
    Cache<?> value = Cache.found(kept.value(), kept.storedAt());
    MemoCell cell = new MemoCell(uri, codec, kept.revision(), true, value);
    cell.home = kept.home();
    return cell;
  }

  /** A memo that is written without having been read: whatever is there is replaced. */
  static MemoCell unread(String uri, JsonCodec<?> codec) {
    return new MemoCell(uri, codec, MemoChange.ANY_REVISION, false, Cache.notFound());
  }

  String uri() {
    return uri;
  }

  /** Gives a memo that was only deleted so far a codec, to be written with. */
  void writeWith(JsonCodec<?> newCodec) {
    if (codec == NoCodec.INSTANCE) {
      codec = newCodec;
    }
  }

  long revision() {
    return revision;
  }

  Cache<?> now() {
    return now;
  }

  boolean isChanged() {
    return changed;
  }

  boolean wasRead() {
    return revision != MemoChange.ANY_REVISION;
  }

  /** Whether it was found to be at home in a stream, for all that is kept of it. */
  boolean isAtHomeIn(String stream) {
    return stream.equals(home);
  }

  void foundAtHomeIn(String stream) {
    home = stream;
  }

  /** Whether its value was never compared with the store. */
  boolean isUnchecked() {
    return remembered && !changed;
  }

  /** How to undo changes made from here on. */
  Runnable undo() {
    return new Undo(this, now, changed);
  }

  private record Undo(MemoCell cell, Cache<?> before, boolean wasChanged) implements Runnable {
    @Override
    public void run() {
      cell.now = before;
      cell.changed = wasChanged;
    }
  }

  void change(Cache<?> value) {
    now = value;
    changed = true;
  }

  MemoChange toChange(JsonFormat format) {
    return now instanceof Cache.Found<?> found
        ? MemoChange.set(CacheRecord.of(uri, encode(codec, found.value(), format)), revision)
        : MemoChange.delete(uri, revision);
  }

  MemoTier.@Nullable Kept toKept(MemoChange change, long newRevision, Instant storedAt) {
    return now instanceof Cache.Found<?> found && change instanceof MemoChange.Set set
        ? new MemoTier.Kept(found.value(), storedAt, newRevision, set.record().data().size(), home)
        : null;
  }

  @SuppressWarnings("unchecked") // the value came through the same codec, or the table that has it
  private static <T> Json encode(JsonCodec<T> codec, Object value, JsonFormat format) {
    return format.write(codec, (T) value);
  }
}
