package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and annotations that generated code could trip over. */
final class Ledger {

  sealed interface Entry {
    String account();

    @Event(stream = "ledger/{account}", type = "a \"quoted\" $type")
    record Booked(String account, double yield, @Nullable String note, List<@Nullable String> in)
        implements Entry {}

    @Event(stream = "ledger/{account}")
    record Voided(String account, int out, long p, boolean value) implements Entry {}
  }

  @Cached("ledger/{account}/lines/{step}")
  record Line(String account, Id step, Optional<@Nullable Id> state) {}

  record Id(long value) {}

  @Deprecated(forRemoval = true)
  enum Old {
    A
  }

  @Event(stream = "old/{old}")
  @SuppressWarnings("removal")
  record Older(Old old, String text) {
    @Deprecated
    @Override
    public String text() {
      return text;
    }
  }

  static final class Books {

    @OnEvent
    @Nullable Line yield(Entry.Booked state, @Nullable StringBuilder step) {
      return null;
    }

    @OnEvent
    void batch(List<Entry.Booked> step, StringBuilder state) {}

    @OnEvent
    void batch(List<Entry.Voided> handlers, Number number) {}

    @OnEvent
    static Optional<Line> handle(Entry message, Cache<Totals> returned) {
      return Optional.empty();
    }

    @OnEvent
    static void equals(Older payload, List<@Nullable String> names) {}
  }

  @Cached("ledger/totals")
  record Totals(long cents) {}
}
