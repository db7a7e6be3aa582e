package dev.intrepid.repo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.testkit.Controls;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A repo of whose connections some fail to close. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingTest {

  private final List<String> closed = new ArrayList<>();
  private int opened;

  @Test
  void all_connections_are_closed_although_some_fail_to_close() {
    Repo repo = new Repo();
    repo.load(StoredRecords.ofMemos(List.of(), 1));
    readTwiceAtOnce(repo);

    assertThatThrownBy(repo::close)
        .isInstanceOf(RepoUnavailableException.class)
        .cause()
        .hasMessage("loader")
        .hasSuppressedException(new SQLException("reader 2"));

    assertThat(closed).containsExactly("watch", "loader", "reader 2", "reader 1", "writer");
    assertThatThrownBy(repo::lastSequence).isInstanceOf(RepoClosedException.class);
  }

  /** The second while the first has its connection. */
  private static void readTwiceAtOnce(Repo repo) {
    repo.readers.read(reads -> repo.readers.read(inner -> 1));
  }

  private final class Repo extends JdbcRepo {

    private final Readers<Reads> readers;

    Repo() {
      this(new Failing());
    }

    private Repo(Failing failures) {
      this(failures, new Readers<>(ClosingTest.this::open, failures, 2));
    }

    private Repo(Failing failures, Readers<Reads> readers) {
      super(
          SystemClock.utc(),
          RepoLimits.defaults(),
          new Database(
              readers, new Writer(), TransactionWriter.refusing(""), new Loader(), failures),
          new Published(new SeenLog()));
      this.readers = readers;
    }

    @Override
    protected void watchOthers() {}

    @Override
    protected void closeWatch() {
      closed.add("watch");
    }

    @Override
    public String address() {
      return "closing:";
    }
  }

  private Reads open() {
    opened++;
    String name = "reader " + (3 - opened);
    return (Reads)
        Proxy.newProxyInstance(
            Reads.class.getClassLoader(),
            new Class<?>[] {Reads.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                closed.add(name);
                throw new SQLException(name);
              }
              return null;
            });
  }

  private final class Writer implements GroupWriter {
    @Override
    public List<EventRecord> write(Iterator<PendingCommit> group, boolean isShared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void tidy() {}

    @Override
    public void close() {
      closed.add("writer");
    }
  }

  private final class Loader extends RecordLoader<String> {
    @Override
    protected String open() {
      return Controls.STREAM;
    }

    @Override
    protected void close(String open) throws SQLException {
      closed.add("loader");
      throw new SQLException("loader");
    }

    @Override
    protected void load(StoredRecords records, String open) {}
  }

  private static final class Failing implements SqlFailures {
    @Override
    public RepoException of(SQLException failure) {
      return new RepoUnavailableException("The database failed.", failure);
    }

    @Override
    public RepoException unexpected(Throwable failure) {
      return new RepoUnavailableException("Something failed.", failure);
    }

    @Override
    public RepoClosedException closed() {
      return new RepoClosedException("It was closed.", null);
    }
  }
}
