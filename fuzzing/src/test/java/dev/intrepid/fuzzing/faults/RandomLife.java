package dev.intrepid.fuzzing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidException;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.StreamParkedException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.fuzzing.faults.Bank.Balance;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An app to which happens whatever a seed says: the same seed does the same things in the same
 * order, though threads may meet elsewhere. For one thread.
 */
final class RandomLife implements AutoCloseable {

  private static final Duration ONLY_A_HANG_REACHES = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(20);
  private static final Duration REST = Duration.ofMillis(10);
  private static final int ACTIONS = 60;

  private final Random random;
  private final Storage storage;
  private final JumpyClock clock = new JumpyClock();
  private final HandlerFaults faults;
  private final Map<UUID, Moved> accepted = new LinkedHashMap<>();
  private final Map<UUID, PendingEvent> uncertain = new LinkedHashMap<>();
  private final Map<UUID, Moved> tried = new HashMap<>();
  private final List<String> done = new ArrayList<>();
  private final List<Action> actions =
      List.of(
          new Action("publish one", 30, this::publishOne),
          new Action("publish many", 12, this::publishMany),
          new Action("publish what nobody can read", 4, this::publishUnreadable),
          new Action("publish again what may be stored", 6, this::publishUncertain),
          new Action("publish while interrupted", 3, this::publishInterrupted),
          new Action("wait for one", 8, this::awaitOne),
          new Action("look", 8, this::look),
          new Action("handlers fail", 8, this::failHandlers),
          new Action("handlers are healed", 8, this::healHandlers),
          new Action("the repo goes away", 6, this::repoGoesAway),
          new Action("the repo is full", 4, this::repoIsFull),
          new Action("the clock is set", 6, this::setClock),
          new Action("pause", 2, () -> any().pause()),
          new Action("resume", 3, () -> any().resume()),
          new Action("retry all", 4, () -> any().retryAll()),
          new Action("rewind", 2, this::rewind),
          new Action("another program begins", 4, this::beginOther),
          new Action("the repo of the other program goes away", 4, this::otherRepoGoesAway),
          new Action("the other program ends", 3, this::endOther),
          new Action("something happens to the storage", 6, this::failStorage),
          new Action("die", 4, this::die),
          new Action("restart", 2, this::restart));
  private FaultyRepo process;
  private Intrepid app;
  private @Nullable IntrepidRepo otherRepo;
  private @Nullable FaultyRepo otherProcess;
  private @Nullable Intrepid other;
  private long numbers;

  private record Action(String name, int weight, Step step) {}

  /** What an action does; the repo may be away meanwhile. */
  @FunctionalInterface
  private interface Step {
    void run() throws InterruptedException;
  }

  /** Lives the life of a seed, at whose end the storage is closed. */
  static void live(Storage storage, long seed) throws InterruptedException {
    try (RandomLife life = new RandomLife(storage, seed)) {
      life.live();
    }
  }

  private RandomLife(Storage storage, long seed) {
    this.storage = storage;
    this.random = new Random(seed);
    this.faults = new HandlerFaults(seed);
    this.process = new FaultyRepo(storage.repo(), seed);
    this.app = start(process);
  }

  /** Does many things, lets the faults stop, and requires that all came right. */
  private void live() throws InterruptedException {
    try {
      for (int i = 0; i < ACTIONS; i++) {
        act();
        rest();
      }
      settle();
      verify();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("After " + done, e);
    }
  }

  /**
   * Half of the time, what an action began comes to rest before the next one, if it can: so replays
   * differ less, and there are both.
   */
  private void rest() throws InterruptedException {
    if (random.nextBoolean()) {
      try {
        app.awaitCaughtUp(REST);
      } catch (IntrepidException e) {
        // It cannot, as messages fail, the repo is away, or the app is not running.
      }
    }
  }

