package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Different names are kept apart, and names that a store could not keep apart are refused. */
interface NameContract extends RepoUnderTest {

  /** Half of a surrogate pair, in whose place careless stores keep a question mark. */
  String HALF = "\ud83d";

  @Test
  default void a_question_about_half_a_surrogate_pair_is_refused() {
    repo().publish(Controls.event("a?"));
    repo().setMemo(Controls.memo("a?"));
    repo().moveMarker(Controls.move("a?", Shard.ALL, 0, 1));

    List<Consumer<IntrepidRepo>> questions =
        List.of(
            repo -> repo.entriesSincePosition("a" + HALF, 0, 1),
            repo -> repo.entriesBackwards("a" + HALF, Long.MAX_VALUE, 1),
            repo -> repo.last("a" + HALF, EventKind.ENTRY),
            repo -> repo.last("a" + HALF, EventKind.MARKER),
            repo -> repo.marker("a" + HALF, Shard.ALL),
            repo -> repo.markers("a" + HALF, 1),
            repo -> repo.getMemo("a" + HALF),
            repo -> repo.getMemos(List.of("a" + HALF)),
            repo -> repo.listMemos("a" + HALF, "", 1),
            repo -> repo.listMemos("", "a" + HALF, 1),
            repo -> repo.listMemoUris("a" + HALF, "", 1));
    for (Consumer<IntrepidRepo> question : questions) {
      assertThatThrownBy(() -> question.accept(repo())).isInstanceOf(InvalidNameException.class);
    }
  }

  @Test
  default void types_and_headers_of_whole_characters_are_kept_whatever_they_are() {
    Map<String, String> meta = Map.of("\ud83d\ude80 \"?\"", "\ud83d\ude80\u0000?", "?", "\uffff");
    String type = "Bestellung ' \ud83d\ude80 ?";
    PendingEvent event = PendingEvent.entry(STREAM, type, Controls.data()).withMeta(meta);

    EventRecord published = repo().publish(event);
    CacheRecord stored = repo().setMemo(Controls.memo().withMeta(meta));

    assertThat(published.type()).isEqualTo(type);
    assertThat(wholeLog()).containsExactly(published);
    assertThat(wholeLog().get(0).meta()).isEqualTo(meta);
    assertThat(repo().getMemo(MEMO).toOptional()).contains(stored);
    assertThat(stored.meta()).isEqualTo(meta);
  }

  @Test
  default void tracking_streams_and_topics_of_whole_characters_are_kept_whatever_they_are() {
    String name = "\ud83d\ude80?@\u00e9/*";
    SubscriptionMarker marker = new SubscriptionMarker(name, 1);

    repo().moveMarker(new MarkerMove(name, Shard.ALL, 0, marker));

    assertThat(repo().marker(name, Shard.ALL)).map(MarkerRecord::marker).contains(marker);
    assertThat(repo().markers("", 9)).hasSize(1);
  }
}
