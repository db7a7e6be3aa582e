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

  private final SearchedLog searched = new SearchedLog(SubscriptionTopic.all(), 5);

  @Test
  void what_was_published_is_found_by_one_question() throws SQLException {
    end = 6;
    ofTopic.add(6L);

    assertThat(searched.hasNext(events())).isTrue();
    assertThat(asked).containsExactly("search 5");
  }

  @Test
  void what_is_published_after_what_was_searched_is_found_next_time() throws SQLException {
    end = 6;
    assertThat(searched.hasNext(events())).isFalse();

    end = 7;
    ofTopic.add(7L);

    assertThat(searched.hasNext(events())).isTrue();
    assertThat(asked).containsExactly("search 5", "search 6");
  }

  @Test
  void a_log_that_ends_before_what_was_searched_is_searched_from_the_same_place()
      throws SQLException {
    end = 2;
    assertThat(searched.hasNext(events())).isFalse();
    assertThat(searched.hasNext(events())).isFalse();

    assertThat(asked).containsExactly("search 5", "search 5");
  }

  private EventQuestions events() {
    return (EventQuestions)
        Proxy.newProxyInstance(
            EventQuestions.class.getClassLoader(),
            new Class<?>[] {EventQuestions.class},
            (proxy, method, arguments) -> {
              long after = (long) arguments[1];
              asked.add(method.getName() + " " + after);
              return new EventQuestions.Search(
                  ofTopic.stream().anyMatch(found -> found > after), end);
            });
  }
}
