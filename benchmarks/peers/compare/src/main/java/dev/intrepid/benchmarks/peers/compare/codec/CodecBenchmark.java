package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Encodes and decodes 256 flat records and 256 nested ones in turn; the answer is a rate. The long
 * warm-up is for those that make classes at run time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1_000, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class CodecBenchmark {

  /** Which one. */
  @Param({
    Codecs.BY_HAND,
    Codecs.INTREPID,
    Codecs.DSL_JSON,
    Codecs.FASTJSON2,
    Codecs.FORY,
    Codecs.AVAJE,
    Codecs.DATABIND
  })
  public String codec = Codecs.BY_HAND;

  private final Object[] payments = new Object[Examples.COUNT];
  private final Object[] orders = new Object[Examples.COUNT];
  private final byte[][] paymentJson = new byte[Examples.COUNT][];
  private final byte[][] orderJson = new byte[Examples.COUNT][];
  private Codec<Object, Object> chosen = named(Codecs.BY_HAND);
  private int next;

  @SuppressWarnings("unchecked") // Each is given what it has made itself.
  private static Codec<Object, Object> named(String name) {
    return (Codec<Object, Object>) Codec.named(name);
  }

  /** Makes the values, and requires the codec to write what Intrepid reads, and to read it. */
  @Setup
  public void prepare() throws IOException {
    chosen = named(codec);
    Examples examples = new Examples();
    List<Payment> allPayments = examples.payments();
    List<Order> allOrders = examples.orders();
    Generated intrepid = new Generated();
    for (int i = 0; i < Examples.COUNT; i++) {
      Payment payment = allPayments.get(i);
      Order order = allOrders.get(i);
      payments[i] = chosen.own(payment);
      orders[i] = chosen.own(order);
      paymentJson[i] = intrepid.encodePayment(payment);
      orderJson[i] = intrepid.encodeOrder(order);
      Checked.equal("a payment", payments[i], chosen.decodePayment(paymentJson[i]));
      Checked.equal("an order", orders[i], chosen.decodeOrder(orderJson[i]));
      byte[] encodedPayment = chosen.encodePayment(payments[i]);
      byte[] encodedOrder = chosen.encodeOrder(orders[i]);
      Checked.equal("an encoded payment", payment, intrepid.decodePayment(encodedPayment));
      Checked.equal("an encoded order", order, intrepid.decodeOrder(encodedOrder));
    }
  }

  @Benchmark
  public byte[] encodePayment() throws IOException {
    return chosen.encodePayment(payments[next()]);
  }

  @Benchmark
  public byte[] encodeOrder() throws IOException {
    return chosen.encodeOrder(orders[next()]);
  }

  @Benchmark
  public Object decodePayment() throws IOException {
    return chosen.decodePayment(paymentJson[next()]);
  }

  @Benchmark
  public Object decodeOrder() throws IOException {
    return chosen.decodeOrder(orderJson[next()]);
  }

  private int next() {
    next = (next + 1) % Examples.COUNT;
    return next;
  }
}
