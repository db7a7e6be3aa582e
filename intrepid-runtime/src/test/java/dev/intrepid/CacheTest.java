package dev.intrepid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CacheTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void a_found_value_is_preferred_to_another() {
    Cache<String> found = Cache.found("a");
    assertThat(found.orElse("b")).isEqualTo("a");
    assertThat(found.orElseGet(() -> "b")).isEqualTo("a");
    assertThat(found.toOptional()).contains("a");
    assertThat(found.isFound()).isTrue();
  }

  @Test
  void where_none_is_found_the_other_value_is_taken() {
    Cache<String> none = Cache.notFound();
    assertThat(none.orElse("b")).isEqualTo("b");
    assertThat(none.orElseGet(() -> "b")).isEqualTo("b");
    assertThat(none.toOptional()).isEmpty();
    assertThat(none.isFound()).isFalse();
  }

  @Test
  void a_value_made_of_another_keeps_the_time_it_was_stored() {
    Cache<Integer> length = Cache.found("four", NOON).map(String::length);
    assertThat(length).isEqualTo(Cache.found(4, NOON));
    assertThat(Cache.<String>notFound().map(String::length)).isEqualTo(Cache.notFound());
  }

  @Test
  void an_optional_is_found_or_not() {
    assertThat(Cache.ofOptional(Optional.of("a"))).isEqualTo(Cache.found("a"));
    assertThat(Cache.ofOptional(Optional.empty())).isEqualTo(Cache.notFound());
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without null checks may do
  void null_is_never_found() {
    assertThatThrownBy(() -> Cache.found(null)).isInstanceOf(NullPointerException.class);
  }
}
