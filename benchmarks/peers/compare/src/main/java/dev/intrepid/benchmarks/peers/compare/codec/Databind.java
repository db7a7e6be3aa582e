package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** jackson-databind 3 with its defaults, and a reader and a writer of each type made beforehand. */
final class Databind extends RecordCodec {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final ObjectWriter paymentWriter = MAPPER.writerFor(Payment.class);
  private final ObjectWriter orderWriter = MAPPER.writerFor(Order.class);
  private final ObjectReader paymentReader = MAPPER.readerFor(Payment.class);
  private final ObjectReader orderReader = MAPPER.readerFor(Order.class);

  @Override
  public byte[] encodePayment(Payment payment) {
    return paymentWriter.writeValueAsBytes(payment);
  }

  @Override
  public byte[] encodeOrder(Order order) {
    return orderWriter.writeValueAsBytes(order);
  }

  @Override
  public Payment decodePayment(byte[] utf8) {
    return paymentReader.readValue(utf8);
  }

  @Override
  public Order decodeOrder(byte[] utf8) {
    return orderReader.readValue(utf8);
  }
}
