package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;

/** One that takes the records as they are. */
abstract class RecordCodec implements Codec<Payment, Order> {

  @Override
  public final Payment own(Payment payment) {
    return payment;
  }

  @Override
  public final Order own(Order order) {
    return order;
  }
}
