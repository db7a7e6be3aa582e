package dev.intrepid.engine.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameUuidTest {

  private static final int LONGEST = 300;

  @Test
  void a_name_of_any_length_has_the_uuid_that_the_jdk_gives_it() {
    Random random = new Random(1);
    for (int length = 0; length <= LONGEST; length++) {
      String name = text(random, length);
      assertThat(NameUuid.of(name))
          .as(name)
          .isEqualTo(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(4) == 0 ? 'ü' : (char) ('!' + random.nextInt(90)));
    }
    return text.toString();
  }
}
