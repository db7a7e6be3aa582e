package dev.intrepid.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import java.util.Collection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every value comes back equal through its generated codec: 10,000 of them in a build, as many as
 * {@code -Dvalues} says by command.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomValuesTest {

  private static final int VALUES = Integer.getInteger("values", 10_000);

  @ParameterizedTest
  @MethodSource("codecs")
  void what_is_written_is_read_as_it_was(IntoEvent<?> codec) {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < VALUES / Codecs.ALL.size(); i++) {
      Object value = new RandomValues(seed + i).of(codec.messageClass());

      Json written = Codecs.write(codec, value);
      Object read = Codecs.read(codec, written);

      String which = codec.type() + ", -Dseed=" + (seed + i) + ": " + written;
      if (codec == Everything_Arrays_Event.INSTANCE) {
        assertThat(RandomValues.comparable(read))
            .as(which)
            .isEqualTo(RandomValues.comparable(value));
      } else {
        assertThat(read).as(which).isEqualTo(value);
      }
      assertThat(Codecs.write(codec, read)).as(which).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void what_could_not_be_read_is_refused_with_its_path(IntoEvent<?> codec) {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < VALUES / Codecs.ALL.size(); i++) {
      Object value = RandomValues.hostile(seed + i).of(codec.messageClass());
      String which = codec.type() + ", -Dseed=" + (seed + i) + ": " + value;
      Json written;
      try {
        written = Codecs.write(codec, value);
      } catch (JsonFormatException e) {
        assertThat(e).as(which).hasMessageContaining("(path: $");
        continue;
      }

      Object read = Codecs.read(codec, written);

      assertThat(RandomValues.comparable(read)).as(which).isEqualTo(RandomValues.comparable(value));
    }
  }

  static Collection<IntoEvent<?>> codecs() {
    return Codecs.ALL;
  }
}
