package dev.intrepid.benchmarks.dispatch;

import dev.intrepid.benchmarks.Jmh;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import java.util.List;
import java.util.Locale;

/** Delivery, held to instanceof and direct calls. */
public final class Dispatch implements Measure {

  @Override
  public String name() {
    return "dispatch";
  }

  @Override
  public String title() {
    return "Deliver a decoded message, of 8 types in a mixed order, to its handler";
  }

  @Override
  public List<Row> rows() throws Exception {
    Jmh jmh = Jmh.run(DispatchBenchmark.class);
    double bytes = jmh.bytes("handlerTable");
    if (bytes >= 1) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "Delivering a message allocates %.1f bytes, not 0.", bytes));
    }
    return List.of(
        new Row(
            "handler table (0 B)",
            "ns",
            jmh.score("handlerTable"),
            "instanceof chain",
            jmh.score("instanceofChain"),
            Reach.atMost(3)));
  }
}
