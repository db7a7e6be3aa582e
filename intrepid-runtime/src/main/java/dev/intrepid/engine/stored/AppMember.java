package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a running app stores of itself for the other apps on its repo, which share the work of
 * common subscribers with it. It is a memo that the app stores again every few seconds, and that
 * expires. Immutable.
 *
 * @param app names this run of the app
 * @param process the process that it runs in, as people know it
 * @param place where the operating system gives out the id of that process; empty if that is
 *     unknown
 * @param pid the id of that process
 * @param startedAt when the run began, on the app's clock
 * @param at when it stored this, on the app's clock
 * @param subscribers what it runs
 */
public record AppMember(
    UUID app,
    String process,
    String place,
    long pid,
    Instant startedAt,
    Instant at,
    List<Running> subscribers) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@member/";

  /**
   * How long the memo is valid. It is longer than a member may be silent, so that clocks may differ
   * by the rest.
   */
  public static final Duration LASTS = Duration.ofSeconds(30);

  /** How many subscribers a memo has at most, so that it is not too large. */
  public static final int MOST_SUBSCRIBERS = 5_000;

  /**
   * A subscriber that the app runs.
   *
   * @param subscriber the name
   * @param shards in how many shards
   * @param handles a short text for the messages it handles, the same in all programs that handle
   *     the same
   * @param left the shards, from 0, that the app cannot work on
   */
  public record Running(String subscriber, int shards, String handles, SortedSet<Integer> left) {
    /** A subscriber that the app works on in all shards. */
    public Running(String subscriber, int shards, String handles) {
      this(subscriber, shards, handles, new TreeSet<>());
    }

    /** Requires every part. */
    public Running {
      requireNonNull(subscriber);
      requireNonNull(handles);
      left = new TreeSet<>(left);
    }

    /** Whether this is the same work, so that the two apps may share its shards. */
    public boolean isSameWorkAs(Running other) {
      return subscriber.equals(other.subscriber)
          && shards == other.shards
          && handles.equals(other.handles);
    }

    /** The same with other shards left. */
    public Running leaving(Set<Integer> nowLeft) {
      return new Running(subscriber, shards, handles, new TreeSet<>(nowLeft));
    }
  }

  /** Copies the list. */
  public AppMember {
    requireNonNull(app);
    requireNonNull(process);
    requireNonNull(place);
    requireNonNull(startedAt);
    requireNonNull(at);
    subscribers = List.copyOf(subscribers);
  }

  /**
   * The members on a repo, each with the revision of its memo.
   *
   * @param but without this app
   */
  public static List<Stored> others(CacheRepo repo, UUID but) {
    String own = PREFIX + but;
    List<Stored> others = new ArrayList<>();
    repo.eachMemo(
        PREFIX,
        new Consumer<>() {
          @Override
          public void accept(CacheRecord memo) {
            if (!memo.uri().equals(own)) {
              AppMember member = MemoText.read(memo, AppMemberCodec.INSTANCE);
              others.add(new Stored(member, memo.revision()));
            }
          }
        });
    return others;
  }

  /**
   * A member as it is stored.
   *
   * @param revision changes each time the app stores it
   */
  public record Stored(AppMember member, long revision) {}

  /** What it runs under that name. */
  public Optional<Running> running(String subscriber) {
    return subscribers.stream().filter(one -> one.subscriber().equals(subscriber)).findFirst();
  }

  /**
   * Its memo, to be stored whatever was there. Of more than {@link #MOST_SUBSCRIBERS} it has the
   * first ones; the shards of all others have no owner.
   */
  public CacheRecord memo() {
    List<Running> first = subscribers.subList(0, Math.min(subscribers.size(), MOST_SUBSCRIBERS));
    AppMember said = new AppMember(app, process, place, pid, startedAt, at, first);
    return MemoText.record(PREFIX + app, AppMemberCodec.INSTANCE, said).expiringAt(at.plus(LASTS));
  }
}
