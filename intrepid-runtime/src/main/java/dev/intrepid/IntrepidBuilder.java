package dev.intrepid;

import static java.util.Objects.requireNonNull;

import dev.intrepid.codegen.Registry;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.StateByType;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.worker.RestingWorkers;
import dev.intrepid.exception.DuplicateKeeperException;
import dev.intrepid.exception.DuplicateSubscriberException;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.exception.MissingStateException;
import dev.intrepid.exception.NoRepoException;
import dev.intrepid.exception.NotAtomicException;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.exception.UnfinishedCopyException;
import dev.intrepid.exception.UnknownAdoptionException;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** The configuration of an app before its start. For one thread. */
public final class IntrepidBuilder {

  private static final long LOCAL_MEMOS = 32L << 20;

  private final List<Object> handlers = new ArrayList<>();
  private final StateByType state = new StateByType();
  private final List<Registry> registries = new ArrayList<>();
  private final List<FailureListener> failureListeners = new ArrayList<>();
  private @Nullable String address;
  private @Nullable IntrepidRepo repo;
  private Clock clock = SystemClock.utc();
  private JsonFormat format = JsonFormat.standard();
  private Duration closeWithin = Duration.ofSeconds(10);
  private Duration restAfter = RestingWorkers.DEFAULT_AFTER;
  private Duration lookEvery = Members.LOOK_EVERY;
  private long localMemos = LOCAL_MEMOS;
  private boolean rebuildsWhenNeeded;
  private final List<Adoption> adoptions = new ArrayList<>();

  IntrepidBuilder() {}

  /**
   * Runs on the repo at that address, such as {@code "sqlite:shop.db"}, or {@code "memory:"}, which
   * is gone with the program; closes it at the end. An app has no repo unless it is given one.
   */
  public IntrepidBuilder repo(String repoAddress) {
    address = requireNonNull(repoAddress);
    repo = null;
    return this;
  }

  /** Runs on that repo, which the caller closes. */
  public IntrepidBuilder repo(IntrepidRepo openRepo) {
    repo = requireNonNull(openRepo);
    address = null;
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

  /**
   * How long {@link Intrepid#close} waits for all that the app has running, before it interrupts
   * handlers; ten seconds by default.
   */
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
   * How often the app looks for others on its repo and for requests; for tests, which wait less.
   */
  IntrepidBuilder lookEvery(Duration time) {
    lookEvery = requireNonNull(time);
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
   * What the program's subscribers do not have is refused at the start.
   *
   * @param subscriber its name
   * @param what the URI template of the memos, or the type of the messages
   */
  public IntrepidBuilder adopt(String subscriber, String what) {
    adoptions.add(new Adoption(requireNonNull(subscriber), requireNonNull(what)));
    return this;
  }

  /** What a subscriber goes on from as it is. */
  record Adoption(String subscriber, String what) {}

  /**
   * Starts the app: every subscriber resumes where it stopped, or begins.
   *
   * @throws NoRepoException if no repo was given
   * @throws NotWiredException if there is no generated code for the class of some handlers, a part
   *     of it is missing, or two of them compute the same memos; or if what has handlers is given
   *     as state alone, and no handler takes it
   * @throws MissingStateException if handlers take state that was not given, or given twice
   * @throws DuplicateSubscriberException if two of the handlers have one name, or one has the
   *     former name of another
   * @throws DuplicateKeeperException if two of the handlers store the same memos, and one of them
   *     folds them
   * @throws UnknownAdoptionException if it adopts what none of its subscribers has
   * @throws MemoMustBeRebuiltException if memos would become wrong, and the app was not told to
   *     rebuild them
   * @throws MessagesPassedOverException if messages that are handled now were passed over by a
   *     program that did not handle them
   * @throws NotAtomicException if handlers fold memos and the repo cannot commit them with markers
   * @throws UnfinishedCopyException if another repo is being copied into this one
   * @throws dev.intrepid.repo.RepoException if the repo cannot be opened
   */
  public Intrepid start() {
    GeneratedCode generated = GeneratedCode.load(registries, handlers);
    WiredHandlers wired = WiredHandlers.of(handlers, generated, state);
    AdoptedNames.require(adoptions, wired.specs(), generated);
    IntrepidRepo opened = open();
    try {
      wired.requireFit(opened);
      return new AppStart(this, wired, generated, opened).run();
    } catch (RuntimeException | Error e) {
      if (repo == null) {
        close(opened, e);
      }
      throw e;
    }
  }

  /** Closes the repo of a start that has failed, whose failure is told whatever comes of that. */
  private static void close(IntrepidRepo opened, Throwable failure) {
    try {
      opened.close();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
  }

  private IntrepidRepo open() {
    if (repo != null) {
      return repo;
    }
    if (address == null) {
      throw new NoRepoException();
    }
    return IntrepidRepo.open(address);
  }

  /** Whether the app opens its repo, and closes it. */
  boolean opensRepo() {
    return repo == null;
  }

  Clock clock() {
    return clock;
  }

  JsonFormat format() {
    return format;
  }

  List<FailureListener> failureListeners() {
    return failureListeners;
  }

  Duration closeWithin() {
    return closeWithin;
  }

  Duration restAfter() {
    return restAfter;
  }

  Duration lookEvery() {
    return lookEvery;
  }

  long localMemos() {
    return localMemos;
  }

  boolean rebuildsWhenNeeded() {
    return rebuildsWhenNeeded;
  }

  List<Adoption> adoptions() {
    return adoptions;
  }
}
