package dev.intrepid.engine.member;

import dev.intrepid.concurrent.MachineNanos;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppMember.Running;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * One run of an app among the others on its repo. Whether another one lives is judged by whether it
 * stores itself again, and not by its clock. Thread-safe.
 */
public final class Members {

  /** How long a member is believed to live without storing itself again. */
  public static final Duration SILENT = Duration.ofSeconds(15);

  /** How often an app looks for the others, and for requests. */
  public static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** For how many looks an app that joins leaves the others their work, in which they notice it. */
  static final int LOOKS_WHILE_JOINING = 2;

  private final IntrepidRepo repo;
  private final Clock clock;
  private final Duration lookEvery;
  private final LongSupplier nanos;
  private final UUID app = EventIds.fresh();
  private final Instant startedAt;
  private final Map<UUID, Heard> heard = new HashMap<>(); // guarded by this
  private boolean hasLooked; // guarded by this
  private long joinedAt; // guarded by this
  private boolean isJoining; // guarded by this
  private volatile boolean isAnnounced;
  private volatile MemberView view;

  /** What was heard of a member last, and when that was, in nanoseconds. */
  private record Heard(AppMember member, long revision, long since) {}

  /** A run that no other app knows of yet. */
  public Members(IntrepidRepo repo, Clock clock) {
    this(repo, clock, LOOK_EVERY);
  }

  /** The same among apps that look for one another so often. */
  public Members(IntrepidRepo repo, Clock clock, Duration lookEvery) {
    this(repo, clock, lookEvery, MachineNanos.INSTANCE);
  }

  /**
   * The same by another machine's time.
   *
   * @param nanos the time in nanoseconds, which only advances
   */
  Members(IntrepidRepo repo, Clock clock, Duration lookEvery, LongSupplier nanos) {
    this.repo = repo;
    this.clock = clock;
    this.lookEvery = lookEvery;
    this.nanos = nanos;
    this.startedAt = clock.instant();
    this.view = new MemberView(own(List.of()), List.of(), false);
  }

  private AppMember own(List<Running> subscribers) {
    ThisProcess here = ThisProcess.get();
    return new AppMember(
        app, here.name(), here.place(), here.pid(), startedAt, clock.instant(), subscribers);
  }

  /** The id of this run. */
  public UUID app() {
    return app;
  }

  /** How often this app is to look for the others. */
  public Duration lookEvery() {
    return lookEvery;
  }

  /** The process of this run, as people know it. */
  public String process() {
    return view.own().process();
  }

  /** Within which the id of that process means it; empty if that is unknown. */
  public String place() {
    return view.own().place();
  }

  /** The id of that process. */
  public long pid() {
    return view.own().pid();
  }

  /** Takes note of what this app runs. */
  public synchronized void runs(List<Running> subscribers) {
    view = view.as(own(subscribers));
  }

  /**
   * Takes note of the shards that this app cannot work on; returns whether others must know.
   *
   * @param left the shards by the name of their subscriber; one that is absent leaves none
   */
  public synchronized boolean leaves(Map<String, Set<Integer>> left) {
    List<Running> subscribers = new ArrayList<>();
    boolean isNew = false;
    for (Running one : view.own().subscribers()) {
      Set<Integer> shards = left.getOrDefault(one.subscriber(), Set.of());
      boolean changes = !one.left().equals(shards);
      subscribers.add(changes ? one.leaving(shards) : one);
      isNew |= changes;
    }
    if (isNew) {
      runs(subscribers);
    }
    return isNew;
  }

  /** Looks for others, before anything is started; where there are any, they are told of this. */
  public void join() {
    look();
    if (!view.others().isEmpty() && !view.own().subscribers().isEmpty()) {
      announce();
    }
  }

  /** Stores that this app is there, so that the others see it. */
  public void announce() {
    repo.setMemo(memo());
  }

  /** Its memo, which is stored next: from this moment on the others may know of it. */
  public CacheRecord memo() {
    ThisProcess.get().begins(app);
    isAnnounced = true;
    return own(view.own().subscribers()).memo();
  }

  /**
   * Reads which other apps live.
   *
   * @throws dev.intrepid.repo.RepoException if the repo failed; the last view stands
   */
  public synchronized void look() {
    Map<UUID, Heard> now = new HashMap<>();
    List<AppMember> living = new ArrayList<>();
    long time = nanos.getAsLong();
    for (AppMember.Stored other : AppMember.others(repo, app)) {
      Heard last = heard.get(other.member().app());
      if (last == null || last.revision() != other.revision()) {
        last = new Heard(other.member(), other.revision(), time);
      }
      now.put(other.member().app(), last);
      if (time - last.since() < SILENT.toNanos() && !ThisProcess.get().isGone(last.member())) {
        living.add(last.member());
      }
    }
    heard.clear();
    heard.putAll(now);
    if (!hasLooked) {
      hasLooked = true;
      joinedAt = time;
      isJoining = !living.isEmpty();
    }
    isJoining &= time - joinedAt < LOOKS_WHILE_JOINING * lookEvery.toNanos();
    view = new MemberView(view.own(), living, isJoining);
  }

  /**
   * Whether an app has ended for certain, since its process is gone from this machine; false if
   * that cannot be known here.
   */
  public static boolean isGone(AppReport report) {
    return ThisProcess.get().isGone(report);
  }

  /** Whether an app's process still runs on this machine; false if that cannot be known here. */
  public static boolean isHere(AppReport report) {
    return ThisProcess.get().isBeside(report);
  }

  /** Whether another app lives that meets a condition, as read now. */
  public boolean isAnother(Predicate<AppMember> condition) {
    return others().stream().anyMatch(condition);
  }

  /** Whether another app lives that runs a subscriber, as read now. */
  public boolean isElsewhere(String subscriber) {
    look();
    return view.otherWith(subscriber).isPresent();
  }

  /** The process of another app that runs a subscriber, as last read; empty if there is none. */
  public String processOf(String subscriber) {
    return view.otherWith(subscriber).map(AppMember::process).orElse("");
  }

  /** The other apps that live, as read now. */
  public List<AppMember> others() {
    look();
    return view.others();
  }

  /** A shard of a subscriber that this app runs. */
  public ShardOwner owner(String subscriber, int shard) {
    return new ShardOwner() {
      @Override
      public boolean isHere() {
        return view.isOwn(subscriber, shard);
      }

      @Override
      public String process() {
        return view.owner(subscriber, shard).map(AppMember::process).orElse("");
      }
    };
  }

  /** Tells the others that this app is gone, if they were told of it: they share its work now. */
  public void end() {
    if (isAnnounced) {
      ThisProcess.get().ends(app);
      repo.deleteMemo(AppMember.PREFIX + app);
    }
  }
}
