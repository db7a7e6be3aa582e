package dev.intrepid.benchmarks.peers.compare.dispatch;

/** Something that takes a message to the handler of its type, for one thread. */
interface Bus {

  /** What is handed over for a message; made before it is timed. */
  default Object prepared(Message message) {
    return message;
  }

  /** Takes what was prepared to its handler, and returns when it has been called. */
  void deliver(Object prepared) throws Exception;

  /** One by its name. */
  static Bus named(String name, Ledger ledger) {
    return switch (name) {
      case Dispatch.CHAIN -> new InstanceofChain(ledger);
      case Dispatch.TABLE -> new GeneratedTable(ledger);
      case Dispatch.BY_CLASS -> new GeneratedTableByClass(ledger);
      case Dispatch.GREENROBOT -> new Greenrobot(ledger);
      case Dispatch.GUAVA -> new Guava(ledger);
      case Dispatch.SPRING -> new Spring(ledger);
      case Dispatch.AXON -> new Axon(ledger);
      default -> throw new IllegalArgumentException("There is no bus called " + name + ".");
    };
  }
}
