package dev.intrepid.engine.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppMember.Running;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersTest {

  private static final Running BILLING = new Running("billing", 64, "v1");
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final UUID OTHER = new UUID(7, 7);

  private final MemoryRepo repo = new MemoryRepo();
  private final ThisProcess here = ThisProcess.get();
  private long nanos;

  @Test
  void one_that_is_alone_begins_at_once_and_announces_nothing_before() {
    Members own = joined();

    assertThat(owned(own)).hasSize(64);
    assertThat(stored()).isEmpty();
  }

  @Test
  void one_that_joins_others_is_announced_and_takes_its_part_when_they_have_noticed() {
    storeOther();

    Members own = joined();
    assertThat(stored()).contains(own.app());
    assertThat(owned(own)).isEmpty();

    after(Members.LOOK_EVERY.multipliedBy(Members.LOOKS_WHILE_JOINING));
    storeOther();
    own.look();
    assertThat(owned(own)).isNotEmpty().hasSizeLessThan(64);
  }

  @Test
  void one_that_was_there_first_gives_the_one_that_joins_its_part_at_once() {
    Members own = joined();
    after(A_SECOND);

    storeOther();
    own.look();

    assertThat(owned(own)).isNotEmpty().hasSizeLessThan(64);
  }

  @Test
  void one_that_does_not_store_itself_again_is_believed_to_live_for_fifteen_seconds() {
    Members own = joined();
    storeOther();
    own.look();

    after(Members.SILENT.minus(A_SECOND));
    own.look();
    assertThat(owned(own)).hasSizeLessThan(64);

    after(A_SECOND);
    own.look();
    assertThat(owned(own)).hasSize(64);
  }

  @Test
  void one_whose_clock_is_wrong_lives_as_long_as_it_stores_itself_again() {
    Members own = joined();
    for (int beat = 0; beat < 10; beat++) {
      repo.setMemo(other("elsewhere", 4711, Instant.now().minusSeconds(20)).memo());
      own.look();
      assertThat(owned(own)).hasSizeLessThan(64);
      after(Duration.ofSeconds(5));
    }
  }

  @Test
  void one_that_ends_is_gone_at_once() {
    Members own = joined();
    Members other = members();
    other.runs(List.of(BILLING));
    other.announce();
    own.look();
    assertThat(owned(own)).hasSizeLessThan(64);

    other.end();
    own.look();

    assertThat(owned(own)).hasSize(64);
  }

  @Test
  void one_that_joins_and_ends_before_it_says_more_is_gone_too() {
    storeOther();
    Members own = joined();
    assertThat(stored()).contains(own.app());

    own.end();

    assertThat(stored()).containsExactly(OTHER);
  }

  @Test
  void this_process_has_the_id_that_the_jdk_gives_it() {
    assertThat(here.pid()).isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void one_whose_process_is_gone_from_this_machine_is_not_waited_for() {
    repo.setMemo(other(here.place(), Integer.MAX_VALUE, Instant.now()).memo());

    assertThat(owned(joined())).hasSize(64);
  }

  @Test
  void one_whose_process_id_another_process_has_by_now_is_not_waited_for() {
    Instant before = Instant.now().minus(Duration.ofDays(10_000));
    repo.setMemo(
        other(here.place(), ProcessHandle.current().parent().orElseThrow().pid(), before)
            .memo()
            .expiringAt(Instant.now().plusSeconds(30)));

    assertThat(owned(joined())).hasSize(64);
  }

  @Test
  void one_of_another_machine_may_have_any_process_id() {
    repo.setMemo(other("elsewhere", Integer.MAX_VALUE, Instant.now()).memo());

    assertThat(owned(joined())).isEmpty();
  }

  @Test
  void one_of_this_process_that_has_ended_is_not_waited_for_although_it_could_not_say_so() {
    repo.setMemo(other(here.place(), here.pid(), Instant.now()).memo());

    assertThat(owned(joined())).hasSize(64);
  }

  @Test
  void what_it_leaves_is_told_once() {
    Members own = joined();

    assertThat(own.leaves(Map.of("billing", Set.of(3)))).isTrue();
    assertThat(own.leaves(Map.of("billing", Set.of(3)))).isFalse();
    assertThat(own.leaves(Map.of())).isTrue();
  }

  @Test
  void others_read_what_it_leaves() {
    Members own = joined();
    Members other = members();
    other.runs(List.of(BILLING));
    other.leaves(Map.of("billing", every()));
    other.announce();

    own.look();

    assertThat(owned(own)).hasSize(64);
  }

  @Test
  void of_thousands_of_subscribers_the_first_are_told() {
    Members own = members();
    List<Running> many =
        IntStream.range(0, 2 * AppMember.MOST_SUBSCRIBERS)
            .mapToObj(i -> new Running("subscriber-of-a-long-name-" + i, 1, "0123456789abcdef"))
            .toList();
    own.runs(many);
    own.announce();
    Members other = members();
    other.runs(many);

    other.join();

    String last = many.get(many.size() - 1).subscriber();
    assertThat(other.owner(many.get(0).subscriber(), 0).process()).isNotEmpty();
    assertThat(other.owner(last, 0).isHere()).isTrue();
    assertThat(own.owner(last, 0).isHere()).isTrue();
  }

  @Test
  void an_app_that_was_announced_and_never_started_takes_that_back() {
    Members own = joined();
    own.announce();
    own.end();

    assertThat(stored()).isEmpty();
  }

  private static Set<Integer> every() {
    return new TreeSet<>(IntStream.range(0, BILLING.shards()).boxed().toList());
  }

  private Members members() {
    return new Members(repo, SystemClock.utc(), Members.LOOK_EVERY, () -> nanos);
  }

  private Members joined() {
    Members members = members();
    members.runs(List.of(BILLING));
    members.join();
    return members;
  }

  private void after(Duration time) {
    nanos += time.toNanos();
  }

  private void storeOther() {
    repo.setMemo(other("elsewhere", 4711, Instant.now()).memo());
  }

  private static AppMember other(String place, long pid, Instant at) {
    return new AppMember(OTHER, pid + "@other", place, pid, at, at, List.of(BILLING));
  }

  private List<UUID> stored() {
    List<UUID> apps = new ArrayList<>();
    for (AppMember.Stored stored : AppMember.others(repo, new UUID(0, 0))) {
      apps.add(stored.member().app());
    }
    return apps;
  }

  private static List<Integer> owned(Members members) {
    List<Integer> owned = new ArrayList<>();
    for (int shard = 0; shard < BILLING.shards(); shard++) {
      if (members.owner("billing", shard).isHere()) {
        owned.add(shard);
      }
    }
    return owned;
  }
}
