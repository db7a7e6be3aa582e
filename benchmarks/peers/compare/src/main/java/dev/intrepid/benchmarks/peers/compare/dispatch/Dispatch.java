package dev.intrepid.benchmarks.peers.compare.dispatch;

import dev.intrepid.benchmarks.Jmh;
import dev.intrepid.benchmarks.peers.compare.Figure;
import dev.intrepid.benchmarks.peers.compare.Panel;
import dev.intrepid.benchmarks.peers.compare.Scenario;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Delivery in one thread: time and allocation. */
public final class Dispatch implements Scenario {

  static final String CHAIN = "instanceof chain, by hand";
  static final String TABLE = "Intrepid, type known";
  static final String BY_CLASS = "Intrepid, type looked up";
  static final String GREENROBOT = "greenrobot EventBus";
  static final String GUAVA = "Guava EventBus";
  static final String SPRING = "Spring application events";
  static final String AXON = "Axon event bus";

  /** Each with what it is compared with. */
  private static final List<Map.Entry<String, String>> BUSES =
      List.of(
          Map.entry(CHAIN, ""),
          Map.entry(TABLE, ""),
          Map.entry(BY_CLASS, ""),
          Map.entry(GREENROBOT, BY_CLASS),
          Map.entry(GUAVA, BY_CLASS),
          Map.entry(SPRING, BY_CLASS),
          Map.entry(AXON, BY_CLASS));

  @Override
  public String name() {
    return "dispatch";
  }

  @Override
  public String title() {
    return "One event object to its one handler, of 8 types in a mixed order";
  }

  @Override
  public List<Panel> panels() throws Exception {
    Jmh jmh = Jmh.run(DispatchBenchmark.class);
    return List.of(
        panel("time of a delivery", "ns", jmh::score), panel("allocated by it", "B", jmh::bytes));
  }

  private static Panel panel(String title, String unit, ToDoubleFunction<String> value) {
    return new Panel(
        title,
        unit,
        false,
        BUSES.stream()
            .map(
                bus ->
                    new Figure(
                        bus.getKey(),
                        bus.getValue(),
                        value.applyAsDouble("deliver, " + bus.getKey())))
            .toList());
  }
}
