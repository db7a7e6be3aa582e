package dev.intrepid.compute;

import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.compute.MemoStore.FormerPlaces;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.interleavings.Programs;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A price is computed while it changes and its memo is dropped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComputationLeasesInterleavedTest {

  /** A commit of the repo is one step: {@code MemoryRepoLinearTest} shows it. */
  private final Programs programs = Programs.meetingOutside("dev.intrepid.repo.");

  @Test
  void what_was_computed_from_before_a_drop_is_stored_in_no_order() {
    programs.hold(WithLeases.class);
  }

  @Test
  void what_is_stored_without_a_lease_is_found_to_be_of_before() {
    assertThat(programs.broken(WithoutLeases.class)).contains("of before");
  }

  /** A price by its leases. */
  public static final class WithLeases extends Price {
    private final ComputationLeases leases =
        new ComputationLeases(repo, SystemClock.utc(), Duration.ofMinutes(1), Json.of("\"here\""));

    @Operation
    @Override
    public void compute() {
      ComputationLeases.Lease lease = leases.take(URI, false);
      require(lease != null, "nobody has it alone");
      long before = revision();
      MemoChange change = MemoChange.set(CacheRecord.of(URI, priced()), before);
      try {
        lease.commit(List.of(change));
      } catch (MemoConflictException e) {
        lease.release();
      }
    }
  }

  /** A price whose memo is stored if nobody else has stored it: a drop leaves no trace. */
  public static final class WithoutLeases extends Price {
    @Operation
    @Override
    public void compute() {
      long before = revision();
      try {
        repo.setMemo(CacheRecord.of(URI, priced()), before);
      } catch (MemoConflictException e) {
        require(revision() != before, "it was changed by nobody");
      }
    }
  }

  /** What changes a price drops its memo; one thread or the other. */
  public abstract static class Price {
    static final String URI = "prices/bread";

    final MemoryRepo repo = new MemoryRepo();
    private final AtomicInteger price = new AtomicInteger();

    /** Computes the memo and stores it. */
    public abstract void compute();

    @Operation
    public void change() {
      price.incrementAndGet();
      Evictions.evict(URI, FormerPlaces.NONE, repo);
    }

    @Operation
    public void changeWithAllOthers() {
      price.incrementAndGet();
      Evictions.evictAll("prices/", FormerPlaces.NONE, repo);
    }

    final Json priced() {
      return Json.of(Integer.toString(price.get()));
    }

    final long revision() {
      return repo.getMemo(URI).map(CacheRecord::revision).orElse(CacheRecord.NOT_STORED);
    }

    @Validate
    public void isOfNow() {
      if (repo.getMemo(URI) instanceof Cache.Found<CacheRecord> found) {
        require(found.value().data().equals(priced()), "what is stored is of before");
      }
    }
  }
}
