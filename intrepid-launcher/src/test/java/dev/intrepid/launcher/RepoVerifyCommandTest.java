package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.json.Json;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.SubscriptionMarker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoVerifyCommandTest {

  private final Shop shop = new Shop();

  private Run verify(String... more) {
    return more.length == 0
        ? Run.of("repo", "verify", shop.address)
        : Run.of("repo", "verify", shop.address, more[0]);
  }

  private void assertFault(String sentence) {
    Run run = verify();

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.outLines()).first().isEqualTo(sentence);
    assertThat(run.err().strip())
        .isEqualTo("./intrepid: " + shop.address + " is not sound: 1 fault was found.");
  }

  @Test
  void what_says_that_it_is_an_unfinished_copy_and_cannot_be_read_is_a_fault() {
    shop.withMemo(CopyMark.URI, "[]");

    assertFault(
        "Not all memos can be read: The memo @copy has another shape than its type: Expected an"
            + " object, found an array (path: $).");
  }

  @Test
  void a_sound_repo_has_its_counts_and_digests_printed() {
    shop.withOrders(3)
        .withMemo("customers/ada", "{}")
        .withParked("billing", "orders/o-1", "no such account")
        .withWaiting("mailer", "orders/o-2", KeptRepoProvider.NOON)
        .withSentBack("sales", "orders/o-3")
        .withMarker("billing@orders/*", "orders/*", 3);

    Run run = verify();

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.outLines().get(1)).matches("events +orders/\\* +3 +[0-9a-f]{32}");
    assertThat(run.outLines())
        .last()
        .isEqualTo(shop.address + " is sound: events 3, memos 4, markers 1.");
  }

  @Test
  void the_digests_are_those_that_a_copy_prints() {
    shop.withOrders(3).withMemo("customers/ada", "{}");
    Shop target = new Shop();

    List<String> copied = Run.of("repo", "copy", shop.address, target.address).outLines();

    assertThat(verify().outLines().subList(0, 4)).isEqualTo(copied.subList(0, 4));
  }

  @Test
  void a_marker_beyond_the_end_of_the_log_is_a_fault() {
    shop.withOrders(1).withMarker("billing@orders/*", "orders/*", 7);

    assertFault(
        "A marker is at sequence 7, though the log ends at 1: what is published next would be"
            + " passed over (tracking stream: billing@orders/*, shard: 0 of 1).");
  }

  @Test
  void an_event_that_is_missing_is_a_fault() {
    load(event("notes", 1, 2));

    assertFault(
        "There is no event of sequence 1: what was there is gone, unless this is a copy of a repo"
            + " that leaves some out.");
  }

  @Test
  void several_events_that_are_missing_are_one_fault() {
    load(event("notes", 1, 1), event("notes", 2, 9));

    assertFault(
        "There are no events of sequences 2 to 8: what was there is gone, unless this is a copy of"
            + " a repo that leaves some out.");
  }

  private void load(EventRecord... events) {
    ((LoadableRepo) shop.repo).load(StoredRecords.ofEvents(List.of(events)));
  }

  private static EventRecord event(String stream, long position, long sequence) {
    return new EventRecord(
        EventIds.fresh(),
        stream,
        EventKind.ENTRY,
        "Noted",
        1,
        position,
        sequence,
        KeptRepoProvider.NOON,
        Json.of("{}"),
        Map.of());
  }

  @Test
  void a_stream_that_is_parked_beyond_its_end_is_a_fault() {
    shop.withOrders(1);
    EventRecord first = shop.repo.entriesSincePosition("orders/o-1", 0, 1).first();
    ParkedMemo parked =
        ParkedMemo.at("billing", first, new IllegalStateException("x"), 1, KeptRepoProvider.NOON);
    shop.repo.commit(Commit.changing(parked.from(3).set()));

    assertFault(
        "A stream is parked from position 3 on, though it ends at position 1 (subscriber: billing,"
            + " stream: orders/o-1).");
  }

  @Test
  void a_stream_that_is_parked_for_a_message_it_lacks_is_a_fault() {
    shop.withOrders(1);
    EventRecord unknown = event("orders/o-1", 1, 1);
    ParkedMemo parked =
        ParkedMemo.at("billing", unknown, new IllegalStateException("x"), 1, KeptRepoProvider.NOON);
    shop.repo.commit(Commit.changing(parked.set()));

    assertFault(
        "A stream is parked for the message "
            + unknown.id()
            + ", which it lacks (subscriber: billing, stream: orders/o-1).");
  }

  @Test
  void markers_of_some_of_the_shards_are_a_fault() {
    SubscriptionMarker at = new SubscriptionMarker("*", 0);
    shop.repo.moveMarker(new MarkerMove("billing@*", new Shard(0, 2), 0, at));
    shop.repo.commit(Commit.changing(ControlMemo.read(shop.repo, "billing").sharded(2).set()));

    assertFault(
        "A subscriber has 2 shards and markers of 1 of them: messages of the others would be"
            + " handled again (subscriber: billing).");
  }

  @Test
  void a_memo_of_intrepid_that_cannot_be_read_is_a_fault() {
    shop.withMemo(ControlMemo.PREFIX + "billing", "{}");

    Run run = verify();

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.outLines().get(0))
        .startsWith("A memo of Intrepid itself cannot be read: ")
        .endsWith("(memo: @control/billing).");
  }

  @Test
  void an_unfinished_copy_is_a_fault() {
    shop.repo.setMemo(new CopyMark("sqlite:shop.db").memo());

    assertFault(
        "This is an unfinished copy of sqlite:shop.db: run repo copy again, which goes on.");
  }

  @Test
  void programs_are_told_each_fault() {
    shop.withMarker("billing@*", "*", 7);

    assertThat(verify("--json").outLines())
        .first()
        .asString()
        .startsWith("{\"fault\":\"A marker is at sequence 7,");
  }

  @Test
  void a_repo_that_goes_away_meanwhile_is_not_said_to_be_sound_or_not() {
    IntrepidRepo away = IntrepidRepo.open(KeptRepoProvider.AWAY);
    away.moveMarker(new MarkerMove("billing@*", Shard.ALL, 0, new SubscriptionMarker("*", 7)));

    Run run = Run.of("repo", "verify", KeptRepoProvider.AWAY);

    assertThat(run.exitCode()).isEqualTo(ExitCode.UNKNOWN);
    assertThat(run.outLines()).singleElement().asString().startsWith("A marker is at sequence 7,");
    assertThat(run.err().strip())
        .isEqualTo(
            "./intrepid: kept:away was not read to its end, and nothing is known of the rest;"
                + " faults found before: 1. The server cannot be reached.");
  }

  @Test
  void a_repo_that_is_not_there_is_told() {
    Run run = Run.of("repo", "verify", "kept:nowhere-at-all");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("There is nothing at kept:nowhere-at-all");
  }
}
