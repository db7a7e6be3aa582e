package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.OTHER_STREAM;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordingRepoTest {

  private final RecordingRepo repo = new RecordingRepo();

  @Test
  void what_was_published_is_remembered_by_stream() {
    EventRecord one = repo.publish(Controls.event(STREAM));
    EventRecord other = repo.publish(Controls.event(OTHER_STREAM));

    assertThat(repo.published()).containsExactly(one, other);
    assertThat(repo.published(STREAM)).containsExactly(one);
    assertThat(repo.published(record -> record.type().equals("Example"))).isTrue();
    assertThat(repo.published(record -> record.type().equals("Other"))).isFalse();
  }

  @Test
  void an_id_published_again_is_remembered_once() {
    PendingEvent event = Controls.event();
    repo.publish(event);
    repo.publish(event);

    assertThat(repo.published()).hasSize(1);
  }

  @Test
  void commits_that_went_through_are_remembered() {
    Commit commit = Commit.moving(Controls.move(0, 1));
    repo.commit(commit);
    assertThatThrownBy(() -> repo.publish(Controls.event().expecting(3)))
        .isInstanceOf(ConflictException.class);

    assertThat(repo.commits()).containsExactly(commit);
  }

  @Test
  void time_passes_when_the_test_says_so() {
    repo.clock().advance(Duration.ofMinutes(1));

    assertThat(repo.publish(Controls.event()).recordedAt())
        .isEqualTo(Controls.TIME.plusSeconds(60));
  }
}
