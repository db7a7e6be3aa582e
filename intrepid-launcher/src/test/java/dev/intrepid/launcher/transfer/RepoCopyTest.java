package dev.intrepid.launcher.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.json.Json;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.NoBar;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.repo.memory.MemoryRepo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoCopyTest {

  private static final Work WORK = new Work((title, total) -> new NoBar(), () -> false);

  private final MemoryRepo source = new MemoryRepo();
  private final MemoryRepo target = new MemoryRepo();

  private static RepoDigest copy(IntrepidRepo from, LoadableRepo to) throws InterruptedException {
    return new RepoCopy(from, to, "one", "other", WORK).run(true);
  }

  private static List<RepoDigest.Row> contents(IntrepidRepo repo) throws InterruptedException {
    RepoDigest digest = new RepoDigest(true);
    new RepoVerification(repo, WORK, new Faults(fault -> {})).run(digest);
    return digest.rows();
  }

  /** What commits do to a repo: events, memos that are changed and deleted, markers of shards. */
  private static void change(IntrepidRepo repo, Random random, int commits) {
    for (int i = 0; i < commits; i++) {
      List<PendingEvent> events = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        Json data = Json.of("{\"n\" : " + random.nextInt() + ", \"\\u0000\":\"ä€𝄞\"}");
        events.add(
            PendingEvent.entry("s" + random.nextInt(3) + "/" + random.nextInt(20), "Noted", data)
                .withMeta("by", "ada" + random.nextInt(5)));
      }
      List<MemoChange> memos = new ArrayList<>();
      String uri = "m" + random.nextInt(3) + "/" + random.nextInt(30);
      if (random.nextBoolean()) {
        memos.add(
            random.nextInt(5) == 0
                ? MemoChange.delete(uri)
                : MemoChange.set(CacheRecord.of(uri, Json.of("[" + i + " ]"))));
      }
      List<MarkerMove> markers = new ArrayList<>();
      Shard shard = new Shard(random.nextInt(2), 2);
      String tracking = "reader" + random.nextInt(3) + "@*";
      long moves = repo.marker(tracking, shard).map(MarkerRecord::epoch).orElse(0L);
      markers.add(
          new MarkerMove(tracking, shard, moves, new SubscriptionMarker("*", repo.lastSequence())));
      repo.commit(new Commit(new PendingEvents(events), memos, markers));
    }
  }

  @RepeatedTest(20)
  void a_copy_of_any_log_and_its_copy_back_have_the_same_contents(RepetitionInfo repetition)
      throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    change(source, random, random.nextInt(300));
    MemoryRepo back = new MemoryRepo();

    RepoDigest there = copy(source, target);
    RepoDigest andBack = copy(target, back);

    assertThat(there.rows()).isEqualTo(contents(source)).isEqualTo(andBack.rows());
    assertThat(contents(target)).isEqualTo(contents(source));
    assertThat(contents(back)).isEqualTo(contents(source));
  }

  @Test
  void a_copy_that_is_killed_after_any_of_its_steps_goes_on_and_no_app_starts_before()
      throws Exception {
    change(source, new Random(1), 2_000);
    int killed = 0;
    while (true) {
      MemoryRepo other = new MemoryRepo();
      AtomicInteger left = new AtomicInteger(killed);
      try {
        copy(source, dying(other, left));
        break;
      } catch (RepoUnavailableException e) {
        killed++;
      }
      assertThat(CopyMark.in(other).isPresent()).isEqualTo(killed > 1);

      copy(source, other);

      assertThat(contents(other)).isEqualTo(contents(source));
      assertThat(CopyMark.in(other)).isEmpty();
    }
    assertThat(killed).isGreaterThan(6);
  }

  /** Two addresses may lead to one place. */
  @Test
  void a_repo_is_not_copied_to_itself_and_no_unfinished_copy_afterwards() {
    change(source, new Random(1), 20);

    assertThatThrownBy(() -> copy(source, source))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("one cannot be copied to itself: other is the same repo.");
    assertThat(CopyMark.in(source)).isEmpty();
  }

  /** A repo that stores something so often, and then does nothing any more. */
  private static LoadableRepo dying(LoadableRepo repo, AtomicInteger left) {
    return (LoadableRepo)
        Proxy.newProxyInstance(
            LoadableRepo.class.getClassLoader(),
            new Class<?>[] {LoadableRepo.class},
            (proxy, method, arguments) -> {
              boolean stores =
                  method.getName().equals("load") || method.getName().equals("deleteMemo");
              if (stores && left.getAndDecrement() <= 0) {
                throw new RepoUnavailableException("killed", null);
              }
              try {
                return method.invoke(repo, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @RepeatedTest(20)
  void a_copy_that_was_killed_goes_on_though_the_source_was_used_meanwhile(
      RepetitionInfo repetition) throws Exception {
    Random random = new Random(100 + repetition.getCurrentRepetition());
    change(source, random, 600);
    assertThatThrownBy(() -> copy(source, dying(target, new AtomicInteger(1 + random.nextInt(5)))))
        .isInstanceOf(RepoUnavailableException.class);
    change(source, random, 300);

    copy(source, target);

    assertThat(contents(target)).isEqualTo(contents(source));
  }

  @Test
  void memos_that_are_stored_in_the_source_before_memos_are_copied_are_copied_too()
      throws Exception {
    change(source, new Random(1), 50);
    Work meanwhile =
        new Work(
            (title, total) -> {
              if (title.equals("Copying")) {
                source.setMemo(CacheRecord.of("m0/1", Json.of("\"late\"")));
                source.setMemo(CacheRecord.of("m0/2", Json.of("\"later\"")));
              }
              return new NoBar();
            },
            () -> false);

    new RepoCopy(source, target, "one", "other", meanwhile).run(false);

    assertThat(contents(target)).isEqualTo(contents(source));
    assertThat(target.setMemo(CacheRecord.of("m0/3", Json.of("1"))).revision())
        .isGreaterThan(source.getMemo("m0/2").toOptional().orElseThrow().revision());
  }

  @Test
  void what_is_stored_in_the_source_during_the_copy_is_noticed() {
    change(source, new Random(1), 50);
    Work meanwhile =
        new Work(
            (title, total) -> {
              if (title.equals("Comparing") && target.lastSequence() > 0) {
                source.setMemo(CacheRecord.of("m0/1", Json.of("\"late\"")));
              }
              return new NoBar();
            },
            () -> false);

    assertThatThrownBy(() -> new RepoCopy(source, target, "one", "other", meanwhile).run(false))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("other is not the same as one after the copy: the memo m0/1");
    assertThat(CopyMark.in(target)).isPresent();
  }
}
