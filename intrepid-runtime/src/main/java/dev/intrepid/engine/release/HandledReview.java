package dev.intrepid.engine.release;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.keeper.MissedMessages;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.KnownTypes;
import dev.intrepid.exception.MessagesOutOfReachException.OutOfReach;
import dev.intrepid.exception.MessagesPassedOverException.Passed;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what one subscriber handles in this program with what the repo records as handled: what
 * is to be recorded from now on, and which messages were passed over. Changes nothing. For one
 * thread.
 */
public final class HandledReview {

  private final SubscriberSpec spec;
  private final MessageDecoders decoders;
  private final IntrepidRepo repo;
  private final Set<String> adopted;
  private final Optional<String> inPlaceOf;
  private final ControlMemo control;
  private final boolean hasBegun;
  private final SubscriptionLayout layout;
  private final List<MarkerRecord> markers;
  private final HandledMemo own;
  private final HandledMemo before;
  private final KnownTypes known;
  private final long head;

  private final SortedMap<String, HandledType> next = new TreeMap<>();
  private final SortedMap<String, HandledType> rewound = new TreeMap<>();
  private final List<Passed> passed = new ArrayList<>();
  private final List<OutOfReach> outOfReach = new ArrayList<>();
  private final Map<String, Long> unknown = new TreeMap<>();
  private @Nullable SortedMap<String, SortedSet<String>> streams; // of all programs, once read

  /**
   * A review of one subscriber.
   *
   * @param decoders the messages it takes
   * @param known the types its program knows
   * @param adopted the types that it deliberately begins to handle here
   */
  public HandledReview(
      SubscriberSpec spec,
      MessageDecoders decoders,
      KnownTypes known,
      IntrepidRepo repo,
      Set<String> adopted) {
    this(spec, decoders, known, repo, adopted, Optional.empty());
  }

  /**
   * The same for one that may be about to begin in the place of another one.
   *
   * @param inPlaceOf that other one, if there is one
   */
  HandledReview(
      SubscriberSpec spec,
      MessageDecoders decoders,
      KnownTypes known,
      IntrepidRepo repo,
      Set<String> adopted,
      Optional<String> inPlaceOf) {
    this.spec = spec;
    this.inPlaceOf = inPlaceOf;
    this.decoders = decoders;
    this.repo = repo;
    this.adopted = adopted;
    this.head = repo.lastSequence();
    String name = spec.name();
    // Before the control memo: if that is not retired then, this is not of a retired one.
    this.own = HandledMemo.read(repo, name);
    this.control = ControlMemo.read(repo, name);
    this.layout = new SubscriptionLayout(spec, SubscriptionLayout.config(name), repo);
    this.hasBegun = layout.hasBegun(control);
    Optional<String> former = hasBegun ? Optional.of(name) : layout.former(control);
    String standing = former.orElse(inPlaceOf.orElse(""));
    // Read before the log, so that a commit with these is refused if a worker advanced meanwhile.
    this.markers =
        standing.isEmpty()
            ? List.of()
            : SubscriptionLayout.markers(
                repo,
                SubscriptionLayout.config(standing),
                ControlMemo.read(repo, standing).shards());
    this.before = standing.equals(name) ? own : HandledMemo.read(repo, standing);
    this.known = known;
    compare();
  }

  /** Whether it has markers under its own name and is not retired. */
  boolean hasBegun() {
    return hasBegun;
  }

  /** Whether the subscriber leaves the work to its heir, which another app runs. */
  boolean standsBehindHeir(Members members) {
    return layout.startsBehind(control, members);
  }

  /** Messages passed over, for which its handlers would begin late; empty if there are none. */
  List<Passed> passed() {
    return passed;
  }

  /** Messages in streams that are no longer read; empty if there are none. */
  List<OutOfReach> outOfReach() {
    return outOfReach;
  }

  /**
   * The types that were handled until now and that this program does not know, each with the
   * sequence of the first unhandled message.
   */
  public Map<String, Long> unknown() {
    return unknown;
  }

  /** Whether the repo records it as it is. */
  boolean isSettled() {
    return own.isStored() && own.says(next) && own.known().equals(known.name());
  }

  /**
   * The commit that records it.
   *
   * @param app the run of the app that stores it
   */
  Commit commit(String app) {
    List<MemoChange> memos = new ArrayList<>(known.set());
    memos.add(memo(app));
    List<MarkerMove> moves = new ArrayList<>();
    if (fences()) {
      moves.addAll(SubscriptionLayout.stillAt(markers));
      memos.add(control.set()); // so that workers look at it at once
    }
    return Commit.changing(memos, moves);
  }

  /** The change of its memo alone. */
  MemoChange memo(String app) {
    return new HandledMemo(spec.name(), app, known.name(), next, own.revision()).set();
  }

  /** Whether a program that handles other messages may be working on it, and must be fenced. */
  boolean fences() {
    return own.isStored() && !own.says(next);
  }

  /**
   * The change to store with a rewind: messages passed over are handled for the first time when
   * they are delivered again. Empty if there are none.
   */
  public Optional<MemoChange> rewound() {
    if (!own.isStored() || own.says(rewound)) {
      return Optional.empty();
    }
    return Optional.of(
        new HandledMemo(spec.name(), "", known.name(), rewound, own.revision()).set());
  }

  private void compare() {
    SortedMap<String, SortedSet<Integer>> taken = decoders.versions();
    SortedSet<String> knownBefore = KnownTypes.namesIn(repo, before.known());
    for (Map.Entry<String, SortedSet<Integer>> one : taken.entrySet()) {
      compare(one.getKey(), one.getValue(), knownBefore);
    }
    for (Map.Entry<String, HandledType> one : before.types().entrySet()) {
      String type = one.getKey();
      if (!taken.containsKey(type)) {
        HandledType handled = one.getValue();
        HandledType over = handled.in(MissedMessages.ended(handled.span(), repo, type, markers));
        next.put(type, over);
        rewound.put(type, over);
        noteUnknown(type, handled);
      }
    }
  }

