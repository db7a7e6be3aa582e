package dev.intrepid.repo.postgresql.waking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.jdbc.Readers;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.repo.postgresql.PostgresRepo;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.failure.Failures;
import dev.intrepid.repo.postgresql.read.PostgresReads;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellerTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  private final PostgresOptions options =
      PostgresOptions.defaults().withSchema(PostgresServer.freshSchema());
  private final Sessions sessions = new Sessions(SERVER.dataSource(), options.schema());
  private final CountDownLatch failed = new CountDownLatch(1);

  @Test
  void after_a_failure_over_memory_it_tells_what_is_published_next() throws Exception {
    PostgresRepo.of(SERVER.dataSource(), options).close();
    Readers<PostgresReads> readers =
        new Readers<>(this::openSecondTime, new Failures("postgresql:test"), 1);
    try (Session listener = sessions.open();
        Teller teller = new Teller(readers)) {
      Channel.listen(listener);
      teller.published(1);
      failed.await();

      teller.published(2);

      assertThat(Channel.furthest(listener.notifications((int) Controls.SOON.toMillis())))
          .isEqualTo(2);
    } finally {
      readers.close();
    }
  }

  @Test
  void it_waits_for_what_is_published_next_although_somebody_has_interrupted_its_thread()
      throws Exception {
    PostgresRepo.of(SERVER.dataSource(), options).close();
    AtomicBoolean isStillInterrupted = new AtomicBoolean();
    Readers<PostgresReads> readers =
        new Readers<>(
            () -> {
              if (failed.getCount() > 0) {
                Thread.currentThread().interrupt();
              } else {
                isStillInterrupted.set(Thread.currentThread().isInterrupted());
              }
              return openSecondTime();
            },
            new Failures("postgresql:test"),
            1);
    try (Session listener = sessions.open();
        Teller teller = new Teller(readers)) {
      Channel.listen(listener);
      teller.published(1);
      failed.await();

      teller.published(2);

      assertThat(Channel.furthest(listener.notifications((int) Controls.SOON.toMillis())))
          .isEqualTo(2);
      assertThat(isStillInterrupted).isFalse();
    } finally {
      readers.close();
    }
  }

  private PostgresReads openSecondTime() throws SQLException {
    if (failed.getCount() > 0) {
      failed.countDown();
      throw new OutOfMemoryError("Java heap space");
    }
    return new PostgresReads(sessions.open());
  }
}
