package dev.intrepid.repo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.SubscriptionTopic;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchedLogTest {

  private final Set<Long> ofTopic = new TreeSet<>();
  private final List<String> asked = new ArrayList<>();
  private long end;
  private long published;

  private final SearchedLog searched = new SearchedLog(SubscriptionTopic.all(), 5, () -> published);

  @Test
  void what_this_process_has_published_is_found_without_a_question_for_the_end()
      throws SQLException {
    end = 6;
    published = 6;
    ofTopic.add(6L);

    assertThat(searched.hasNext(reads())).isTrue();
    assertThat(asked).containsExactly("hasSince 5");
  }

  @Test
  void what_others_have_published_is_found_by_a_question_for_the_end() throws SQLException {
    end = 6;
    published = 4;
    ofTopic.add(6L);

    assertThat(searched.hasNext(reads())).isTrue();
    assertThat(asked).containsExactly("lastSequence", "hasSince 5");
  }

  @Test
  void what_others_publish_after_what_is_known_here_is_found_next_time() throws SQLException {
    end = 6;
    published = 6;
    assertThat(searched.hasNext(reads())).isFalse();

    end = 7;
    ofTopic.add(7L);

    assertThat(searched.hasNext(reads())).isTrue();
    assertThat(asked).containsExactly("hasSince 5", "lastSequence", "hasSince 6");
  }

  private Reads reads() {
    return (Reads)
        Proxy.newProxyInstance(
            Reads.class.getClassLoader(),
            new Class<?>[] {Reads.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("lastSequence")) {
                asked.add("lastSequence");
                return end;
              }
              long after = (long) arguments[1];
              asked.add(method.getName() + " " + after);
              return ofTopic.stream().anyMatch(sequence -> sequence > after);
            });
  }
}
