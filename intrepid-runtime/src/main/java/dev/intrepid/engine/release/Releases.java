package dev.intrepid.engine.release;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.AppMember.Running;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.KnownTypes;
import dev.intrepid.engine.stored.NameUuid;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.exception.MessagesOutOfReachException.OutOfReach;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.exception.MessagesPassedOverException.Passed;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of an app beside other releases of it on the same repo: compares what its subscribers
 * handle with what the others have handled, and looks up which of them run now. Thread-safe.
 */
public final class Releases {

  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
  private static final int PAGE = 256;

  private final IntrepidRepo repo;
  private final GeneratedCode generated;
  private final KnownTypes known;
  private final Members members;
  private final Map<String, SortedSet<String>> adopted = new ConcurrentHashMap<>();
  private final Map<String, MessageDecoders> decoders = new ConcurrentHashMap<>();

  /** A run of a program of that generated code. */
  public Releases(IntrepidRepo repo, GeneratedCode generated, Members members) {
    this.repo = repo;
    this.generated = generated;
    this.members = members;
    this.known = generated.knownTypes();
  }

  /** Lets a subscriber begin to handle a type here, although messages of it were passed over. */
  public void adopt(String subscriber, String type) {
    adopted.computeIfAbsent(subscriber, any -> new TreeSet<>()).add(type);
  }

  /** Has the other apps on the repo told what this one runs, with its next announcement. */
  public void runs(Collection<SubscriberSpec> specs) {
    List<Running> running = new ArrayList<>();
    for (SubscriberSpec spec : specs) {
      running.add(running(spec));
    }
    members.runs(running);
  }

  private Running running(SubscriberSpec spec) {
    MessageDecoders decoders = decoders(spec);
    HandledVersions versions = HandledVersions.of(decoders);
    String handles = fingerprint(versions, HandledStreams.of(decoders));
    return new Running(spec.name(), spec.shards(), handles);
  }

  /**
   * Compares subscribers with what is stored, before any of them begins.
   *
   * @return the subscribers that stand by, since a running program handles more of their messages,
   *     or has them under a newer name
   * @throws MessagesPassedOverException if one would begin late
   * @throws MessagesOutOfReachException if messages of one lie in streams that it reads no more
   */
  public Set<String> review(Collection<SubscriberSpec> specs) {
    Set<String> standingBy = new TreeSet<>();
    List<Passed> passed = new ArrayList<>();
    List<OutOfReach> outOfReach = new ArrayList<>();
    for (SubscriberSpec spec : unsettled(specs)) {
      MessageDecoders decoders = decoders(spec);
      HandledMemo stored = HandledMemo.read(repo, spec.name());
      HandledVersions theirs = HandledVersions.in(stored);
      HandledVersions own = HandledVersions.of(decoders);
      boolean areMore = theirs.covers(own) && !theirs.isSameAs(own);
      if (areMore && isHandledElsewhere(stored)) {
        standingBy.add(spec.name());
      } else {
        HandledReview review = review(spec, decoders);
        if (review.standsBehindHeir(members)) {
          standingBy.add(spec.name());
        } else {
          passed.addAll(review.passed());
          outOfReach.addAll(review.outOfReach());
        }
      }
    }
    requireNone(outOfReach, passed);
    return standingBy;
  }

  /**
   * Checks the same of new subscribers that are to begin in the place of others, where these stand.
   *
   * @param inPlaceOf the other one of each such subscriber, by its name
   * @throws MessagesPassedOverException if one would begin late
   * @throws MessagesOutOfReachException if messages of one lie in streams that it does not read
   */
  public void reviewHeirs(Collection<SubscriberSpec> specs, Map<String, String> inPlaceOf) {
    List<Passed> passed = new ArrayList<>();
    List<OutOfReach> outOfReach = new ArrayList<>();
    for (SubscriberSpec spec : specs) {
      String other = inPlaceOf.get(spec.name());
      if (other != null) {
        HandledReview review =
            new HandledReview(spec, decoders(spec), known, repo, adopted(spec), Optional.of(other));
        passed.addAll(review.passed());
        outOfReach.addAll(review.outOfReach());
      }
    }
    requireNone(outOfReach, passed);
  }

