package dev.intrepid.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.Registry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that know what the compiler wrote for the program on the class path. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepersCommandTest {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final Shop shop = new Shop().withMemo("customers/ada/spend", "{\"cents\":1299}");

  @BeforeEach
  void the_program_is_on_the_class_path(@TempDir Path folder) throws IOException {
    Path services = folder.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(Registry.class.getName()), Moved.class.getName(), UTF_8);
    URL[] classes = {folder.toUri().toURL()};
    Thread.currentThread().setContextClassLoader(new URLClassLoader(classes, before));
  }

  @AfterEach
  void it_is_not() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void a_memo_is_found_at_its_uri_of_today_where_it_lived_before() {
    Run run = Run.of("memos", "view", "people/ada/spend", "--repo", shop.address);

    assertThat(run.outLines())
        .containsExactly(
            "people/ada/spend, stored at 2026-03-01 12:00:00",
            "it still lies where it lived before, at customers/ada/spend",
            "{",
            "  \"cents\" : 1299",
            "}");
  }

  @Test
  void a_memo_that_has_moved_is_told_as_any_other() {
    shop.withMemo("people/ada/spend", "{\"cents\":1}");

    Run run = Run.of("memos", "view", "people/ada/spend", "--json", "--repo", shop.address);

    assertThat(run.out()).contains("\"data\":{\"cents\":1}").doesNotContain("storedAtUri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people/ada/spend", "people/*"})
  void a_memo_is_dropped_where_it_lived_before(String what) {
    Run run = Run.of("memos", "evict", what, "--yes", "--repo", shop.address);

    assertThat(run.outLines()).containsExactly("Dropped 1 memo.");
    assertThat(shop.repo.listMemos("", "", 9)).isEmpty();
  }

  /** What the compiler would have written. */
  public static final class Moved implements Registry {
    @Override
    public List<Registry.FormerMemo> formerMemos() {
      return List.of(new Registry.FormerMemo("people/{id}/spend", List.of("customers/{id}/spend")));
    }
  }
}