  private void noteUnknown(String type, HandledType handled) {
    if (handled.span().isOpen() && !known.types().contains(type)) {
      EventRecord left = MissedMessages.left(repo, type, markers);
      if (left != null) {
        unknown.put(type, left.sequence());
      }
    }
  }

  private void compare(String type, SortedSet<Integer> versions, SortedSet<String> knownBefore) {
    HandledType handled = before.types().get(type);
    boolean isLeftOut = handled == null && knownBefore.contains(type);
    SortedSet<String> topics = topics(type, handled);
    if (handled == null && head > 0) {
      long from = isLeftOut && !isFolded(type) ? Markers.lowest(markers) : beginning();
      topics.addAll(reached(type, from));
    }
    String name = decoders.generated().commonName(type);
    HandledType open = new HandledType(versions, name, topics, HandledSpan.after(beginning()));
    HandledType again = open;
    if (handled != null && handled.span().isOpen()) {
      open = open.in(handled.span()).firstTime(handled.firstTime());
      again =
          open.firstTime(
              handled.firstTime().filter(span -> Markers.lowest(markers) < span.through()));
    } else if (isLeftOut) {
      open = open.in(HandledSpan.after(furthest())); // its program left it out on purpose
      again = open;
    } else if (before.isStored() && !markers.isEmpty()) {
      long after = handled == null ? beginning() : handled.span().through();
      EventRecord missed = missed(type, after);
      if (missed == null) {
        open = open.in(handled == null ? open.span() : handled.span().reopened());
        again = open;
      } else {
        begins(type, missed);
        again = open.firstTime(Optional.of(new HandledSpan(after, furthest())));
        open = open.in(HandledSpan.after(furthest()));
      }
    }
    next.put(type, open);
    rewound.put(type, again);
  }

  /**
   * The topics in which it looks for a type, with the former ones if its other messages lie there.
   */
  private SortedSet<String> topics(String type, @Nullable HandledType handled) {
    SortedSet<String> topics = new TreeSet<>(decoders.topicsOf(type));
    if (handled != null) {
      for (String former : handled.topics()) {
        if (decoders.reads(former)) {
          topics.add(former);
        } else if (!adopted.contains(type)) {
          findOutOfReach(type, former, handled.span().after());
        }
      }
    }
    return topics;
  }

  /**
   * The topics where others have a type that it begins to handle, and which it happens to read;
   * finds messages in those that it does not.
   */
  private List<String> reached(String type, long after) {
    List<String> reached = new ArrayList<>();
    for (String streams : streamsOf(type)) {
      if (decoders.reads(streams)) {
        reached.add(streams);
      } else if (!adopted.contains(type)) {
        findOutOfReach(type, streams, after);
      }
    }
    return reached;
  }

  /** Where the messages of a type lie, as the programs say that have been here. */
  private SortedSet<String> streamsOf(String type) {
    SortedMap<String, SortedSet<String>> all = streams;
    if (all == null) {
      all = KnownTypes.streamsIn(repo);
      streams = all;
    }
    return all.getOrDefault(type, new TreeSet<>());
  }

  private void findOutOfReach(String type, String streams, long after) {
    EventRecord first =
        MissedMessages.first(
            repo, SubscriptionTopic.parse(streams), record -> record.type().equals(type), after);
    if (first != null) {
      String now = decoders.topic().name();
      outOfReach.add(new OutOfReach(spec.name(), type, streams, now, first.sequence()));
    }
  }

  private @Nullable EventRecord missed(String type, long after) {
    return new MissedMessages(repo, decoders.topic(), record -> record.type().equals(type), markers)
        .first(after);
  }

  /**
   * Notes handlers that begin late. Folds are left out, since their memos show it and are rebuilt.
   */
  private void begins(String type, EventRecord missed) {
    List<String> late = lateHandlers(type);
    if (!late.isEmpty() && !adopted.contains(type)) {
      passed.add(new Passed(spec.name(), inPlaceOf, type, late, missed.sequence(), furthest()));
    }
  }

  private List<String> lateHandlers(String type) {
    return handlers(type, false);
  }

  private boolean isFolded(String type) {
    return !handlers(type, true).isEmpty();
  }

  /** Its handlers of a type: those that fold, or the others. */
  private List<String> handlers(String type, boolean areFolding) {
    Set<String> folds = new HashSet<>();
    Fold.of(spec).forEach(fold -> folds.addAll(fold.handlers()));
    List<String> handlers = new ArrayList<>();
    for (HandlerSpec handler : spec.handlers()) {
      if (folds.contains(handler.name()) == areFolding && takes(handler, type)) {
        handlers.add(handler.name());
      }
    }
    return handlers;
  }

  private boolean takes(HandlerSpec handler, String type) {
    for (int message = 0; message < spec.messages().size(); message++) {
      IntoEvent<?> into = spec.messages().get(message);
      if (handler.takes(message)
          && new MessageDecoders(List.of(into), decoders.generated(), JsonFormat.standard())
              .versions()
              .containsKey(type)) {
        return true;
      }
    }
    return false;
  }

  /** The sequence at which the subscriber begins, or began as far as is known. */
  private long beginning() {
    if (!spec.fromNow()) {
      return 0;
    }
    return markers.isEmpty()
        ? head
        : before.types().values().stream()
            .mapToLong(handled -> handled.span().after())
            .min()
            .orElseGet(this::furthest);
  }

  private long furthest() {
    return Markers.furthest(markers);
  }
}
