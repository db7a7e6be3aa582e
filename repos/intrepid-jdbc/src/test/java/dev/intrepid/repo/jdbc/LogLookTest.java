package dev.intrepid.repo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A look at a log that others append to, and this repo, too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogLookTest {

  private final List<String> called = new ArrayList<>();
  private final Published published = new Published(new SeenLog());
  private final LogLook<Reads> look = new LogLook<>(this::open, published);
  private long end;
  private long version;

  @Test
  void what_others_published_since_the_last_look_is_new() throws SQLException {
    end = 5;
    assertThat(look.othersPublished()).isTrue();
    assertThat(look.othersPublished()).isFalse();

    end = 6;
    assertThat(look.othersPublished()).isTrue();
  }

  @Test
  void what_this_repo_published_is_not() throws SQLException {
    published.accept(List.of(StoredEvents.event(7)));
    end = 7;

    assertThat(look.othersPublished()).isFalse();
  }

  /** Whatever follows in the log is new then, though its sequences are not. */
  @Test
  void a_log_that_is_shorter_than_before_is_new() throws SQLException {
    end = 5;
    look.othersPublished();

    end = 3;
    assertThat(look.othersPublished()).isTrue();
    assertThat(look.othersPublished()).isFalse();
  }

  @Test
  void it_asks_as_a_reader_does_over_a_connection_that_it_keeps() throws SQLException {
    look.othersPublished();
    look.othersPublished();
    look.letGo();
    look.othersPublished();

    assertThat(called)
        .containsExactly(
            "open",
            "beforeQuestion",
            "events",
            "beforeAnswer",
            "beforeQuestion",
            "events",
            "beforeAnswer",
            "close",
            "open",
            "beforeQuestion",
            "events",
            "beforeAnswer");
  }

  @Test
  void a_log_is_not_asked_again_while_its_version_stays_the_same() throws SQLException {
    LogLook<Reads> cheaper = new LogLook<>(this::open, published, reads -> version);
    end = 5;
    assertThat(cheaper.othersPublished()).isTrue();
    end = 6;
    assertThat(cheaper.othersPublished()).isFalse();
    assertThat(called).containsOnlyOnce("events");

    version = 1;
    assertThat(cheaper.othersPublished()).isTrue();
  }

  @Test
  void a_commit_of_others_that_published_nothing_is_not_new() throws SQLException {
    LogLook<Reads> cheaper = new LogLook<>(this::open, published, reads -> version);
    end = 5;
    cheaper.othersPublished();

    version = 1;
    assertThat(cheaper.othersPublished()).isFalse();
  }

  /** Its number may be that of the connection before, and others may have published in between. */
  @Test
  void a_new_connection_is_asked_whatever_its_version_is() throws SQLException {
    LogLook<Reads> cheaper = new LogLook<>(this::open, published, reads -> version);
    end = 5;
    cheaper.othersPublished();
    cheaper.letGo();

    end = 6;
    assertThat(cheaper.othersPublished()).isTrue();
  }

  private Reads open() {
    called.add("open");
    return (Reads)
        Proxy.newProxyInstance(
            Reads.class.getClassLoader(),
            new Class<?>[] {Reads.class},
            (proxy, method, arguments) -> {
              called.add(method.getName());
              return method.getName().equals("events") ? events() : null;
            });
  }

  private EventQuestions events() {
    return (EventQuestions)
        Proxy.newProxyInstance(
            EventQuestions.class.getClassLoader(),
            new Class<?>[] {EventQuestions.class},
            (proxy, method, arguments) -> end);
  }
}
