package dev.intrepid;

import static java.util.Objects.requireNonNull;

import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.compute.Computations;
import dev.intrepid.compute.MemoStore;
import dev.intrepid.compute.Routes;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.ControlPoller;
import dev.intrepid.engine.HeldBack;
import dev.intrepid.engine.NeededRebuilds;
import dev.intrepid.engine.StartBlock;
import dev.intrepid.engine.catalog.BoundHandlers;
import dev.intrepid.engine.catalog.BoundMemos;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.StateByType;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.engine.replay.SubscriberControl;
import dev.intrepid.engine.step.HandlerWatches;
import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.ProgressWaiters;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.engine.subscriber.TopicFeeds;
import dev.intrepid.engine.worker.RestingWorkers;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/** The configuration of an app before its start. For one thread. */
public final class IntrepidBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(Intrepid.class);

  private static final long LOCAL_MEMOS = 32L << 20;

  private final List<Object> handlers = new ArrayList<>();
  private final StateByType state = new StateByType();
  private final List<Registry> registries = new ArrayList<>();
  private final List<FailureListener> failureListeners = new ArrayList<>();
  private String address = "memory:";
  private @Nullable IntrepidRepo repo;
  private Clock clock = SystemClock.utc();
  private JsonFormat format = JsonFormat.standard();
  private Duration closeWithin = Duration.ofSeconds(10);
  private Duration restAfter = RestingWorkers.DEFAULT_AFTER;
  private long localMemos = LOCAL_MEMOS;
  private boolean rebuildsWhenNeeded;
  private final List<Adoption> adoptions = new ArrayList<>();

  IntrepidBuilder() {}

  /** Runs on the repo at that address, such as {@code "sqlite:shop.db"}; closes it at the end. */
  public IntrepidBuilder repo(String repoAddress) {
    address = requireNonNull(repoAddress);
    repo = null;
    return this;
  }

  /** Runs on that repo, which the caller closes. */
  public IntrepidBuilder repo(IntrepidRepo openRepo) {
    repo = requireNonNull(openRepo);
    return this;
  }

  /**
   * Delivers to the {@code @OnEvent} methods of these objects, each of which is one subscriber, and
   * computes memos with their {@code @Cached} methods, from several threads at a time.
   */
  public IntrepidBuilder handlers(Object... objects) {
    handlers.addAll(List.of(objects));
    return this;
  }

  /** Supplies these objects to handlers that take their class or what it implements. */
  public IntrepidBuilder state(Object... objects) {
    List.of(objects).forEach(state::add);
    return this;
  }

  /** Supplies that object to handlers that take that type. */
  public <T> IntrepidBuilder state(Class<T> type, T object) {
    state.add(requireNonNull(type), requireNonNull(object));
    return this;
  }

  /** Supplies that clock to handlers that take one; the machine's by default. */
  public IntrepidBuilder clock(Clock appClock) {
    clock = requireNonNull(appClock);
    return this;
  }

  /** Reads and writes types that have no generated codec with that mapper. */
  public IntrepidBuilder mapper(ObjectMapper mapper) {
    format = JsonFormat.withMapper(mapper);
    return this;
  }

  /** Adds that registry to those found on the class path. */
  public IntrepidBuilder registry(Registry registry) {
    registries.add(requireNonNull(registry));
    return this;
  }

  /** Adds a listener that is called for each message that fails. */
  public IntrepidBuilder onFailure(FailureListener listener) {
    failureListeners.add(requireNonNull(listener));
    return this;
  }

  /**
   * How many bytes of its {@code @Cached} methods' memos the process remembers, 32 MiB by default.
   * The size of a value counts as twice that of its JSON.
   *
   * @param bytes 0 or more
   */
  public IntrepidBuilder localMemos(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("A process remembers 0 bytes or more, not " + bytes);
    }
    localMemos = bytes;
    return this;
  }

  /** How long {@link Intrepid#close} waits for running handlers; ten seconds by default. */
  public IntrepidBuilder closeWithin(Duration time) {
    closeWithin = requireNonNull(time);
    return this;
  }

  /** How long a subscriber is idle before its thread ends; for tests, which wait less. */
  IntrepidBuilder restAfter(Duration time) {
    restAfter = requireNonNull(time);
    return this;
  }

  /**
   * Rebuilds memos that would otherwise be wrong, instead of refusing to start: memos whose fold
   * has moved to another subscriber, or began after messages that it has not counted. They are
   * rebuilt beside the stored ones and replace them when they have caught up; until then the
   * subscribers that fold them, and those of this app that have folded them so far, do not work.
   */
  public IntrepidBuilder rebuildWhenNeeded() {
    rebuildsWhenNeeded = true;
    return this;
  }

  /**
   * Lets a subscriber go on from memos as they are stored, where {@link #start} would refuse to:
   * its fold begins here on purpose. A new subscriber begins at the marker of the one that has kept
   * them so far, and takes over its parked streams; one that has read before counts on from its own
   * marker, and is still refused if messages lie between the two markers. The repo records this, so
   * it need not be repeated.
   *
   * <p>Likewise for messages that another program passed over: the subscriber goes on without them.
   *
   * @param subscriber its name
   * @param what the URI template of the memos, or the type of the messages
   */
  public IntrepidBuilder adopt(String subscriber, String what) {
    adoptions.add(new Adoption(requireNonNull(subscriber), requireNonNull(what)));
    return this;
  }

  private record Adoption(String subscriber, String what) {}

  /**
   * Starts the app: every subscriber resumes where it stopped, or begins.
   *
   * @throws NotWiredException if there is no generated code for the class of some handlers, or two
   *     of them compute the same memos
   * @throws MissingStateException if handlers take state that was not given, or given twice
   * @throws DuplicateSubscriberException if two of the handlers have one name, or one has the
   *     former name of another
   * @throws DuplicateKeeperException if two of the handlers store the same memos, and one of them
   *     folds them
   * @throws MemoMustBeRebuiltException if memos would become wrong, and the app was not told to
   *     rebuild them
   * @throws MessagesPassedOverException if messages that are handled now were passed over by a
   *     program that did not handle them
   * @throws NotAtomicException if handlers fold memos and the repo cannot commit them with markers
   * @throws UnfinishedCopyException if another repo is being copied into this one
   * @throws dev.intrepid.repo.RepoException if the repo cannot be opened
   */
  public Intrepid start() {
    GeneratedCode generated = GeneratedCode.load(registries);
    requireWired(generated);
    List<BoundHandlers.Unbound> found =
        handlers.stream().flatMap(o -> BoundHandlers.find(o, generated).stream()).toList();
    List<BoundMemos> memos =
        handlers.stream().flatMap(o -> BoundMemos.find(o, generated).stream()).toList();
    requireUniqueNames(found);
    Keepers.requireOne(specs(found));
    state.require(needs(found, memos));
    Routes routes = new Routes();
    memos.forEach(bound -> bound.addTo(routes, state));
    IntrepidRepo opened = repo == null ? IntrepidRepo.open(address) : repo;
    try {
      requireFinished(opened);
      requireAtomic(found, opened);
      return start(found, routes, generated, opened);
    } catch (RuntimeException | Error e) {
      if (repo == null) {
        opened.close();
      }
      throw e;
    }
  }

  private Intrepid start(
      List<BoundHandlers.Unbound> found,
      Routes routes,
      GeneratedCode generated,
      IntrepidRepo opened) {
    Members members = new Members(opened, clock);
    try {
      return start(found, routes, generated, opened, members);
    } catch (RuntimeException | Error e) {
      retract(members);
      throw e;
    }
  }

  private Intrepid start(
      List<BoundHandlers.Unbound> found,
      Routes routes,
      GeneratedCode generated,
      IntrepidRepo opened,
      Members members) {
    ProgressWaiters waiters = new ProgressWaiters();
    FormerMemos former = generated.formerMemos();
    Computations computations =
        new Computations(
            routes,
            new MemoStore(opened, former.in(opened), uri -> former.of(uri)),
            format,
            clock,
            localMemos);
    RestingWorkers resting = new RestingWorkers(opened, restAfter);
    Releases releases = new Releases(opened, generated, members);
    releases.runs(specs(found));
    EngineContext context =
        new EngineContext(
            opened,
            generated,
            format,
            clock,
            waiters,
            computations,
            resting,
            new HandlerWatches(failureListeners),
            releases,
            members,
            new TopicFeeds(opened));
    members.join();
    Keepers keepers = new Keepers(opened, generated, specs(found));
    for (Adoption adoption : adoptions) {
      keepers.adopt(adoption.subscriber(), adoption.what());
      releases.adopt(adoption.subscriber(), adoption.what());
    }
    Set<String> standingBy = releases.review(specs(found));
    SortedMap<String, SortedSet<String>> held =
        new NeededRebuilds(
                keepers, releases, working(found, standingBy), specs(found), generated, opened)
            .settle(rebuildsWhenNeeded);
    List<RunningSubscriber> subscribers =
        found.stream()
            .map(unbound -> RunningSubscriber.resume(unbound.bind(state), context))
            .toList();
    standingBy.addAll(HeldBack.waiting(held));
    releases.settle(working(found, standingBy));
    LOG.info("{}", StartBlock.of(opened, subscribers, computations));
    ControlPoller watch = ControlPoller.start(opened, subscribers, computations, clock, members);
    HeldBack heldBack =
        new HeldBack(
            keepers,
            releases,
            subscribers,
            new SubscriberControl(subscribers, watch::wake),
            held,
            rebuildsWhenNeeded);
    heldBack.start();
    return new Intrepid(
        opened,
        repo == null,
        clock,
        generated,
        format,
        waiters,
        subscribers,
        computations,
        watch,
        heldBack,
        context.watches(),
        closeWithin);
  }

  /** The others on the repo need not wait for an app that could not be started. */
  private static void retract(Members members) {
    try {
      members.end();
    } catch (RepoException e) {
      LOG.debug("What was announced of this app stays until it expires", e);
    }
  }

  private static List<SubscriberSpec> working(List<BoundHandlers.Unbound> found, Set<String> but) {
    return specs(found).stream().filter(spec -> !but.contains(spec.name())).toList();
  }

  private static List<SubscriberSpec> specs(List<BoundHandlers.Unbound> found) {
    return found.stream().map(BoundHandlers.Unbound::spec).toList();
  }

  private void requireWired(GeneratedCode generated) {
    for (Object object : handlers) {
      Class<?> type = object.getClass();
      if (generated.handlers(type).isEmpty() && generated.memoMethods(type).isEmpty()) {
        throw NotWiredException.ofHandlers(type);
      }
    }
  }

  private static List<StateNeed> needs(List<BoundHandlers.Unbound> found, List<BoundMemos> memos) {
    return Stream.concat(
            found.stream().flatMap(unbound -> unbound.spec().needs().stream()),
            memos.stream().flatMap(bound -> bound.needs().stream()))
        .toList();
  }

  private static void requireUniqueNames(List<BoundHandlers.Unbound> found) {
    Set<String> names = new HashSet<>();
    for (BoundHandlers.Unbound unbound : found) {
      if (!names.add(unbound.spec().name())) {
        throw new DuplicateSubscriberException(
            "Two subscribers are called "
                + unbound.spec().name()
                + " and would share one marker: give one of them another @Subscriber name.");
      }
    }
    for (BoundHandlers.Unbound unbound : found) {
      for (String former : unbound.spec().formerly()) {
        if (!names.add(former)) {
          throw new DuplicateSubscriberException(
              unbound.spec().name()
                  + " says it was formerly "
                  + former
                  + ", and another subscriber is or was called that: both would go on from one"
                  + " marker, so remove it from formerly or rename the other.");
        }
      }
    }
  }

  private static void requireFinished(IntrepidRepo opened) {
    Optional<CopyMark> mark = CopyMark.in(opened);
    if (mark.isPresent()) {
      throw new UnfinishedCopyException(opened.address(), mark.get().from());
    }
  }

  private static void requireAtomic(List<BoundHandlers.Unbound> found, IntrepidRepo opened) {
    if (opened.atomic()) {
      return;
    }
    for (BoundHandlers.Unbound unbound : found) {
      SubscriberSpec spec = unbound.spec();
      for (HandlerSpec handler : spec.handlers()) {
        if (handler.folds()) {
          throw new NotAtomicException(
              "The handler "
                  + handler.name()
                  + " of the subscriber "
                  + spec.name()
                  + " folds memos, and the repo "
                  + opened.address()
                  + " cannot commit them together with the marker, so a crash would count a"
                  + " message twice: run it on a repo that can.");
        }
      }
    }
  }
}
