package dev.intrepid.repo.postgresql.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.jdbc.SeenLog;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Connections of a pool, which lacks what is not given back, where memory runs out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {

  private final List<String> called = new ArrayList<>();
  private final SeenLog seen = new SeenLog();
  private final Sessions sessions = new Sessions(pool(), "shop", seen);

  @Test
  void a_connection_that_cannot_be_compared_is_given_back() {
    seen.saw(1, new UUID(1, 2), 0);

    assertThatThrownBy(sessions::open).isInstanceOf(OutOfMemoryError.class);

    assertThat(called).endsWith("prepareStatement", "close");
  }

  @Test
  void a_connection_whose_transaction_cannot_be_ended_is_broken_before_it_is_given_back()
      throws Exception {
    Session session = sessions.open();
    session.begins();

    assertThatThrownBy(session::close).isInstanceOf(OutOfMemoryError.class);

    assertThat(called).endsWith("prepareStatement", "abort", "close");
  }

  /** Its connections begin with auto-commit on, and have no memory for a statement. */
  private DataSource pool() {
    return proxy(DataSource.class, proxy(Connection.class, true));
  }

  private <T> T proxy(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              called.add(method.getName());
              if (method.getName().equals("prepareStatement")) {
                throw new OutOfMemoryError("Java heap space");
              }
              return method.getReturnType().isInstance(answer)
                      || method.getReturnType() == boolean.class
                  ? answer
                  : null;
            }));
  }
}
