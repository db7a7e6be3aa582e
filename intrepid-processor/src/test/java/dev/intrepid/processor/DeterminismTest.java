package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sources give the same bytes, in whatever order they are given. */
class DeterminismTest {

  @ParameterizedTest
  @MethodSource("names")
  void the_order_of_the_sources_changes_nothing(String name) {
    List<JavaFileObject> backwards = new ArrayList<>(Sources.good(name));
    Collections.reverse(backwards);

    SortedMap<String, String> first = Outputs.of(Sources.compile(Sources.good(name)));
    SortedMap<String, String> second = Outputs.of(Sources.compile(backwards));

    assertThat(first).isNotEmpty();
    assertThat(second).isEqualTo(first);
  }

  static List<String> names() {
    return Sources.good();
  }
}