  private void act() throws InterruptedException {
    int at = random.nextInt(actions.stream().mapToInt(Action::weight).sum());
    for (Action action : actions) {
      at -= action.weight();
      if (at < 0) {
        done.add(action.name());
        try {
          action.step().run();
        } catch (RepoException | SubscriberStoppedException e) {
          done.add("(" + e.getClass().getSimpleName() + ")");
        }
        return;
      }
    }
  }

  private Intrepid start(FaultyRepo repo) {
    return Intrepid.builder()
        .repo(repo.seenByApp())
        .clock(clock)
        .handlers(new Accounts(faults), new Office(faults))
        .start();
  }

  private SubscriptionControl any() {
    return app.subscription(random.nextBoolean() ? "accounts" : "office");
  }

  private PendingEvent next() {
    String account = Bank.account(random);
    String note = "n".repeat(random.nextInt(20) == 0 ? random.nextInt(100_000) : 10);
    Moved moved = new Moved(account, ++numbers, random.nextInt(), note);
    UUID id = new UUID(random.nextLong(), random.nextLong());
    tried.put(id, moved);
    return app.pending(moved).withId(id);
  }

  private void publish(List<PendingEvent> events) {
    events.forEach(event -> uncertain.put(event.id(), event));
    for (EventRecord stored : app.publish(new PendingEvents(events))) {
      uncertain.remove(stored.id());
      accepted.put(stored.id(), moved(stored.id()));
    }
  }

  private Moved moved(UUID id) {
    Moved moved = tried.get(id);
    if (moved == null) {
      throw new AssertionError("Nobody has published " + id);
    }
    return moved;
  }

  private void publishOne() {
    publish(List.of(next()));
  }

