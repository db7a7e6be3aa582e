package dev.intrepid.testkit;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of every repo. An adapter's test extends it, makes a fixture and declares what the
 * repo promises beyond the core; a failing test names the rule that is broken.
 *
 * <pre>{@code
 * class ShelfRepoTest extends RepoContract {
 *   @Override protected RepoFixture fixture() { return new ShelfFixture(); }
 *   @Override protected Set<RepoCapability> capabilities() { return Set.of(ATOMIC, DURABLE); }
 * }
 * }</pre>
 */
@Timeout(180)
@ExtendWith(ContractRules.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RepoContract
    implements PublishingContract,
        ExpectedPositionContract,
        EventIdContract,
        LogReadingContract,
        StreamReadingContract,
        PageContract,
        NameContract,
        WaitingContract,
        MarkerContract,
        MemoContract,
        MemoRevisionContract,
        MemoExpiryContract,
        MemoListContract,
        MemoChangesContract,
        CommitContract,
        LimitContract,
        ConcurrencyContract,
        SharingContract,
        ClosingContract,
        ReopeningContract,
        GoingBackContract,
        LoadingContract,
        TransactionContract {

  private final ManualClock clock = ManualClock.at(Controls.TIME);
  private final Deque<IntrepidRepo> opened = new ArrayDeque<>();
  private RepoFixture fixture = new NoFixture();

  /** For the adapter's test. */
  protected RepoContract() {}

  /** Makes the storage of one test, empty. */
  protected abstract RepoFixture fixture();

  /** What the repo promises beyond the core. */
  protected abstract Set<RepoCapability> capabilities();

  @BeforeEach
  final void openRepo() {
    fixture = fixture();
    another();
  }

  @AfterEach
  final void closeAll() {
    try {
      opened.forEach(IntrepidRepo::close);
    } finally {
      fixture.close();
    }
  }

  @Override
  public final IntrepidRepo repo() {
    return opened.getLast();
  }

  @Override
  public final ManualClock clock() {
    return clock;
  }

  @Override
  public final boolean promises(RepoCapability capability) {
    return capabilities().contains(capability);
  }

  @Override
  public final IntrepidRepo another() {
    return opened(RepoLimits.defaults());
  }

  @Override
  public final IntrepidRepo reopened() {
    repo().close();
    return another();
  }

  @Override
  public final IntrepidRepo reopened(RepoLimits limits) {
    repo().close();
    return opened(limits);
  }

  @Override
  public final Runnable remembered() {
    return fixture.remembered();
  }

  @Override
  public final Connection transaction() throws SQLException {
    Connection connection = fixture.connect();
    connection.setAutoCommit(false);
    return connection;
  }

  private IntrepidRepo opened(RepoLimits limits) {
    IntrepidRepo repo = fixture.open(clock, limits);
    opened.addLast(repo);
    return repo;
  }

  /** Before the first test has made its own. */
  private static final class NoFixture implements RepoFixture {
    @Override
    public IntrepidRepo open(Clock clock, RepoLimits limits) {
      throw new IllegalStateException("A repo is opened within a test.");
    }

    @Override
    public void close() {}
  }
}
