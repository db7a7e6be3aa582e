package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** avaje-jsonb: adapters generated at compile time, times as text. */
@Json.Import({Payment.class, Order.class, Order.Line.class})
final class Avaje extends RecordCodec {

  private static final Jsonb JSONB = Jsonb.builder().calendarAsString(true).build();

  private final JsonType<Payment> payments = JSONB.type(Payment.class);
  private final JsonType<Order> orders = JSONB.type(Order.class);

  @Override
  public byte[] encodePayment(Payment payment) {
    return payments.toJsonBytes(payment);
  }

  @Override
  public byte[] encodeOrder(Order order) {
    return orders.toJsonBytes(order);
  }

  @Override
  public Payment decodePayment(byte[] utf8) {
    return payments.fromJson(utf8);
  }

  @Override
  public Order decodeOrder(byte[] utf8) {
    return orders.fromJson(utf8);
  }
}