  private static void requireNone(List<OutOfReach> outOfReach, List<Passed> passed) {
    if (!outOfReach.isEmpty()) {
      throw new MessagesOutOfReachException(outOfReach);
    }
    if (!passed.isEmpty()) {
      throw new MessagesPassedOverException(passed);
    }
  }

  /** The subscribers that differ from what is stored; usually none. */
  private List<SubscriberSpec> unsettled(Collection<SubscriberSpec> specs) {
    List<SubscriberSpec> unsettled = new ArrayList<>();
    List<SubscriberSpec> page = new ArrayList<>();
    for (SubscriberSpec spec : specs) {
      page.add(spec);
      if (page.size() == PAGE) {
        addUnsettled(page, unsettled);
        page.clear();
      }
    }
    addUnsettled(page, unsettled);
    return unsettled;
  }

  private void addUnsettled(List<SubscriberSpec> page, List<SubscriberSpec> unsettled) {
    List<String> uris = new ArrayList<>();
    for (SubscriberSpec spec : page) {
      uris.add(HandledMemo.PREFIX + spec.name());
    }
    Map<String, CacheRecord> stored = repo.getMemos(uris);
    for (SubscriberSpec spec : page) {
      CacheRecord memo = stored.get(HandledMemo.PREFIX + spec.name());
      if (memo == null || !isSettled(spec, HandledMemo.of(memo))) {
        unsettled.add(spec);
      }
    }
  }

  /** Whether the repo records what a subscriber handles in this program. */
  public boolean isSettled(SubscriberSpec spec) {
    return isSettled(spec, HandledMemo.read(repo, spec.name()));
  }

  private boolean isSettled(SubscriberSpec spec, HandledMemo stored) {
    return stored.known().equals(known.name())
        && HandledVersions.in(stored).isSameAs(HandledVersions.of(decoders(spec)))
        && HandledStreams.in(stored).areThoseOf(decoders(spec));
  }

  /**
   * Stores what subscribers handle from now on, if that is not stored.
   *
   * @throws MessagesPassedOverException if one would begin late
   * @throws MessagesOutOfReachException if messages of one lie in streams that it reads no more
   */
  public void settle(Collection<SubscriberSpec> specs) {
    settleThese(unsettled(specs));
  }

  /**
   * The same for subscribers that have markers already, before anything else of them is changed, so
   * that other programs stand by instead of failing on that change. If one is to take the place of
   * a former name, other programs are told of this run before.
   */
  public void settleBegun(Collection<SubscriberSpec> specs) {
    List<SubscriberSpec> begun = new ArrayList<>();
    boolean isRenamed = false;
    for (SubscriberSpec spec : unsettled(specs)) {
      if (hasBegun(spec)) {
        begun.add(spec);
      } else {
        isRenamed |= !spec.formerly().isEmpty();
      }
    }
    if (isRenamed) {
      members.announce();
    }
    settleThese(begun);
  }

  /**
   * Checks what a start checks before a subscriber takes the place of another one, and tells the
   * other programs of this run.
   *
   * @throws MessagesPassedOverException if it would begin late
   * @throws MessagesOutOfReachException if messages of it lie in streams that it does not read
   */
  void requireWhole(SubscriberSpec spec) {
    review(List.of(spec));
    members.announce();
  }

  private boolean hasBegun(SubscriberSpec spec) {
    ControlMemo control = ControlMemo.read(repo, spec.name());
    return new SubscriptionLayout(spec, SubscriptionLayout.config(spec.name()), repo)
        .hasBegun(control);
  }

  private void settleThese(List<SubscriberSpec> unsettled) {
    if (!unsettled.isEmpty()) {
      // Other programs must know of this run before its records have them stand by.
      members.announce();
      for (SubscriberSpec spec : settleTogether(unsettled)) {
        settle(spec, decoders(spec));
      }
    }
  }

