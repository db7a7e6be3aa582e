package dev.intrepid.benchmarks.peers.compare.dispatch;

import dev.intrepid.benchmarks.dispatch.NoStep;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Intrepid's table as a bus would use it, which is given a message alone: one look-up more. */
final class GeneratedTableByClass implements Bus {

  private final HandlerTable table;
  private final Map<Class<?>, Integer> numbers = new HashMap<>();
  private final Step step = new NoStep();

  GeneratedTableByClass(Ledger ledger) {
    this.table = GeneratedTable.bind(ledger);
    List<? extends Class<?>> types = GeneratedTable.types();
    types.forEach(type -> numbers.put(type, types.indexOf(type)));
  }

  @Override
  public void deliver(Object message) throws Exception {
    int number = Objects.requireNonNull(numbers.get(message.getClass()));
    table.handle(number, message, step);
  }
}
