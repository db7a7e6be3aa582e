package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.memory.MemoryRepo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
        .hasMessageContaining("add its adapter as a dependency");
  }

  @Test
  void text_without_a_scheme_is_no_address() {
    assertThatThrownBy(() -> IntrepidRepo.open("shop.db")).isInstanceOf(RepoAddressException.class);
  }
}