  private void publishMany() {
    List<PendingEvent> events = new ArrayList<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      events.add(next());
    }
    publish(events);
  }

  /** Halves of characters are refused, whatever else is the matter. */
  private void publishUnreadable() {
    String account = random.nextBoolean() ? "\ud83d" : "a";
    String note = account.equals("a") ? "\ude00" : "";
    assertThatThrownBy(() -> app.publish(new Moved(account, -1, 0, note)))
        .isNotInstanceOf(NullPointerException.class)
        .isNotInstanceOf(Error.class);
  }

  private void publishUncertain() {
    publish(new ArrayList<>(uncertain.values()).subList(0, Math.min(1, uncertain.size())));
  }

  private void publishInterrupted() {
    Thread.currentThread().interrupt();
    try {
      publishOne();
    } finally {
      Thread.interrupted();
    }
  }

  /** Who is told that a message is handled finds what was made of it. */
  private void awaitOne() throws InterruptedException {
    PendingEvent event = next();
    publish(List.of(event));
    Moved moved = moved(event.id());
    try {
      EventRecord stored = storage.repo().entry(event.id()).orElseThrow();
      app.awaitHandled(stored, MOMENT);
    } catch (NotCaughtUpException | StreamParkedException e) {
      return;
    }
    Balance balance = app.view(Bank_Balance_Memo.uri(moved.account())).toOptional().orElseThrow();
    assertThat(balance.trail().last()).as("handled, it is said: %s", moved).isEqualTo(numbers);
  }

  /** A status that says that all is done tells the truth, of what its own program has done. */
  private void look() {
    if (other != null) {
      return;
    }
    List<SubscriptionStatus> accounts =
        app.status().stream().filter(status -> status.name().equals("accounts")).toList();
    if (accounts.stream().allMatch(RandomLife::isDone)) {
      StoredBank bank = StoredBank.read(storage.repo());
      assertThat(bank.balances()).as("%s", accounts).isEqualTo(bank.movedTrails());
    }
  }

  private static boolean isDone(SubscriptionStatus status) {
    return status.state() == SubscriptionState.LIVE
        && status.behind() == 0
        && status.parked() + status.retrying() == 0;
  }

  private void failHandlers() {
    HandlerFaults.Kind[] kinds = HandlerFaults.Kind.values();
    HandlerFaults.Kind kind = kinds[random.nextInt(kinds.length)];
    done.add(kind.name());
    faults.begin(kind, random.nextInt(4) == 0 ? 100 : 1 + random.nextInt(30));
  }

  private void healHandlers() {
    faults.heal();
  }

  private void repoGoesAway() {
    process.goAway(1 + random.nextInt(12));
  }

  private void repoIsFull() {
    process.fill(1 + random.nextInt(6));
  }

  private void setClock() {
    long seconds = (long) Math.pow(10, random.nextInt(9)) * (random.nextBoolean() ? 1 : -1);
    clock.set(Duration.ofSeconds(seconds));
    done.add(seconds + " s");
  }

  private void rewind() {
    SubscriptionControl control = any();
    try {
      control.rewind(
          switch (random.nextInt(3)) {
            case 0 -> RewindTo.beginning();
            case 1 -> RewindTo.sequence(0);
            default -> RewindTo.stream(streamOf(control.name()));
          });
    } catch (RewindException e) {
      done.add("(" + e.getMessage() + ")");
    }
  }

  private String streamOf(String subscriber) {
    Moved moved = new Moved(Bank.account(random), 0, 0, "");
    return subscriber.equals("accounts")
        ? Bank_Moved_Event.INSTANCE.stream(moved)
        : Bank_Told_Event.INSTANCE.stream(new Bank.Told(moved.account(), 0));
  }

  private void failStorage() {
    done.add(storage.fail(random));
  }

  private void die() {
    endOther();
    process.die();
    app.close();
    if (random.nextBoolean()) {
      storage.reopen();
    }
    begin();
  }

  private void restart() {
    app.close();
    begin();
  }

  private void begin() {
    storage.restore();
    process = new FaultyRepo(storage.repo(), random.nextLong());
    app = start(process);
  }

  /** A second program of the same handlers on the same repo. */
  private void beginOther() {
    endOther();
    long seedOfFaults = random.nextLong();
    otherRepo = storage.open();
    otherProcess = new FaultyRepo(otherRepo, seedOfFaults);
    other = start(otherProcess);
  }

  private void otherRepoGoesAway() {
    if (otherProcess != null) {
      otherProcess.goAway(1 + random.nextInt(12));
    }
  }

  private void endOther() {
    if (other != null) {
      other.close();
      other = null;
    }
    if (otherRepo != null) {
      otherRepo.close();
      otherRepo = null;
      otherProcess = null;
    }
  }

  /** The faults stop: then everything is handled. */
  private void settle() throws InterruptedException {
    faults.heal();
    process.comeBack();
    endOther();
    storage.restore();
    restart();
    publish(new ArrayList<>(uncertain.values()));
    assertThat(accepted).hasSize(tried.size());
    long deadline = System.nanoTime() + ONLY_A_HANG_REACHES.toNanos();
    do {
      for (String name : List.of("accounts", "office")) {
        app.subscription(name).resume();
        app.subscription(name).retryAll();
      }
      app.awaitCaughtUp(ONLY_A_HANG_REACHES);
      assertThat(System.nanoTime()).as("%s", app.status()).isLessThan(deadline);
    } while (!isSettled());
  }

  private boolean isSettled() {
    return app.status().stream().allMatch(RandomLife::isDone);
  }

  private void verify() {
    StoredBank bank = StoredBank.read(storage.repo());
    assertThat(bank.moved()).as("the log").isEqualTo(accepted);
    assertThat(bank.balances()).as("the balances").isEqualTo(bank.movedTrails());
    assertThat(bank.toldTrails()).as("what was told").isEqualTo(bank.movedTrails());
    assertThat(bank.letters()).as("the letters").isEqualTo(bank.toldTrails());
    assertThat(app.health().problems()).isEmpty();
  }

  @Override
  public void close() {
    endOther();
    app.close();
    storage.close();
  }
}
