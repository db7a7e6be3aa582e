package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.MemoStats;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The report that a running app stores of itself every few seconds, for other processes to read. An
 * app that ends deletes it; what an app said last that was killed, or that can store nothing any
 * more, stays for a day. Immutable.
 *
 * @param app names this run of the app
 * @param process the process that it runs in, as people know it
 * @param place where the operating system gives out the id of that process; empty if that is
 *     unknown
 * @param pid the id of that process
 * @param startedAt when the run began, on the app's clock
 * @param at when it stored this, on the app's clock
 * @param shards its subscribers, each shard for itself
 * @param more how many shards there are besides these
 * @param memos what happened to the memos of its {@code @Cached} methods
 * @param timesGoneBack how often the log has gone back since the run began
 */
public record AppReport(
    UUID app,
    String process,
    String place,
    long pid,
    Instant startedAt,
    Instant at,
    List<ShardReport> shards,
    long more,
    List<MemoStats> memos,
    long timesGoneBack) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@app/";

  /** How long a report holds: an app that has stored no other one by then is silent. */
  public static final Duration LASTS = Duration.ofSeconds(15);

  /** How long a report is kept, so that people are told when a silent app was last heard of. */
  public static final Duration KEPT = Duration.ofDays(1);

  /** How many shards a report has at most. */
  public static final int MOST_SHARDS = 1_000;

  /**
   * One shard of a subscriber.
   *
   * @param subscriber the name
   * @param shard which, from 0
   * @param shards of how many
   * @param state the name of its {@link dev.intrepid.subscription.SubscriptionState}, perhaps one
   *     of a later version
   * @param doneThrough the sequence up to which everything is done
   * @param rate how many messages it handles a second, of late
   * @param stuckSince since when nothing has moved although there is something to do, on the app's
   *     clock; empty if it moves
   * @param failure what failed last, in a line; empty if nothing did
   */
  public record ShardReport(
      String subscriber,
      int shard,
      int shards,
      String state,
      long doneThrough,
      double rate,
      String stuckSince,
      String failure) {
    /** Requires every part. */
    public ShardReport {
      requireNonNull(subscriber);
      requireNonNull(state);
      requireNonNull(stuckSince);
      requireNonNull(failure);
    }
  }

  /** Copies the list. */
  public AppReport {
    requireNonNull(app);
    requireNonNull(process);
    requireNonNull(place);
    requireNonNull(startedAt);
    requireNonNull(at);
    shards = List.copyOf(shards);
    memos = List.copyOf(memos);
  }

  /** The reports on a repo, also of apps that are silent. */
  public static List<AppReport> in(CacheRepo repo) {
    List<AppReport> reports = new ArrayList<>();
    repo.eachMemo(PREFIX, memo -> reports.add(MemoText.read(memo, AppReportCodec.INSTANCE)));
    return reports;
  }

  /** Whether it holds no longer: since then the app was not heard of. */
  public boolean isSilent(Instant now) {
    return !now.isBefore(at.plus(LASTS));
  }

  /** The URI of its memo. */
  public String uri() {
    return PREFIX + app;
  }

  /** Its memo, to be stored whatever was there. */
  public CacheRecord memo() {
    return MemoText.record(uri(), AppReportCodec.INSTANCE, this).expiringAt(at.plus(KEPT));
  }
}
