package dev.intrepid.benchmarks.codec;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** Decodes and encodes a flat record and a nested one in three ways; the answer is a rate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class CodecBenchmark {

  private static final JsonFormat FORMAT = JsonFormat.standard();
  private static final JsonCodec<Payment> PAYMENT = Payment_Event.INSTANCE;
  private static final JsonCodec<Order> ORDER = Order_Event.INSTANCE;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Payment payment = Payment.example();
  private final Order order = Order.example();
  private final Json paymentJson = FORMAT.write(PAYMENT, payment);
  private final Json orderJson = FORMAT.write(ORDER, order);

  /** All three ways read the same values, and what each writes, ours reads. */
  @Setup
  public void check() {
    for (Object decoded : new Object[] {decodeFlatByHand(), decodeFlatDatabind()}) {
      Checked.equal("the decoded payment", payment, decoded);
    }
    for (Object decoded : new Object[] {decodeNestedByHand(), decodeNestedDatabind()}) {
      Checked.equal("the decoded order", order, decoded);
    }
    for (byte[] utf8 : new byte[][] {encodeFlatOurs(), encodeFlatByHand(), encodeFlatDatabind()}) {
      Checked.equal("the encoded payment", payment, read(PAYMENT, utf8));
    }
    for (byte[] utf8 :
        new byte[][] {encodeNestedOurs(), encodeNestedByHand(), encodeNestedDatabind()}) {
      Checked.equal("the encoded order", order, read(ORDER, utf8));
    }
  }

  @Benchmark
  public @Nullable Object decodeFlatOurs() {
    return FORMAT.read(PAYMENT, paymentJson);
  }

  @Benchmark
  public Object decodeFlatByHand() {
    return ByHand.decodePayment(paymentJson.utf8());
  }

  @Benchmark
  public Object decodeFlatDatabind() {
    return MAPPER.readValue(paymentJson.utf8(), Payment.class);
  }

  @Benchmark
  public @Nullable Object decodeNestedOurs() {
    return FORMAT.read(ORDER, orderJson);
  }

  @Benchmark
  public Object decodeNestedByHand() {
    return ByHand.decodeOrder(orderJson.utf8());
  }

  @Benchmark
  public Object decodeNestedDatabind() {
    return MAPPER.readValue(orderJson.utf8(), Order.class);
  }

  @Benchmark
  public byte[] encodeFlatOurs() {
    return FORMAT.write(PAYMENT, payment).utf8();
  }

  @Benchmark
  public byte[] encodeFlatByHand() {
    return ByHand.encode(payment);
  }

  @Benchmark
  public byte[] encodeFlatDatabind() {
    return MAPPER.writeValueAsBytes(payment);
  }

  @Benchmark
  public byte[] encodeNestedOurs() {
    return FORMAT.write(ORDER, order).utf8();
  }

  @Benchmark
  public byte[] encodeNestedByHand() {
    return ByHand.encode(order);
  }

  @Benchmark
  public byte[] encodeNestedDatabind() {
    return MAPPER.writeValueAsBytes(order);
  }

  private static <T> Object read(JsonCodec<T> codec, byte[] utf8) {
    return Objects.requireNonNull(FORMAT.read(codec, Json.ofTrustedUtf8(utf8)));
  }
}
