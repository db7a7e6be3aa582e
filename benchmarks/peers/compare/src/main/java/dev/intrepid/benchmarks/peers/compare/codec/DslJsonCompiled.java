package dev.intrepid.benchmarks.peers.compare.codec;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Objects;

/** dsl-json: converters generated at compile time, and one writer for all that is written. */
final class DslJsonCompiled implements Codec<DslPayment, DslOrder> {

  private final DslJson<Object> json = new DslJson<>(Settings.basicSetup());
  private final JsonWriter writer = json.newWriter();

  @Override
  public DslPayment own(Payment payment) {
    return new DslPayment(
        payment.paymentId(),
        payment.customerId(),
        payment.cents(),
        payment.currency(),
        payment.paidAt().atOffset(ZoneOffset.UTC),
        payment.reference());
  }

  @Override
  public DslOrder own(Order order) {
    return new DslOrder(
        order.orderId(),
        order.customerId(),
        order.placedAt().atOffset(ZoneOffset.UTC),
        order.lines().stream()
            .map(line -> new DslOrder.DslLine(line.sku(), line.quantity(), line.price()))
            .toList());
  }

  @Override
  public byte[] encodePayment(DslPayment payment) throws IOException {
    return encode(payment);
  }

  @Override
  public byte[] encodeOrder(DslOrder order) throws IOException {
    return encode(order);
  }

  private byte[] encode(Object value) throws IOException {
    writer.reset();
    json.serialize(writer, value);
    return writer.toByteArray();
  }

  @Override
  public DslPayment decodePayment(byte[] utf8) throws IOException {
    return Objects.requireNonNull(json.deserialize(DslPayment.class, utf8, utf8.length));
  }

  @Override
  public DslOrder decodeOrder(byte[] utf8) throws IOException {
    return Objects.requireNonNull(json.deserialize(DslOrder.class, utf8, utf8.length));
  }
}
