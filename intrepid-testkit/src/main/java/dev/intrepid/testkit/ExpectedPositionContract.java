package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.OTHER_STREAM;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.PendingEvents;
import org.junit.jupiter.api.Test;

/** Expected positions: any, none yet, exactly n. */
interface ExpectedPositionContract extends RepoUnderTest {

  @Test
  default void an_expected_position_that_holds_is_accepted() {
    repo().publish(Controls.event().expecting(ExpectedPosition.none()));
    repo().publish(Controls.event().expecting(1));
    repo().publish(Controls.event().expecting(ExpectedPosition.any()));

    assertThat(wholeLog()).hasSize(3);
  }

  @Test
  default void a_stream_expected_to_be_empty_that_is_not_is_a_conflict() {
    repo().publish(Controls.event());

    assertThatThrownBy(() -> repo().publish(Controls.event().expecting(ExpectedPosition.none())))
        .isInstanceOf(ConflictException.class);
    assertThat(wholeLog()).hasSize(1);
  }

  @Test
  default void a_conflict_says_the_stream_what_was_expected_and_what_is() {
    repo().publish(Controls.events(STREAM, 3));

    ConflictException conflict =
        catchThrowableOfType(
            ConflictException.class, () -> repo().publish(Controls.event().expecting(2)));

    assertThat(conflict).isNotNull();
    assertThat(conflict.stream()).isEqualTo(STREAM);
    assertThat(conflict.expected()).isEqualTo(2);
    assertThat(conflict.actual()).isEqualTo(3);
  }

  @Test
  default void a_stream_that_is_behind_the_expected_position_is_a_conflict() {
    repo().publish(Controls.event());

    assertThatThrownBy(() -> repo().publish(Controls.event().expecting(2)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> repo().publish(Controls.event(OTHER_STREAM).expecting(1)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  default void within_a_batch_each_event_expects_what_those_before_it_leave() {
    repo()
        .publish(
            PendingEvents.of(
                Controls.event().expecting(ExpectedPosition.none()),
                Controls.event().expecting(1),
                Controls.event().expecting(2)));

    assertThat(wholeLog()).extracting(EventRecord::position).containsExactly(1L, 2L, 3L);
  }

  @Test
  default void a_batch_in_which_one_event_conflicts_stores_nothing() {
    repo().publish(Controls.event(STREAM));
    PendingEvents batch =
        PendingEvents.of(
            Controls.event(OTHER_STREAM),
            Controls.event(STREAM),
            Controls.event(STREAM).expecting(1));

    assertThatThrownBy(() -> repo().publish(batch)).isInstanceOf(ConflictException.class);

    assertThat(wholeLog()).hasSize(1);
    assertThat(repo().publish(Controls.event(OTHER_STREAM)).position()).isEqualTo(1);
    assertThat(repo().publish(Controls.event(STREAM)).position()).isEqualTo(2);
  }
}
