package dev.intrepid.benchmarks.peers.compare.codec;

import com.alibaba.fastjson2.JSON;
import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;

/** fastjson2 with its defaults: classes made at run time. */
final class Fastjson2 extends RecordCodec {

  @Override
  public byte[] encodePayment(Payment payment) {
    return JSON.toJSONBytes(payment);
  }

  @Override
  public byte[] encodeOrder(Order order) {
    return JSON.toJSONBytes(order);
  }

  @Override
  public Payment decodePayment(byte[] utf8) {
    return JSON.parseObject(utf8, Payment.class);
  }

  @Override
  public Order decodeOrder(byte[] utf8) {
    return JSON.parseObject(utf8, Order.class);
  }
}
