package dev.intrepid.testkit;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadException;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.StoredRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Repos that lie about what is loaded into them; each tells one lie. */
final class LyingLoaders {

  private LyingLoaders() {}

  /** Loads what a lie makes of it. */
  abstract static class Changing extends ForwardingRepo implements LoadableRepo {
    private final UnaryOperator<StoredRecords> lie;

    Changing(IntrepidRepo repo, UnaryOperator<StoredRecords> lie) {
      super(repo);
      this.lie = lie;
    }

    @Override
    public void load(StoredRecords records) {
      ((LoadableRepo) repo()).load(lie.apply(records));
    }
  }

  /** Publishes and moves instead of loading. */
  static final class LoadsWithItsOwnNumbers extends Changing {
    LoadsWithItsOwnNumbers(IntrepidRepo repo) {
      super(repo, records -> records);
    }

    @Override
    public void load(StoredRecords records) {
      commit(
          new Commit(
              new PendingEvents(records.events().stream().map(this::pending).toList()),
              records.memos().stream().map(MemoChange::set).toList(),
              records.markers().stream().map(this::move).toList()));
    }

    private PendingEvent pending(EventRecord event) {
      return new PendingEvent(
          event.id(),
          event.stream(),
          event.type(),
          event.version(),
          event.data(),
          event.meta(),
          ExpectedPosition.any());
    }

    private MarkerMove move(MarkerRecord marker) {
      long moves =
          marker(marker.trackingStream(), marker.shard()).map(MarkerRecord::epoch).orElse(0L);
      return new MarkerMove(marker.trackingStream(), marker.shard(), moves, marker.marker());
    }
  }

  /** Says that what is loaded was stored at the beginning of time. */
  static final class LoadsWithItsOwnTime extends Changing {
    LoadsWithItsOwnTime(IntrepidRepo repo) {
      super(repo, records -> withEvents(records, LoadsWithItsOwnTime::timeless));
    }

    private static StoredRecords withEvents(
        StoredRecords records, UnaryOperator<EventRecord> change) {
      return new StoredRecords(
          records.events().stream().map(change).toList(),
          records.memos(),
          records.markers(),
          records.lastRevision());
    }

    private static EventRecord timeless(EventRecord event) {
      return new EventRecord(
          event.id(),
          event.stream(),
          event.kind(),
          event.type(),
          event.version(),
          event.position(),
          event.sequence(),
          Controls.TIME,
          event.data(),
          event.meta());
    }
  }

  /** Loads events one after the other, up to the one that is refused. */
  static final class LoadsHalf extends Changing {
    LoadsHalf(IntrepidRepo repo) {
      super(repo, records -> records);
    }

    @Override
    public void load(StoredRecords records) {
      super.load(
          new StoredRecords(List.of(), records.memos(), records.markers(), records.lastRevision()));
      records.events().forEach(event -> super.load(StoredRecords.ofEvents(List.of(event))));
    }
  }

  /** Gives revisions again that were given where the memos come from. */
  static final class ForgetsTheLastRevision extends Changing {
    ForgetsTheLastRevision(IntrepidRepo repo) {
      super(repo, ForgetsTheLastRevision::forgetting);
    }

    private static StoredRecords forgetting(StoredRecords records) {
      long last = records.memos().stream().mapToLong(CacheRecord::revision).max().orElse(0);
      return new StoredRecords(records.events(), records.memos(), records.markers(), last);
    }
  }

  /** Takes the marker of the last shard for the one that was moved last. */
  static final class LoadsMarkersInTheirOrder extends Changing {
    LoadsMarkersInTheirOrder(IntrepidRepo repo) {
      super(repo, LoadsMarkersInTheirOrder::sorted);
    }

    private static StoredRecords sorted(StoredRecords records) {
      List<MarkerRecord> sorted = new ArrayList<>(records.markers());
      sorted.sort(
          Comparator.comparing(
              (MarkerRecord marker) -> marker.shard().count() * 100 + marker.shard().index()));
      return new StoredRecords(records.events(), records.memos(), sorted, records.lastRevision());
    }
  }

  /** Checks, and stores nothing. */
  static final class LoadsNothing extends Changing {
    LoadsNothing(IntrepidRepo repo) {
      super(repo, records -> records);
    }

    @Override
    public void load(StoredRecords records) {
      for (EventRecord event : records.events()) {
        if (entry(event.id()).isPresent()) {
          throw LoadException.isStored(event);
        }
      }
    }
  }
}
