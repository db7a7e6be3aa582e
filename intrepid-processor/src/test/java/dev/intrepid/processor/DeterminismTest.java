package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sources give the same bytes, in whatever order they are given and wherever. */
class DeterminismTest {

  @ParameterizedTest
  @MethodSource("names")
  void the_order_of_the_sources_changes_nothing(String name) {
    List<JavaFileObject> backwards = new ArrayList<>(Sources.good(name));
    Collections.reverse(backwards);

    SortedMap<String, String> first = Outputs.of(Sources.compiled(name));
    SortedMap<String, String> second = Outputs.of(Sources.compile(backwards));

    assertThat(first).isNotEmpty();
    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_language_and_the_time_zone_of_the_machine_change_nothing(String name) {
    SortedMap<String, String> here = Outputs.of(Sources.compiled(name));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Where i is no lower case of I, digits are not Latin, and the date is another one.
      Locale.setDefault(Locale.forLanguageTag(name.length() % 2 == 0 ? "tr" : "ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(Outputs.of(Sources.compile(Sources.good(name)))).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  static List<String> names() {
    return Sources.good();
  }
}
