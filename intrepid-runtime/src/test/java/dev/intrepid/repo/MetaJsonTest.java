package dev.intrepid.repo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetaJsonTest {

  @Test
  void headers_become_an_object_sorted_by_name() {
    assertThat(new String(MetaJson.write(Map.of("b", "2", "a", "\"1\"")), UTF_8))
        .isEqualTo("{\"a\":\"\\\"1\\\"\",\"b\":\"2\"}");
  }

  @Test
  void headers_come_back_as_they_were() {
    Map<String, String> meta = Map.of("naïve", "漢字 🚀\n\u0000", "empty", "");

    assertThat(MetaJson.read(MetaJson.write(meta))).isEqualTo(meta);
    assertThat(MetaJson.read(MetaJson.write(Map.of()))).isEmpty();
  }
}
