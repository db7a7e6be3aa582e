package dev.intrepid.benchmarks.peers.compare.dispatch;

import dev.intrepid.IntoEvent;
import dev.intrepid.benchmarks.dispatch.NoStep;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import java.util.List;

/**
 * Intrepid's table as its engine calls it: with the number of the type, which the decoder of a
 * stored event finds with the event, and with a step that has nothing to do.
 */
final class GeneratedTable implements Bus {

  private record Decoded(int type, Message message) {}

  private final HandlerTable table;
  private final List<? extends Class<?>> types = types();
  private final Step step = new NoStep();

  GeneratedTable(Ledger ledger) {
    this.table = bind(ledger);
  }

  static HandlerTable bind(Ledger ledger) {
    return Ledger_Handlers.FACTORY.bind(ledger, new NoState());
  }

  /** The types of messages, each at its number. */
  static List<? extends Class<?>> types() {
    return Ledger_Handlers.FACTORY.spec().messages().stream().map(IntoEvent::messageClass).toList();
  }

  @Override
  public Object prepared(Message message) {
    return new Decoded(types.indexOf(message.getClass()), message);
  }

  @Override
  public void deliver(Object prepared) throws Exception {
    Decoded decoded = (Decoded) prepared;
    table.handle(decoded.type(), decoded.message(), step);
  }

  private static final class NoState implements State {
    @Override
    public <T> T get(Class<T> type) {
      throw new IllegalStateException("These handlers need no state.");
    }
  }
}
