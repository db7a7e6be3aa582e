package dev.intrepid.engine.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppMember.Running;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemberViewTest {

  private static final int SHARDS = 64;
  private static final Running BILLING = new Running("billing", SHARDS, "v1");

  @Test
  void one_that_is_alone_owns_all() {
    assertThat(owned(view(member(1, BILLING)))).hasSize(SHARDS);
  }

  @Test
  void each_shard_has_one_owner_and_all_compute_the_same() {
    List<AppMember> members = members(5, BILLING);

    List<Integer> owned = new ArrayList<>();
    members.forEach(own -> owned.addAll(owned(view(own, members))));

    assertThat(owned)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, SHARDS).boxed().toList());
  }

  @Test
  void the_work_is_about_evenly_divided() {
    Running large = new Running("billing", 10_000, "v1");
    List<AppMember> members = members(4, large);

    for (AppMember own : members) {
      MemberView view = view(own, members);
      long owned = IntStream.range(0, 10_000).filter(i -> view.isOwn("billing", i)).count();
      assertThat(owned).isBetween(2_300L, 2_700L);
    }
  }

  @Test
  void one_that_leaves_gives_away_its_own_shards_and_the_others_keep_theirs() {
    List<AppMember> all = members(4, BILLING);
    List<AppMember> left = all.subList(0, 3);

    for (AppMember own : left) {
      assertThat(owned(view(own, left))).containsAll(owned(view(own, all)));
    }
  }

  @Test
  void members_that_do_other_work_have_no_part_in_it() {
    AppMember own = member(1, BILLING);
    AppMember fewerShards = member(2, new Running("billing", SHARDS / 2, "v1"));
    AppMember otherMessages = member(3, new Running("billing", SHARDS, "v2"));
    AppMember another = member(4, new Running("mail", SHARDS, "v1"));

    assertThat(owned(view(own, List.of(own, fewerShards, otherMessages, another)))).hasSize(SHARDS);
  }

  @Test
  void one_that_joins_takes_nothing_from_the_others() {
    List<AppMember> all = members(2, BILLING);

    MemberView joining = new MemberView(all.get(0), List.of(all.get(1)), true);

    assertThat(owned(joining)).isEmpty();
  }

  @Test
  void one_that_joins_begins_at_once_with_what_no_other_runs() {
    AppMember own = member(1, BILLING);
    AppMember other = member(2, new Running("mail", 1, "v1"));

    assertThat(owned(new MemberView(own, List.of(other), true))).hasSize(SHARDS);
  }

  @Test
  void a_shard_that_its_owner_cannot_work_on_goes_to_another() {
    AppMember able = member(1, BILLING);
    AppMember unable = member(2, BILLING.leaving(every()));

    assertThat(owned(view(able, List.of(able, unable)))).hasSize(SHARDS);
    assertThat(owned(view(unable, List.of(able, unable)))).isEmpty();
  }

  @Test
  void a_shard_that_nobody_can_work_on_stays_with_its_owner() {
    List<AppMember> all = members(3, BILLING);
    List<AppMember> unable = members(3, BILLING.leaving(every()));

    for (int i = 0; i < all.size(); i++) {
      assertThat(owned(view(unable.get(i), unable))).isEqualTo(owned(view(all.get(i), all)));
    }
  }

  @Test
  void the_owner_of_a_shard_has_a_name() {
    AppMember own = member(1, BILLING);

    assertThat(view(own).owner("billing", 3).map(AppMember::process)).contains("1@host");
    assertThat(view(own).owner("mail", 0)).isEmpty();
  }

  private static Set<Integer> every() {
    return new TreeSet<>(IntStream.range(0, SHARDS).boxed().toList());
  }

  private static List<Integer> owned(MemberView view) {
    return IntStream.range(0, SHARDS).filter(i -> view.isOwn("billing", i)).boxed().toList();
  }

  private static List<AppMember> members(int count, Running work) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> member(i, work)).toList();
  }

  private static AppMember member(int number, Running work) {
    return new AppMember(
        new UUID(7, number),
        number + "@host",
        "",
        number,
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(work));
  }

  private static MemberView view(AppMember own) {
    return view(own, List.of(own));
  }

  private static MemberView view(AppMember own, List<AppMember> all) {
    List<AppMember> others = all.stream().filter(one -> !one.app().equals(own.app())).toList();
    return new MemberView(own, others, false);
  }
}
