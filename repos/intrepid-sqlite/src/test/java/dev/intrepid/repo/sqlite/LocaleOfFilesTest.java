package dev.intrepid.repo.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoAddressException;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names are not in the locale of the JVM, as where a container has none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocaleOfFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void need_locales() {
    assumeTrue(File.separatorChar == '/', "names of files follow the locale on Unix alone");
  }

  @Test
  void a_name_that_the_locale_lacks_is_refused_with_the_way_out() throws IOException {
    assertThat(opening("POSIX"))
        .isEqualTo(
            "The file's name has characters that the locale of this process lacks: start it with"
                + " one that has them, such as LC_ALL=C.UTF-8 (address: sqlite:grüße.db).");
  }

  @Test
  void a_name_that_the_locale_has_is_opened() throws IOException {
    assertThat(opening("C.UTF-8")).isEqualTo("sqlite:grüße.db");
    assertThat(folder).isNotEmptyDirectory();
  }

  @Test
  void a_cache_whose_name_the_locale_lacks_is_done_without() throws IOException {
    String elsewhere = "XDG_CACHE_HOME=\"$PWD/$(printf 'gr\\303\\274n')\" exec \"$@\"";

    assertThat(said("POSIX", List.of("sh", "-c", elsewhere, "sh"), "sqlite:shop.db"))
        .isEqualTo("sqlite:shop.db");
  }

  private String opening(String locale) throws IOException {
    return said(locale, List.of());
  }

  /**
   * What a JVM says that runs in that locale.
   *
   * @param shell has it run; empty for no shell
   */
  private String said(String locale, List<String> shell, String... address) throws IOException {
    List<String> command = new ArrayList<>(shell);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Opening.class.getName());
    command.addAll(List.of(address));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LC_ALL", locale);
    process.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new String(
            process.directory(folder.toFile()).start().getInputStream().readAllBytes(), UTF_8)
        .strip();
  }

  /** Opens a repo and prints its address, or the refusal; unless told, that of its code. */
  static final class Opening {

    private Opening() {}

    public static void main(String... args) {
      PrintStream out = new PrintStream(System.out, true, UTF_8);
      try (IntrepidRepo repo = IntrepidRepo.open(args.length == 0 ? "sqlite:grüße.db" : args[0])) {
        out.println(repo.address());
      } catch (RepoAddressException e) {
        out.println(e.getMessage());
      }
    }
  }
}
