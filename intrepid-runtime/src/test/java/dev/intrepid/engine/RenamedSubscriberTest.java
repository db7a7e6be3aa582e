package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * A subscriber with a new name has what was stored under its former one, and nothing stays there.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class RenamedSubscriberTest {

  private final MemoryRepo repo = new MemoryRepo();

  /** The amounts that cannot be added, until they are taken out. */
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();

  @Test
  void its_parked_streams_are_those_of_the_new_name_alone() throws Exception {
    parkUnderFormerName();
    List<ParkedStream> before = control("sums").parked();
    run(renamed());

    assertThat(control("sums").parked()).isEmpty();
    assertThat(control("totals").parked())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("subscriber")
        .isEqualTo(before);
  }

  @Test
  void a_stream_that_was_retried_under_the_new_name_is_not_parked_after_a_roll_back()
      throws Exception {
    parkUnderFormerName();
    bad.clear();
    try (Intrepid app = start(repo, renamed())) {
      app.subscription("totals").retryAll();
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(repo, former())) {
      assertThat(app.subscription("sums").retryAll()).isZero();
      app.awaitCaughtUp(SOON);
    }
    assertThat(total("a")).isEqualTo(2);
    assertThat(total("b")).isEqualTo(3);
    assertThat(repo.listMemoUris(ParkedMemo.PREFIX, "", 1)).isEmpty();
  }

  @Test
  void one_that_was_renamed_twice_goes_on_from_its_newest_name_after_a_roll_back()
      throws Exception {
    List<Long> noted = new CopyOnWriteArrayList<>();
    Probe.Handling note = (message, step) -> noted.add(((Added) message).n());
    try (Intrepid app = start(repo, new Probe("notes", note) {})) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2)));
      app.awaitCaughtUp(SOON);
    }
    run(new Probe("remarks", note) {}.formerly("notes"));
    run(new Probe("comments", note) {}.formerly("remarks", "notes"));
    try (Intrepid app = start(repo, new Probe("notes", note) {})) {
      app.publish(new Added("c", 3));
      app.awaitCaughtUp(SOON);
    }
    assertThat(noted).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_retry_that_was_asked_for_before_is_done_once() throws Exception {
    parkUnderFormerName();
    bad.clear();
    control("sums").retryAll();
    run(renamed());
    run(former());

    assertThat(total("a")).isEqualTo(2);
    assertThat(total("b")).isEqualTo(3);
    assertThat(repo.listMemoUris(ParkedMemo.PREFIX, "", 1)).isEmpty();
  }

  @Test
  void what_is_still_parked_goes_to_and_fro_with_the_name() throws Exception {
    parkUnderFormerName();
    List<ParkedStream> before = control("sums").parked();
    for (int i = 0; i < 2; i++) {
      run(renamed());
      run(former());
    }
    assertThat(control("sums").parked()).isEqualTo(before);
    assertThat(control("totals").parked()).isEmpty();
    bad.clear();
    try (Intrepid app = start(repo, former())) {
      assertThat(app.subscription("sums").retryAll()).isEqualTo(2);
      app.awaitCaughtUp(SOON);
    }
    assertThat(total("a")).isEqualTo(2);
    assertThat(total("b")).isEqualTo(3);
  }

  @Test
  void what_an_earlier_release_left_under_a_former_name_does_not_come_back() throws Exception {
    parkUnderFormerName();
    List<ParkedMemo> left = ParkedMemo.all(repo, "sums");
    bad.remove(1L);
    try (Intrepid app = start(repo, renamed())) {
      app.subscription("totals").retry("keys/a");
      app.awaitCaughtUp(SOON);
    }
    for (ParkedMemo parked : left) {
      repo.commit(Commit.changing(parked.revised(CacheRecord.NOT_STORED).set()));
    }
    repo.commit(Commit.changing(SkippedMemo.none("sums").set()));
    run(former());

    assertThat(control("sums").parked()).extracting(ParkedStream::stream).containsExactly("keys/b");
  }

  @Test
  void what_it_gave_up_is_counted_under_the_name_it_has() throws Exception {
    parkUnderFormerName();
    try (Intrepid app = start(repo, former())) {
      app.subscription("sums").drop("keys/a");
      app.awaitCaughtUp(SOON);
    }
    for (int i = 0; i < 2; i++) {
      run(renamed());
      assertThat(control("totals").skipped().count()).isEqualTo(2);
      assertThat(control("sums").skipped().count()).isZero();
      run(former());
      assertThat(control("sums").skipped().count()).isEqualTo(2);
      assertThat(control("totals").skipped().count()).isZero();
    }
  }

  @Test
  void a_rebuild_under_way_is_not_left_under_the_former_name() throws Exception {
    parkUnderFormerName();
    try (Intrepid app = start(repo, former())) {
      app.subscription("sums").rebuild().begin();
    }
    assertThatThrownBy(() -> start(repo, renamed()))
        .isInstanceOf(RebuildException.class)
        .hasMessageContaining("sums is being rebuilt, and would be left half done")
        .hasMessageContaining("before totals takes its place")
        .hasMessageContaining("./intrepid subscriptions rebuild sums --finish --yes");

    try (Intrepid app = start(repo, former())) {
      app.subscription("sums").rebuild().abandon();
    }
    run(renamed());
    assertThat(control("totals").parked()).hasSize(2);
  }

  @Test
  void a_rebuild_under_the_new_name_goes_on_after_a_roll_back() throws Exception {
    parkUnderFormerName();
    try (Intrepid app = start(repo, renamed())) {
      app.subscription("totals").rebuild().begin();
    }
    try (Intrepid app = start(repo, former())) {
      app.publish(new Added("c", 4));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(repo, renamed())) {
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("totals").rebuild();
      eventually(() -> rebuild.status().filter(Rebuild.Status::isCaughtUp).isPresent());
      rebuild.finish(1);
      app.awaitCaughtUp(SOON);
    }
    assertThat(total("c")).isEqualTo(7);
  }

  @Test
  void it_stays_paused_under_each_name_until_it_is_resumed() throws Exception {
    parkUnderFormerName();
    control("sums").pause();
    start(repo, renamed()).close();
    assertThat(control("totals").isPaused()).isTrue();
    control("totals").resume();
    run(former());
    assertThat(control("sums").isPaused()).isFalse();
  }

  @Test
  void as_many_streams_as_may_be_parked_go_with_it() throws Exception {
    int most = former().spec().parkAtMost();
    parkUnderFormerName();
    for (int i = 2; i < most; i++) {
      repo.commit(Commit.changing(parked("keys/k" + i).set()));
    }
    run(renamed());

    assertThat(control("sums").parked()).isEmpty();
    assertThat(control("totals").parked()).hasSize(most);
  }

  private static ParkedMemo parked(String stream) {
    EventRecord message =
        new EventRecord(
            new UUID(0, 0),
            stream,
            EventKind.ENTRY,
            "Added",
            1,
            1,
            1,
            Instant.EPOCH,
            Json.of("{}"),
            Map.of());
    return ParkedMemo.at("sums", message, new IllegalStateException(), 3, Instant.EPOCH);
  }

  @Test
  void nothing_is_counted_twice_while_a_program_of_before_is_at_work() throws Exception {
    countsOnce(Apps::builder);
  }

  @Test
  void nothing_is_counted_twice_while_the_subscriber_whose_memos_it_adopts_is_at_work()
      throws Exception {
    countsOnce(
        (shared, renamed) ->
            Apps.builder(shared, renamed.formerly()).adopt("totals", Counting.SUM.template()));
  }

  private void countsOnce(BiFunction<WrappedRepo, Probe, IntrepidBuilder> program)
      throws Exception {
    int reads = 1;
    while (hasWorkedInBetween(reads, program)) {
      reads++;
    }
    assertThat(reads).isGreaterThan(3);
  }

  /**
   * Whether the new program reads the marker of the other name that often before it takes over. The
   * one of before handles a message just before the last of these reads.
   */
  private boolean hasWorkedInBetween(
      int reads, BiFunction<WrappedRepo, Probe, IntrepidBuilder> program) throws Exception {
    MemoryRepo shared = new MemoryRepo();
    try (Intrepid old = start(shared, former())) {
      old.publish(new Added("a", 1));
      old.awaitCaughtUp(SOON);
      ReadMarkers watched = new ReadMarkers(shared, reads, old);
      try (Intrepid app = program.apply(watched, renamed()).start()) {
        app.awaitCaughtUp(SOON);
      }
      assertThat(total(shared, "a"))
          .as("a message before read %s", reads)
          .isEqualTo(shared.lastSequence());
      return watched.left == 0;
    }
  }

  /** Has the other program handle a message just before its marker is read for the nth time. */
  private static final class ReadMarkers extends WrappedRepo {
    private final Intrepid other;
    private int left;

    ReadMarkers(MemoryRepo memory, int reads, Intrepid other) {
      super(memory);
      this.left = reads;
      this.other = other;
    }

    @Override
    public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
      if (trackingStream.startsWith("sums@") && left > 0 && --left == 0) {
        work();
      }
      return super.marker(trackingStream, shard);
    }

    private void work() {
      try {
        other.awaitHandled(other.publish(new Added("a", 1)), SOON);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The streams of a and b are parked, at messages that cannot be added. */
  private void parkUnderFormerName() throws Exception {
    bad.addAll(Set.of(1L, 2L));
    try (Intrepid app = start(repo, former())) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2), new Added("c", 3)));
      app.publishAll(List.of(new Added("b", 1), new Added("a", 1)));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked()).hasSize(2);
    }
  }

  private void run(Probe probe) throws Exception {
    try (Intrepid app = start(repo, probe)) {
      app.awaitCaughtUp(SOON);
    }
  }

  private Probe former() {
    return new Probe("sums", this::add) {}.folds().onFailure(OnFailure.PARK);
  }

  private Probe renamed() {
    return new Probe("totals", this::add) {}.folds().onFailure(OnFailure.PARK).formerly("sums");
  }

  private void add(Object message, Step step) {
    if (bad.contains(((Added) message).n())) {
      throw new IllegalStateException("cannot add");
    }
    Probe.sum(message, step);
  }

  private SubscriptionControl control(String name) {
    return SubscriptionControl.of(repo, SubscriptionName.of(name));
  }

  private long total(String key) {
    return total(repo, key);
  }

  private static long total(MemoryRepo repo, String key) {
    return sum(repo, key).orElse(new Sum(key, 0, 0)).total();
  }
}
