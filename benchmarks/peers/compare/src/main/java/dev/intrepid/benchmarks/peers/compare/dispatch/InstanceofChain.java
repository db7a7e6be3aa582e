package dev.intrepid.benchmarks.peers.compare.dispatch;

/** The limit: a chain of instanceof, and direct calls. */
final class InstanceofChain implements Bus {

  private final Ledger ledger;

  InstanceofChain(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void deliver(Object message) {
    if (message instanceof Message.Opened opened) {
      ledger.handle(opened);
    } else if (message instanceof Message.PaidIn paidIn) {
      ledger.handle(paidIn);
    } else if (message instanceof Message.Withdrawn withdrawn) {
      ledger.handle(withdrawn);
    } else if (message instanceof Message.Charged charged) {
      ledger.handle(charged);
    } else if (message instanceof Message.Refunded refunded) {
      ledger.handle(refunded);
    } else if (message instanceof Message.Blocked blocked) {
      ledger.handle(blocked);
    } else if (message instanceof Message.Unblocked unblocked) {
      ledger.handle(unblocked);
    } else if (message instanceof Message.Closed closed) {
      ledger.handle(closed);
    }
  }
}
