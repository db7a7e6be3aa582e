package dev.intrepid.repo.postgresql.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.RepoUnavailableException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailuresTest {

  private static final Map<String, Class<? extends RepoException>> TYPES =
      Map.ofEntries(
          Map.entry("08001", RepoUnavailableException.class),
          Map.entry("08004", RepoAddressException.class),
          Map.entry("08006", RepoUnavailableException.class),
          Map.entry("57P01", RepoUnavailableException.class),
          Map.entry("57P02", RepoUnavailableException.class),
          Map.entry("57P03", RepoUnavailableException.class),
          Map.entry("53300", RepoUnavailableException.class),
          Map.entry("40001", RepoUnavailableException.class),
          Map.entry("25P03", RepoUnavailableException.class),
          Map.entry("XX000", RepoUnavailableException.class),
          Map.entry("55P03", RepoLockedException.class),
          Map.entry("57014", RepoLockedException.class),
          Map.entry("25006", RepoReadOnlyException.class),
          Map.entry("0A000", RepoReadOnlyException.class),
          Map.entry("42501", RepoReadOnlyException.class),
          Map.entry("53100", RepoFullException.class),
          Map.entry("42P01", RepoFormatException.class),
          Map.entry("3F000", RepoFormatException.class),
          Map.entry("XX001", RepoFormatException.class),
          Map.entry("XX002", RepoFormatException.class),
          Map.entry("26000", RepoAddressException.class),
          Map.entry("42P05", RepoAddressException.class),
          Map.entry("28P01", RepoAddressException.class),
          Map.entry("28000", RepoAddressException.class),
          Map.entry("3D000", RepoAddressException.class));

  private final Failures failures = new Failures("postgresql://shop@db/shop?schema=shop");

  static Stream<String> states() {
    return TYPES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("states")
  void each_situation_has_its_type_and_a_sentence_with_where_it_is(String state) {
    RepoException failure = failures.of(new SQLException("what the server says", state));

    assertThat(failure).isExactlyInstanceOf(TYPES.get(state));
    assertThat(failure).hasMessageEndingWith("repo: postgresql://shop@db/shop?schema=shop).");
    assertThat(failure.getMessage()).doesNotContain("null").hasSizeGreaterThan(80);
  }

  @Test
  void what_has_no_type_of_its_own_says_its_sqlstate() {
    assertThat(failures.of(new SQLException("odd", "99999")))
        .hasMessage(
            "PostgreSQL failed: odd; look into its log, then try again (SQLSTATE: 99999, repo:"
                + " postgresql://shop@db/shop?schema=shop).");
    assertThat(failures.of(new SQLException("odd"))).hasMessageContaining("SQLSTATE: none");
  }

  @Test
  void what_passes_is_tried_again_and_what_does_not_is_not() {
    assertThat(TYPES.keySet().stream().filter(FailuresTest::isWorthAnotherTry))
        .containsExactlyInAnyOrder(
            "08001", "08006", "57P01", "57P02", "57P03", "40001", "25P03", "25006", "0A000");
  }

  private static boolean isWorthAnotherTry(String state) {
    return SqlStates.isWorthAnotherTry(new SQLException("", state));
  }
}
