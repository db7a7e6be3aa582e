package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Order_Event;
import dev.intrepid.benchmarks.codec.Payment;
import dev.intrepid.benchmarks.codec.Payment_Event;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import java.util.Objects;

/** The codecs that Intrepid's compiler writes, as its engine uses them. */
final class Generated extends RecordCodec {

  private static final JsonFormat FORMAT = JsonFormat.standard();

  @Override
  public byte[] encodePayment(Payment payment) {
    return FORMAT.write(Payment_Event.INSTANCE, payment).utf8();
  }

  @Override
  public byte[] encodeOrder(Order order) {
    return FORMAT.write(Order_Event.INSTANCE, order).utf8();
  }

  @Override
  public Payment decodePayment(byte[] utf8) {
    return read(Payment_Event.INSTANCE, utf8);
  }

  @Override
  public Order decodeOrder(byte[] utf8) {
    return read(Order_Event.INSTANCE, utf8);
  }

  private static <T> T read(JsonCodec<T> codec, byte[] utf8) {
    return Objects.requireNonNull(FORMAT.read(codec, Json.ofTrustedUtf8(utf8)));
  }
}
