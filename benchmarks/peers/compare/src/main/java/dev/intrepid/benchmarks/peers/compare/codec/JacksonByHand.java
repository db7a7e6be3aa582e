package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.ByHand;
import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;

/** The limit: jackson-core by hand. */
final class JacksonByHand extends RecordCodec {

  @Override
  public byte[] encodePayment(Payment payment) {
    return ByHand.encode(payment);
  }

  @Override
  public byte[] encodeOrder(Order order) {
    return ByHand.encode(order);
  }

  @Override
  public Payment decodePayment(byte[] utf8) {
    return ByHand.decodePayment(utf8);
  }

  @Override
  public Order decodeOrder(byte[] utf8) {
    return ByHand.decodeOrder(utf8);
  }
}
