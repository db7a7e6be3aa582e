package dev.intrepid.compute;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.SteppedClock;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.exception.ComputationFailedException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two processes on one repo view, drop, crash and wait at random, over a source that changes and
 * fails, and a model says which answers are allowed. A value says itself of which version of its
 * source it is, and when it was made. {@code -Dseed=N} repeats one schedule.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomSchedulesTest {

  private static final Duration TTL = Duration.ofSeconds(20);
  private static final Duration REFRESH = Duration.ofSeconds(10);
  private static final Duration STALE = Duration.ofSeconds(30);
  private static final List<String> KEYS =
      List.of("rates/EUR/USD", "rates/EUR/CHF", "rates/GBP/USD");
  private static final int STEPS = 150;

  static LongStream seeds() {
    Long seed = Long.getLong("seed");
    return seed == null ? LongStream.rangeClosed(1, 150) : LongStream.of(seed);
  }

  private final SteppedClock clock = new SteppedClock();
  private final MemoryRepo memory = new MemoryRepo(clock, RepoLimits.defaults());
  private final Map<String, Model> models = new HashMap<>();
  private final OneProcess[] processes = {new OneProcess(), new OneProcess()};
  private boolean isDown;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_answer_is_one_that_the_model_allows(long seed) {
    Random random = new Random(seed);
    KEYS.forEach(key -> models.put(key, new Model()));
    for (int step = 0; step < STEPS; step++) {
      OneProcess process = processes[random.nextInt(2)];
      String key = KEYS.get(random.nextInt(KEYS.size()));
      switch (random.nextInt(12)) {
        case 0 -> models.get(key).version++;
        case 1 -> isDown = !isDown;
        case 2 -> evict(process, key);
        case 3 -> evictBase(process);
        case 4 -> process.crashWhileComputing(key);
        case 5 -> clock.advance("PT0.3S");
        case 6 -> clock.advance("PT4S");
        case 7 -> clock.advance("PT" + random.nextInt(60) + "S");
        default -> view(process, key);
      }
      processes[0].settle();
      processes[1].settle();
    }
    processes[0].desk.close();
    processes[1].desk.close();
  }

  private long now() {
    return clock.millis();
  }

  private void evict(OneProcess process, String key) {
    process.desk.computations().evict(key);
    models.get(key).evicted(process, now());
  }

  private void evictBase(OneProcess process) {
    process.desk.computations().evictAll("rates/EUR/");
    models.forEach(
        (key, model) -> {
          if (key.startsWith("rates/EUR/")) {
            model.evicted(process, now());
          }
        });
  }

  private void view(OneProcess process, String key) {
    Model model = models.get(key);
    long callsBefore = model.calls;
    long madeBefore = model.storedAt;
    boolean hadFailed = model.hasFailed;
    try {
      model.requireAllowed(process, process.desk.text(key), hadFailed);
    } catch (ComputationFailedException e) {
      assertThat(isDown).as("the source is down when %s fails", key).isTrue();
      assertThat(now() - madeBefore)
          .as("there is no old value of %s to serve", key)
          .isGreaterThanOrEqualTo(TTL.plus(STALE).toMillis());
    }
    process.settle();
    if (model.calls > callsBefore) {
      assertThat(now() - madeBefore)
          .as("the method is called for %s when it is due", key)
          .isGreaterThanOrEqualTo(REFRESH.toMillis());
      assertThat(model.calls - callsBefore).as("calls for one view of %s", key).isEqualTo(1);
    }
  }

  /** What is true of one key. */
  private final class Model {
    private long version;
    private long calls;
    private long storedAt = Long.MIN_VALUE / 2;
    private long evictedAt = Long.MIN_VALUE / 2;
    private OneProcess evictedBy = processes[0];
    private boolean hasFailed;
    private final Map<Long, Set<Long>> versionsAt = new HashMap<>();

    String compute() throws IOException {
      calls++;
      if (isDown) {
        hasFailed = true;
        throw new IOException("down");
      }
      hasFailed = false;
      storedAt = now();
      versionsAt.computeIfAbsent(now(), time -> new HashSet<>()).add(version);
      return version + "@" + now();
    }

    void evicted(OneProcess by, long at) {
      evictedAt = at;
      evictedBy = by;
      storedAt = Long.MIN_VALUE / 2;
    }

    void requireAllowed(OneProcess viewer, String answer, boolean hadFailed) {
      long seen = Long.parseLong(answer.substring(0, answer.indexOf('@')));
      long madeAt = Long.parseLong(answer.substring(answer.indexOf('@') + 1));
      long age = now() - madeAt;
      assertThat(versionsAt.get(madeAt)).as("the versions at that time").contains(seen);
      boolean mayBeStale = hadFailed || hasFailed || isDown;
      boolean isBelieved = viewer != evictedBy && now() - evictedAt < LocalTier.BELIEVED_MILLIS;
      if (!isBelieved) {
        assertThat(madeAt).as("made after it was dropped").isGreaterThanOrEqualTo(evictedAt);
      }
      assertThat(age)
          .as("age, where %s", mayBeStale ? "the last call failed" : "no call failed")
          .isLessThan(mayBeStale ? TTL.plus(STALE).toMillis() : TTL.toMillis());
    }
  }

  /** One process: killed, it leaves its leases behind, and another takes its place. */
  private final class OneProcess {
    private MortalRepo repo = new MortalRepo(memory);
    private Desk desk = open();
    private volatile boolean isHanging;

    private Desk open() {
      return Desk.on(repo, clock)
          .method(
              Desk.RATES,
              s -> s.keptFor(TTL).refreshedAfter(REFRESH).staleFor(STALE),
              this::compute)
          .open();
    }

    private String compute(MemoCall call) throws IOException {
      if (isHanging) {
        isHanging = false;
        repo.die();
        return "computed by the dead";
      }
      return models.get("rates/" + call.text("base") + "/" + call.text("quote")).compute();
    }

    void settle() {
      eventually(desk.computations()::isQuiet);
    }

    /** It dies in the middle of a call, if the view brings about one. */
    void crashWhileComputing(String key) {
      isHanging = true;
      try {
        desk.view(key);
      } catch (RuntimeException e) {
        assertThat(isDown || repo.isDead()).isTrue();
      }
      settle();
      isHanging = false;
      if (repo.isDead()) {
        desk.close();
        repo = new MortalRepo(memory);
        desk = open();
      }
    }
  }
}
