package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.memory.MemoryRepo;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoAddressTest {

  @Test
  void the_scheme_of_an_address_finds_its_adapter() {
    try (IntrepidRepo repo = IntrepidRepo.open("memory:")) {
      assertThat(repo).isInstanceOf(MemoryRepo.class);
    }
  }

  @Test
  void an_address_without_an_adapter_says_what_there_is_and_what_to_do() {
    assertThatThrownBy(() -> IntrepidRepo.open("oracle:somewhere"))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageContaining("\"oracle:somewhere\"")
        .hasMessageContaining("memory:")
        .hasMessageEndingWith(
            "For another, add its adapter as a dependency; one jar made of several must have the"
                + " lines of META-INF/services/dev.intrepid.repo.RepoProvider of all of them, as by"
                + " the ServicesResourceTransformer of Maven's shade plugin or mergeServiceFiles()"
                + " of Gradle's shadow plugin, which from version 9 on does so only with"
                + " duplicatesStrategy = DuplicatesStrategy.INCLUDE.");
  }

  @Test
  void a_thread_whose_context_does_not_see_the_adapter_finds_it() {
    try (IntrepidRepo repo = openedIn(ClassLoader.getPlatformClassLoader(), "memory:")) {
      assertThat(repo).isInstanceOf(MemoryRepo.class);
    }
  }

  @Test
  void an_adapter_that_is_named_and_not_there_is_told_with_the_way_out(@TempDir Path folder)
      throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(RepoProvider.class.getName()), "shop.ShopProvider");
    URL[] urls = {folder.toUri().toURL()};

    try (URLClassLoader context = new URLClassLoader(urls, getClass().getClassLoader())) {
      assertThatThrownBy(() -> openedIn(context, "shop:db"))
          .isInstanceOf(RepoAddressException.class)
          .hasMessage(
              "An adapter that META-INF/services names cannot be loaded:"
                  + " dev.intrepid.repo.RepoProvider: Provider shop.ShopProvider not found. Put it"
                  + " on the class path; a tool that leaves unused classes out of a jar must keep"
                  + " it (address: shop:db).");
    }
  }

  private static IntrepidRepo openedIn(ClassLoader context, String address) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      return IntrepidRepo.open(address);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void a_password_in_an_address_is_not_shown() {
    assertThatThrownBy(() -> IntrepidRepo.open("oracle://shop:se:cr/et@db:1521/shop?a=b@c"))
        .hasMessageContaining("\"oracle://shop@db:1521/shop?a=b@c\"");
    assertThat(IntrepidRepo.shown("oracle://shop@db:1521/a@b"))
        .isEqualTo("oracle://shop@db:1521/a@b");
    assertThat(IntrepidRepo.shown("sqlite:a:b@c.db")).isEqualTo("sqlite:a:b@c.db");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:oracle://shop:secret@db/shop, jdbc:oracle://shop@db/shop",
    "jdbc:oracle://db/shop?user=shop&password=secret, jdbc:oracle://db/shop?user=shop&password=***",
    "oracle://db/shop?sslPassword=secret&a=b, oracle://db/shop?sslPassword=***&a=b",
    "oracle://shop:sec?ret@db/shop, oracle://shop@db/shop",
    "oracle://shop:1521?ret@db:1521/shop, oracle://shop@db:1521/shop",
    "oracle//shop:secret@db/shop, oracle//shop@db/shop",
    "oracle://db:1521/shop?a=b@c, oracle://db:1521/shop?a=b@c",
    "'oracle://one:1521,two:1522/shop?a=b@c', 'oracle://one:1521,two:1522/shop?a=b@c'"
  })
  void a_password_is_not_shown_wherever_it_was_written(String address, String shown) {
    assertThat(IntrepidRepo.shown(address)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "memry:, memory:",
    "MEMORY:, memory:",
    "memory, memory:",
    "Memory, memory:",
    "' memory:', memory:",
    "jdbc:memory:, memory:",
    "memroy:x, memory:x",
    "memry://shop:secret@db/shop, memory://shop@db/shop",
    "memry//shop:secret@db/shop, memory://shop@db/shop"
  })
  void a_misspelt_scheme_is_answered_with_the_one_that_was_meant(String typed, String meant) {
    assertThatThrownBy(() -> IntrepidRepo.open(typed))
        .isInstanceOf(RepoAddressException.class)
        .hasMessage(
            "No repo can be opened at \""
                + IntrepidRepo.shown(typed)
                + "\": the adapters on the class path take memory: or opened:NAME. Did you mean "
                + meant
                + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void an_address_that_is_empty_is_said_to_be(String address) {
    assertThatThrownBy(() -> IntrepidRepo.open(address))
        .isInstanceOf(RepoAddressException.class)
        .hasMessage(
            "The address of a repo is empty: the adapters on the class path take memory: or"
                + " opened:NAME. Is a variable unset?");
  }

  @Test
  void a_file_of_the_scheme_file_is_answered_with_the_adapter_of_files() {
    assertThatThrownBy(() -> IntrepidRepo.open("file:data/shop.db"))
        .hasMessageEndingWith(
            "To keep one in a file, add intrepid-sqlite as a dependency and write"
                + " sqlite:data/shop.db.");
  }

  @Test
  void text_without_a_scheme_is_no_address() {
    assertThatThrownBy(() -> IntrepidRepo.open("shop.db")).isInstanceOf(RepoAddressException.class);
  }
}
