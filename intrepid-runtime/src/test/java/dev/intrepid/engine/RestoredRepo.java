package dev.intrepid.engine;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A repo that is restored from a copy in the midst of a question, and has gone on since: from then
 * on another log is there. Thread-safe.
 */
final class RestoredRepo extends WrappedRepo {

  private final MemoryRepo later;
  private final String prefix;
  private volatile boolean isRestored;

  /**
   * Not restored yet.
   *
   * @param later the log from then on
   * @param prefix it is restored once memos under this, or markers of such streams, were read
   */
  RestoredRepo(MemoryRepo before, MemoryRepo later, String prefix) {
    super(before);
    this.later = later;
    this.prefix = prefix;
  }

  boolean isRestored() {
    return isRestored;
  }

  @Override
  protected <T> T passOn(Function<? super IntrepidRepo, T> call) {
    return call.apply(isRestored ? later : memory);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    Cache<CacheRecord> memo = super.getMemo(uri);
    isRestored |= uri.startsWith(prefix);
    return memo;
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    Optional<MarkerRecord> marker = super.marker(trackingStream, shard);
    isRestored |= trackingStream.startsWith(prefix);
    return marker;
  }

  @Override
  public List<String> listMemoUris(String wanted, String after, int limit) {
    List<String> uris = super.listMemoUris(wanted, after, limit);
    isRestored |= wanted.equals(prefix);
    return uris;
  }

  @Override
  public List<CacheRecord> listMemos(String wanted, String after, int limit) {
    List<CacheRecord> memos = super.listMemos(wanted, after, limit);
    isRestored |= wanted.equals(prefix);
    return memos;
  }

  @Override
  public long timesGoneBack() {
    return isRestored ? 1 : 0;
  }

  @Override
  public Committed commit(Commit commit) {
    boolean isGuarded = !commit.memos().isEmpty() || !commit.markers().isEmpty();
    if (isGuarded && commit.timesGoneBack(timesGoneBack()) != timesGoneBack()) {
      throw new LogWentBackException();
    }
    return super.commit(commit);
  }
}