  /**
   * Stores, in a few commits, all that needs no fencing; returns the subscribers that need more.
   */
  private List<SubscriberSpec> settleTogether(List<SubscriberSpec> unsettled) {
    List<SubscriberSpec> alone = new ArrayList<>();
    List<SubscriberSpec> together = new ArrayList<>();
    List<MemoChange> memos = new ArrayList<>();
    LogAsRead log = LogAsRead.of(repo);
    for (SubscriberSpec spec : unsettled) {
      HandledReview review = review(spec, decoders(spec));
      if (!review.passed().isEmpty() || !review.outOfReach().isEmpty() || review.fences()) {
        alone.add(spec);
      } else if (!review.isSettled()) {
        together.add(spec);
        memos.add(review.memo(members.app().toString()));
        tellUnknown(spec.name(), review);
      }
      if (together.size() == PAGE) {
        alone.addAll(notStored(together, memos, log));
        together.clear();
        memos.clear();
        log = LogAsRead.of(repo);
      }
    }
    alone.addAll(notStored(together, memos, log));
    return alone;
  }

  private List<SubscriberSpec> notStored(
      List<SubscriberSpec> specs, List<MemoChange> memos, LogAsRead log) {
    if (!specs.isEmpty()) {
      List<MemoChange> all = new ArrayList<>(memos);
      all.addAll(known.set());
      try {
        log.commit(Commit.changing(all, List.of()));
      } catch (MemoConflictException | LogWentBackException e) {
        // Another program starts at the same moment, or the log went back.
        return List.copyOf(specs);
      }
    }
    return List.of();
  }

  void settle(SubscriberSpec spec, MessageDecoders decoders) {
    try (Pauses pauses = new Pauses(repo)) {
      while (true) {
        LogAsRead log = LogAsRead.of(repo);
        HandledReview review = review(spec, decoders);
        if (!review.hasBegun()) {
          return; // another program has retired it meanwhile
        }
        requireNone(review.outOfReach(), review.passed());
        if (review.isSettled()) {
          return;
        }
        try {
          log.commit(review.commit(members.app().toString()));
          tellUnknown(spec.name(), review);
          return;
        } catch (FencedException | MemoConflictException | LogWentBackException e) {
          pauses.standInTheWay(spec.name());
        }
      }
    }
  }

  private static void tellUnknown(String subscriber, HandledReview review) {
    for (Map.Entry<String, Long> one : review.unknown().entrySet()) {
      LOG.warn(
          "{}: this program does not know {}, which the subscriber has handled so far."
              + " Its messages from sequence {} on are passed over. If the type has"
              + " another name now, say @Event(formerly = \"{}\").",
          subscriber,
          one.getKey(),
          one.getValue(),
          one.getKey());
    }
  }

  /** Whether another app runs a subscriber of that name, as read now. */
  public boolean runsElsewhere(String subscriber) {
    return members.isElsewhere(subscriber);
  }

  /** Withdraws the announcement; for a run without running subscribers. */
  public void retract() {
    members.end();
  }

  /** Whether a subscriber handles a type, by its stored name. */
  public boolean handles(SubscriberSpec spec, String type) {
    return decoders(spec).versions().containsKey(type);
  }

  /** What a subscriber handles in this run. */
  public Handling of(SubscriberSpec spec, MessageDecoders decoders) {
    return new Handling(spec, decoders, repo, this);
  }

  /** Whether another app runs whose program handles what is stored. */
  boolean isHandledElsewhere(HandledMemo stored) {
    String fingerprint = fingerprint(HandledVersions.in(stored), HandledStreams.in(stored));
    return members.isAnother(
        other ->
            other.app().toString().equals(stored.app())
                || other
                    .running(stored.subscriber())
                    .filter(running -> running.handles().equals(fingerprint))
                    .isPresent());
  }

  /** A short text, the same for the same types and versions in the same streams alone. */
  private static String fingerprint(HandledVersions versions, HandledStreams streams) {
    String handled = versions.text() + " " + streams.topics();
    return Long.toHexString(NameUuid.of(handled).getLeastSignificantBits());
  }

  private HandledReview review(SubscriberSpec spec, MessageDecoders decoders) {
    return new HandledReview(spec, decoders, known, repo, adopted(spec));
  }

  private Set<String> adopted(SubscriberSpec spec) {
    return adopted.getOrDefault(spec.name(), new TreeSet<>());
  }

  private MessageDecoders decoders(SubscriberSpec spec) {
    MessageDecoders known = decoders.get(spec.name());
    if (known == null) {
      known = new MessageDecoders(spec.messages(), generated, JsonFormat.standard());
      decoders.put(spec.name(), known); // another thread puts the same
    }
    return known;
  }
}
