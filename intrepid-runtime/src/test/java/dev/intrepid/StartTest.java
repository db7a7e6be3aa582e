package dev.intrepid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.engine.OpenedRepoProvider;
import dev.intrepid.exception.NoRepoException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartTest {

  private static final String ADDRESS = "opened:of a start that dies";

  @Test
  void a_start_that_dies_of_an_error_closes_the_repo_it_has_opened() {
    IntrepidBuilder builder = Intrepid.builder().repo(ADDRESS).clock(new Incomplete());

    assertThatThrownBy(builder::start).isInstanceOf(NoClassDefFoundError.class);

    assertThat(OpenedRepoProvider.wasClosed(ADDRESS)).isTrue();
  }

  @Test
  void a_start_that_fails_says_why_although_its_repo_cannot_be_closed() {
    IntrepidBuilder builder =
        Intrepid.builder().repo(ADDRESS + OpenedRepoProvider.STAYS_OPEN).clock(new Incomplete());

    assertThatThrownBy(builder::start)
        .isInstanceOf(NoClassDefFoundError.class)
        .hasSuppressedException(new IllegalStateException("cannot be closed"));
  }

  @Test
  void an_app_that_is_given_no_repo_does_not_keep_what_it_publishes_in_memory() {
    assertThatThrownBy(Intrepid.builder()::start)
        .isInstanceOf(NoRepoException.class)
        .hasMessageContaining(".repo(\"sqlite:shop.db\")")
        .hasMessageContaining(".repo(\"memory:\")");
  }

  @Test
  void an_app_that_is_to_forget_says_so() {
    try (Intrepid app = Intrepid.builder().repo("memory:").start()) {
      assertThat(app.health().isHealthy()).isTrue();
    }
  }

  /** A clock of a library of which a class is missing. */
  private static final class Incomplete extends Clock {

    @Override
    public Instant instant() {
      throw new NoClassDefFoundError("org/example/Ticks");
    }

    @Override
    public ZoneId getZone() {
      throw new NoClassDefFoundError("org/example/Ticks");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new NoClassDefFoundError("org/example/Ticks");
    }

    @Override
    public boolean equals(Object other) {
      throw new NoClassDefFoundError("org/example/Ticks");
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
