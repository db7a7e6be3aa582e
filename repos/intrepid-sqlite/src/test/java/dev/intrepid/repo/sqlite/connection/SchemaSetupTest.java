package dev.intrepid.repo.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.intrepid.repo.sqlite.Sql;
import dev.intrepid.repo.sqlite.failure.Failures;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaSetupTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "before look {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void a_file_that_another_process_makes_between_two_looks_is_ours(int look) throws SQLException {
    Path file = folder.resolve("shop.db");
    SchemaSetup setup = new SchemaSetup(new Failures(file));
    try (Connection looking = Sql.open(file);
        Connection making = Sql.open(file)) {
      AtomicInteger looks = new AtomicInteger();
      Connection watched =
          (Connection)
              Proxy.newProxyInstance(
                  Connection.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) -> {
                    if (looks.incrementAndGet() == look) {
                      setup.create(making);
                    }
                    try {
                      return method.invoke(looking, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getTargetException();
                    }
                  });

      assertThatCode(() -> setup.isMissing(watched)).doesNotThrowAnyException();
    }
  }
}
