package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;
import org.apache.fory.json.ForyJson;

/**
 * fory-json: codecs made at run time, in the calling thread, so that they are there when the
 * measurement begins; by default they are made in the background.
 */
final class Fory extends RecordCodec {

  private final ForyJson json = ForyJson.builder().withAsyncCompilation(false).build();

  @Override
  public byte[] encodePayment(Payment payment) {
    return json.toJsonBytes(payment);
  }

  @Override
  public byte[] encodeOrder(Order order) {
    return json.toJsonBytes(order);
  }

  @Override
  public Payment decodePayment(byte[] utf8) {
    return json.fromJson(utf8, Payment.class);
  }

  @Override
  public Order decodeOrder(byte[] utf8) {
    return json.fromJson(utf8, Order.class);
  }
}
